# Who may run the scripts of this folder.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# For the people who run the scripts of this folder, and for nobody else.
resource "aws_iam_policy" "administrator" {
  name        = "${local.cluster_name}-${local.region}-administrator"
  description = "Writes access rules and quotas on ${local.cluster_name}"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
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
    }]
  })
}
