# The client's key for data at rest, for keys.byok, keys.rotation.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_partition" "current" {}

# The client's key for data at rest. Destroying it makes the data unreadable for everyone, for ever.
resource "aws_kms_key" "data" {
  description             = "Data at rest of ${local.cluster_name} on Confluent Cloud"
  enable_key_rotation     = true
  rotation_period_in_days = local.key_rotation_days
  deletion_window_in_days = local.key_deletion_days

  lifecycle {
    prevent_destroy = false
  }
}

resource "aws_kms_alias" "data" {
  name          = "alias/${local.cluster_name}-confluent-data"
  target_key_id = aws_kms_key.data.key_id
}

resource "confluent_byok_key" "data" {
  aws {
    key_arn = aws_kms_key.data.arn
  }

  lifecycle {
    prevent_destroy = false
  }
}

# In a key policy the resource "*" is this key and nothing else.
resource "aws_kms_key_policy" "data" {
  key_id = aws_kms_key.data.key_id

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
        Sid       = "ConfluentEncrypts"
        Effect    = "Allow"
        Principal = { AWS = confluent_byok_key.data.aws[0].roles }
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
      },
      {
        Sid       = "ConfluentAttachesStorage"
        Effect    = "Allow"
        Principal = { AWS = confluent_byok_key.data.aws[0].roles }
        Action    = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
        Resource  = "*"
      },
    ]
  })
}
