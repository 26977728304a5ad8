# What people on call may do with Kafka's tools, for operations.runbooks (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# For people on call, who run Kafka's tools from runbooks: looks at everything, changes nothing and reads no record.
resource "aws_iam_policy" "operator" {
  name        = "${local.cluster_name}-${local.region}-operator"
  description = "Looks at ${local.cluster_name}"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "LookAtCluster"
        Effect = "Allow"
        Action = [
          "kafka-cluster:Connect",
          "kafka-cluster:DescribeCluster",
          "kafka-cluster:DescribeClusterDynamicConfiguration",
        ]
        Resource = [local.cluster_arn]
      },
      {
        Sid      = "LookAtTopics"
        Effect   = "Allow"
        Action   = ["kafka-cluster:DescribeTopic", "kafka-cluster:DescribeTopicDynamicConfiguration"]
        Resource = ["${local.topic_arn}/*"]
      },
      {
        Sid      = "LookAtGroups"
        Effect   = "Allow"
        Action   = ["kafka-cluster:DescribeGroup"]
        Resource = ["${local.group_arn}/*"]
      },
    ]
  })
}

# READS EVERY RECORD and moves the place of every group. Beside the policy above, for the time of an incident only.
resource "aws_iam_policy" "operator_records" {
  name        = "${local.cluster_name}-${local.region}-operator-records"
  description = "Reads every record of ${local.cluster_name} and moves places of groups: for the time of an incident only"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ReadEveryRecord"
        Effect   = "Allow"
        Action   = ["kafka-cluster:ReadData"]
        Resource = ["${local.topic_arn}/*"]
      },
      {
        Sid      = "MoveGroups"
        Effect   = "Allow"
        Action   = ["kafka-cluster:AlterGroup"]
        Resource = ["${local.group_arn}/*"]
      },
    ]
  })
}
