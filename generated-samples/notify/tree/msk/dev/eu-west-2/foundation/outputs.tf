# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "vpc_id" {
  description = "Network of the brokers."
  value       = data.aws_vpc.network.id
}

output "broker_security_group_id" {
  description = "Security group of the brokers; other roots add rules, never a second group."
  value       = aws_security_group.brokers.id
}

output "data_key_arn" {
  description = "Key for data at rest; whoever creates the cluster needs kms:CreateGrant and kms:DescribeKey on it."
  value       = aws_kms_key.data.arn
}

output "logs_key_arn" {
  description = "Key for broker logs."
  value       = aws_kms_key.logs.arn
}

output "log_group_name" {
  description = "Log group that the brokers write to."
  value       = aws_cloudwatch_log_group.brokers.name
}
