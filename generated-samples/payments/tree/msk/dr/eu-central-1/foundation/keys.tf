# Encryption keys and who may use them, for keys.byok, keys.rotation.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_partition" "current" {}

locals {
  # AWS's own default statement: without it not even the account's administrators could repair the key.
  # In a key policy the resource "*" is this key and nothing else.
  account_administers_key = {
    Sid       = "AccountAdministersKey"
    Effect    = "Allow"
    Principal = { AWS = "arn:${data.aws_partition.current.partition}:iam::${var.account_id}:root" }
    Action    = "kms:*"
    Resource  = "*"
  }
}

# Amazon MSK works with this key through a grant that the creator of the cluster gives it (kms:CreateGrant).
resource "aws_kms_key" "data" {
  description             = "Data at rest of ${local.cluster_name}"
  enable_key_rotation     = true
  rotation_period_in_days = local.key_rotation_days
  deletion_window_in_days = local.key_deletion_days

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.account_administers_key]
  })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "data" {
  name          = local.data_key_alias
  target_key_id = aws_kms_key.data.key_id
}

resource "aws_kms_key" "logs" {
  description             = "Logs of ${local.cluster_name}"
  enable_key_rotation     = true
  rotation_period_in_days = local.key_rotation_days
  deletion_window_in_days = local.key_deletion_days

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.account_administers_key,
      {
        Sid       = "CloudWatchLogsEncrypts"
        Effect    = "Allow"
        Principal = { Service = "logs.${local.region}.amazonaws.com" }
        Action = [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ]
        Resource = "*"
        Condition = {
          ArnEquals = {
            "kms:EncryptionContext:aws:logs:arn" = [
              for group in [local.log_group_name] :
              "arn:${data.aws_partition.current.partition}:logs:${local.region}:${var.account_id}:log-group:${group}"
            ]
          }
        }
      },
    ]
  })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "logs" {
  name          = local.logs_key_alias
  target_key_id = aws_kms_key.logs.key_id
}
