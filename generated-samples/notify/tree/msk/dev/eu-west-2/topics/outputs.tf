# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "topic_arns" {
  description = "ARN of each topic, by its name."
  value       = { for name, topic in aws_msk_topic.topic : name => topic.arn }
}

output "schema_registry_arn" {
  description = "Registry that producers and consumers look schemas up in."
  value       = aws_glue_registry.schemas.arn
}

output "subjects" {
  description = "Schemas that are expected in the registry, with format and compatibility."
  value       = local.subjects
}
