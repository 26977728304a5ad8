# What the replicator may do.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_iam_role" "replicator" {
  name        = local.role_name
  description = "Reads ${local.source_cluster_name} and writes ${local.cluster_name}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "kafka.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

# What AWS asks for in its policy AWSMSKReplicatorExecutionRole, on these two clusters instead of on all.
resource "aws_iam_role_policy" "replicator" {
  name = "replicate"
  role = aws_iam_role.replicator.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Clusters"
        Effect = "Allow"
        Action = [
          "kafka-cluster:AlterCluster",
          "kafka-cluster:Connect",
          "kafka-cluster:DescribeCluster",
          "kafka-cluster:DescribeClusterDynamicConfiguration",
          "kafka-cluster:WriteDataIdempotently",
        ]
        Resource = compact([local.source_arn, local.target_arn])
      },
      {
        Sid    = "Topics" # the whole cluster is copied, and the replicator keeps topics of its own
        Effect = "Allow"
        Action = [
          "kafka-cluster:AlterTopic",
          "kafka-cluster:AlterTopicDynamicConfiguration",
          "kafka-cluster:CreateTopic",
          "kafka-cluster:DescribeTopic",
          "kafka-cluster:DescribeTopicDynamicConfiguration",
          "kafka-cluster:ReadData",
          "kafka-cluster:WriteData",
        ]
        Resource = [for arn in compact([local.source_arn, local.target_arn]) : join("/", [replace(arn, ":cluster/", ":topic/"), "*"])]
      },
      {
        Sid      = "Groups" # positions of all consumers go along
        Effect   = "Allow"
        Action   = ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"]
        Resource = [for arn in compact([local.source_arn, local.target_arn]) : join("/", [replace(arn, ":cluster/", ":group/"), "*"])]
      },
    ]
  })
}
