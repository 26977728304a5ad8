# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "mirrored_topics" {
  description = "Topics that are copied from the other region."
  value       = sort(keys(confluent_kafka_mirror_topic.topic))
}
