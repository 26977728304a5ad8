# What monitoring and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "replicator_arn" {
  description = "ARN of the replicator, null while nothing is copied; its metric ReplicationLatency is what the RPO is measured by."
  value       = one(aws_msk_replicator.replicator[*].arn)
}
