# Names and passwords of applications, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_secretsmanager_secret" "application" {
  #checkov:skip=CKV2_AWS_57:Amazon MSK takes over a changed password by itself; raise scram_password_versions to change one
  for_each = local.applications

  name                    = "AmazonMSK_${local.cluster_name}_${each.key}" # Amazon MSK accepts no name without this beginning
  description             = "Name and password of ${each.key} on ${local.cluster_name}"
  kms_key_id              = data.aws_kms_alias.secrets.target_key_arn
  recovery_window_in_days = local.secret_recovery_days
}

resource "aws_secretsmanager_secret_version" "application" {
  for_each = local.applications

  secret_id                = aws_secretsmanager_secret.application[each.key].id
  secret_string_wo         = jsonencode({ username = each.key, password = var.scram_passwords[each.key] })
  secret_string_wo_version = lookup(var.scram_password_versions, each.key, 1) # a password is written only when this number rises
}

# Amazon MSK adds this policy by itself when a secret is associated; written here, so that plans stay clean.
resource "aws_secretsmanager_secret_policy" "application" {
  for_each = local.applications

  secret_arn = aws_secretsmanager_secret.application[each.key].arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AWSKafkaResourcePolicy"
      Effect    = "Allow"
      Principal = { Service = "kafka.amazonaws.com" }
      Action    = "secretsmanager:getSecretValue"
      Resource  = aws_secretsmanager_secret.application[each.key].arn
    }]
  })
}

# One association for each secret: the other resource owns the whole list, and two roots would take it from each other.
resource "aws_msk_single_scram_secret_association" "application" {
  for_each = local.applications

  cluster_arn = data.aws_msk_cluster.cluster.arn
  secret_arn  = aws_secretsmanager_secret.application[each.key].arn

  depends_on = [
    aws_secretsmanager_secret_policy.application,
    aws_secretsmanager_secret_version.application,
  ]
}
