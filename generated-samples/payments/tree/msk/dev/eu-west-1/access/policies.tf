# The least that each application needs, as IAM policies, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # What each application may do. A statement about nothing is left out.
  statements = {
    for key, application in local.applications : key => [
      for statement in [
        {
          Sid      = "Connect"
          Action   = ["kafka-cluster:Connect"]
          Resource = [local.cluster_arn]
        },
        {
          Sid      = "WriteOnce" # Kafka's producers are idempotent by default
          Action   = ["kafka-cluster:WriteDataIdempotently"]
          Resource = length(concat(application.writes, application.own_topic_prefixes)) > 0 ? [local.cluster_arn] : []
        },
        {
          Sid      = "Write"
          Action   = ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"]
          Resource = [for topic in application.writes : "${local.topic_arn}/${topic}"]
        },
        {
          Sid      = "Read"
          Action   = ["kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"]
          Resource = [for topic in application.reads : "${local.topic_arn}/${topic}"]
        },
        {
          Sid      = "JoinGroup"
          Action   = ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"]
          Resource = [for group in application.groups : "${local.group_arn}/${group}"]
        },
        {
          Sid      = "Transactions" # the client adds a number or a task to the prefix
          Action   = ["kafka-cluster:AlterTransactionalId", "kafka-cluster:DescribeTransactionalId"]
          Resource = [for prefix in application.transactional_id_prefixes : "${local.transactional_id_arn}/${prefix}*"]
        },
        {
          Sid = "OwnTopics" # Kafka Streams makes its state and repartition topics itself
          Action = [
            "kafka-cluster:CreateTopic",
            "kafka-cluster:DeleteTopic",
            "kafka-cluster:DescribeTopic",
            "kafka-cluster:DescribeTopicDynamicConfiguration",
            "kafka-cluster:ReadData",
            "kafka-cluster:WriteData",
          ]
          Resource = [for prefix in application.own_topic_prefixes : "${local.topic_arn}/${prefix}*"]
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
