# How alarms reach people, a topic for each severity, for monitoring, sla.supportResponse.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# CloudWatch sends at any hour; the hours of cover (12x5, 08:00 to 20:00 Europe/London) are kept by what receives.
locals {
  severities = {
    sev1 = "first answer within 1h" # email, assumed: nobody captured where these go
    sev2 = "first answer within 4h" # email, assumed: nobody captured where these go
    sev3 = "first answer within 1d" # slack, assumed: nobody captured where these go
    sev4 = "first answer within 3d" # slack, assumed: nobody captured where these go
  }

  # One subscription for each severity and address.
  emails = merge([for severity, addresses in var.email_addresses : { for address in addresses : "${severity} ${address}" => { severity = severity, address = address } }]...)
}

# CloudWatch cannot send through a topic under the key of AWS (alias/aws/sns), whose policy nobody can change: hence a key of our own.
resource "aws_kms_key" "alerts" {
  description             = "Alert topics of ${local.cluster_name}"
  enable_key_rotation     = true
  rotation_period_in_days = 365

  # In a key policy the resource "*" is this key and nothing else.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AccountAdministersKey"
        Effect    = "Allow"
        Principal = { AWS = "arn:${data.aws_partition.current.partition}:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "CloudWatchSends"
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      },
    ]
  })
}

resource "aws_kms_alias" "alerts" {
  name          = "alias/${local.cluster_name}-msk-alerts"
  target_key_id = aws_kms_key.alerts.key_id
}

data "aws_partition" "current" {}

resource "aws_sns_topic" "alerts" {
  for_each = local.severities

  name              = "${local.cluster_name}-${each.key}"
  display_name      = "Kafka ${each.key}: ${each.value}"
  kms_master_key_id = aws_kms_key.alerts.arn
}

resource "aws_sns_topic_policy" "alerts" {
  for_each = aws_sns_topic.alerts

  arn = each.value.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AlarmsOfThisAccount"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = each.value.arn
      Condition = {
        ArnLike = { "aws:SourceArn" = "arn:${data.aws_partition.current.partition}:cloudwatch:${local.region}:${var.account_id}:alarm:${local.cluster_name}-*" }
      }
    }]
  })
}

# Amazon SNS writes to each address first; nobody is told before the link in that message is followed.
resource "aws_sns_topic_subscription" "email" {
  for_each = local.emails

  topic_arn = aws_sns_topic.alerts[each.value.severity].arn
  protocol  = "email"
  endpoint  = each.value.address
}

# Not here: the chat channel. Amazon Q Developer in chat applications has to be let into the workspace by hand, once; then add
# the topics of output chat_topic_arns to its channel. Until then e-mail addresses are the only ones told of these severities.
