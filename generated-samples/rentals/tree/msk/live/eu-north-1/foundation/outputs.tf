# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "vpc_id" {
  description = "Network of the brokers."
  value       = aws_vpc.network.id
}

output "private_subnet_ids" {
  description = "Subnets of the brokers, one in each zone."
  value       = aws_subnet.private[*].id
}

output "private_route_table_id" {
  description = "Route table that needs a route to the clients' networks."
  value       = aws_route_table.private.id
}

output "broker_security_group_id" {
  description = "Security group of the brokers; other roots add rules, never a second group."
  value       = aws_security_group.brokers.id
}

output "secrets_key_arn" {
  description = "Key for SCRAM secrets; whoever associates a secret needs kms:CreateGrant and kms:DescribeKey on it."
  value       = aws_kms_key.secrets.arn
}

output "log_group_name" {
  description = "Log group that the brokers write to."
  value       = aws_cloudwatch_log_group.brokers.name
}
