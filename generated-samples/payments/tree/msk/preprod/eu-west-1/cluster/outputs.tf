# What clients and other roots look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "cluster_arn" {
  description = "ARN of the cluster."
  value       = aws_msk_cluster.cluster.arn
}

output "cluster_uuid" {
  description = "Last part of the cluster's ARN; IAM policies name it."
  value       = aws_msk_cluster.cluster.cluster_uuid
}

output "bootstrap_brokers_sasl_iam" {
  description = "Where clients start, signing in with IAM."
  value       = aws_msk_cluster.cluster.bootstrap_brokers_sasl_iam
}
