# Who may change the cluster with Kafka's tools, for operations.runbooks (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# For the people who run the scripts of this folder, and those steps of runbooks that change the cluster.
resource "aws_iam_policy" "administrator" {
  name        = "${local.cluster_name}-${local.region}-administrator"
  description = "Writes access rules and quotas on ${local.cluster_name}, and moves leaders, partitions and limits of topics"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "AdministerCluster"
        Effect = "Allow"
        Action = [
          "kafka-cluster:AlterCluster",
          "kafka-cluster:AlterClusterDynamicConfiguration",
          "kafka-cluster:Connect",
          "kafka-cluster:DescribeCluster",
          "kafka-cluster:DescribeClusterDynamicConfiguration",
        ]
        Resource = [local.cluster_arn]
      },
      {
        Sid    = "SetTopics" # how long a full disk keeps records, and the limit while partitions move
        Effect = "Allow"
        Action = [
          "kafka-cluster:AlterTopicDynamicConfiguration",
          "kafka-cluster:DescribeTopic",
          "kafka-cluster:DescribeTopicDynamicConfiguration",
        ]
        Resource = ["${local.topic_arn}/*"]
      },
    ]
  })
}
