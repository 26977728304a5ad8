# The two clusters.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_msk_cluster" "source" {
  count = local.copying ? 1 : 0

  region       = local.source_region
  cluster_name = local.source_cluster_name
}

data "aws_msk_cluster" "target" {
  cluster_name = local.cluster_name
}

data "aws_security_group" "brokers" {
  name = local.security_group_name
}

locals {
  source_arn     = one(data.aws_msk_cluster.source[*].arn)
  source_subnets = flatten(data.aws_msk_cluster.source[*].broker_node_group_info[*].client_subnets)
  target_arn     = data.aws_msk_cluster.target.arn
  target_subnets = flatten(data.aws_msk_cluster.target.broker_node_group_info[*].client_subnets)
}
