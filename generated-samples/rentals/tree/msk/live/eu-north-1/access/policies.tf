# The least that each application needs, as IAM policies, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # What each application may do. A statement about nothing is left out.
  statements = {
    for key, application in local.applications : key => [
      for statement in [
        {
          Sid      = "ReadOwnPassword"
          Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
          Resource = [aws_secretsmanager_secret.application[key].arn]
        },
        {
          Sid      = "DecryptOwnPassword"
          Action   = ["kms:Decrypt"]
          Resource = [data.aws_kms_alias.secrets.target_key_arn]
        },
        {
          Sid      = "FindSchemas" # schemas are registered by the teams' pipelines, not by producers
          Action   = ["glue:GetSchemaByDefinition"]
          Resource = [for resource in concat([local.registry_arn], [for subject in application.schemas_written : "${local.schema_arn}/${subject}"]) : resource if length(application.schemas_written) > 0]
        },
        {
          Sid      = "ReadSchemas" # a record names the version by its id alone, so AWS Glue has no ARN to compare with
          Action   = ["glue:GetSchemaVersion"]
          Resource = [for resource in ["*"] : resource if length(concat(application.schemas_read, application.schemas_written)) > 0]
        },
      ] : merge({ Effect = "Allow" }, statement) if length(statement.Resource) > 0
    ]
  }
}

resource "aws_iam_policy" "application" {
  for_each = local.statements

  name        = "${local.cluster_name}-${local.region}-${each.key}"
  description = format("What %s may do on %s", local.applications[each.key].principal, local.cluster_name)

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = each.value
  })

  lifecycle {
    precondition {
      condition     = length(jsonencode(each.value)) < 6000 # IAM allows 6,144 characters
      error_message = "The policy of ${each.key} is too long for IAM: split its topics over two applications."
    }
  }
}

# Roles are the applications' own; an application without an entry in application_roles gets its policy attached elsewhere.
resource "aws_iam_role_policy_attachment" "application" {
  for_each = {
    for key, policy in aws_iam_policy.application : key => var.application_roles[local.applications[key].principal]
    if contains(keys(var.application_roles), local.applications[key].principal)
  }

  role       = each.value
  policy_arn = aws_iam_policy.application[each.key].arn
}
