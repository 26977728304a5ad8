# What applications and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "application_policy_arns" {
  description = "IAM policy of each application, to attach to its role."
  value       = { for key, policy in aws_iam_policy.application : key => policy.arn }
}

output "scram_secret_arns" {
  description = "Secret of each application, with its name and password."
  value       = { for key, secret in aws_secretsmanager_secret.application : key => secret.arn }
}

output "operator_policy_arn" {
  description = "IAM policy for people on call: looks, changes nothing."
  value       = aws_iam_policy.operator.arn
}

output "operator_records_policy_arn" {
  description = "IAM policy that reads every record and moves places of groups, for the time of an incident only."
  value       = aws_iam_policy.operator_records.arn
}

output "administrator_policy_arn" {
  description = "IAM policy for the people who run the scripts of this folder, and the steps of runbooks that change the cluster."
  value       = aws_iam_policy.administrator.arn
}
