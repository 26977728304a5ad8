# Encryption keys and who may use them, for keys.byok (default), keys.rotation (default).
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

# Amazon MSK accepts SCRAM secrets only under a key of the account's own, and reads them through a grant.
resource "aws_kms_key" "secrets" {
  description             = "SCRAM secrets of ${local.cluster_name}"
  enable_key_rotation     = true
  rotation_period_in_days = local.key_rotation_days
  deletion_window_in_days = local.key_deletion_days

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.account_administers_key]
  })

  lifecycle {
    prevent_destroy = false
  }
}

resource "aws_kms_alias" "secrets" {
  name          = local.secrets_key_alias
  target_key_id = aws_kms_key.secrets.key_id
}
