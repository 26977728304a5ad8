# What people and other tools look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "dashboard_name" {
  description = "Dashboard of the copy."
  value       = aws_cloudwatch_dashboard.cluster.dashboard_name
}

output "topic_arns" {
  description = "Topic of each severity."
  value       = { for severity, topic in aws_sns_topic.alerts : severity => topic.arn }
}

output "chat_topic_arns" {
  description = "Topics that the chat channel has to be subscribed to by hand."
  value       = [aws_sns_topic.alerts["sev3"].arn, aws_sns_topic.alerts["sev4"].arn]
}
