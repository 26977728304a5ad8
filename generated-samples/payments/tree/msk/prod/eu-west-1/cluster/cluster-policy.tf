# Who may connect from outside the network, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_msk_cluster_policy" "cluster" {
  cluster_arn = aws_msk_cluster.cluster.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ReplicatorConnects"
        Effect    = "Allow"
        Principal = { Service = "kafka.amazonaws.com" }
        Action    = ["kafka:CreateVpcConnection", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"]
        Resource  = aws_msk_cluster.cluster.arn
      },
    ]
  })
}
