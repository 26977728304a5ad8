# Topics, whatever they are called.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_msk_cluster" "cluster" {
  cluster_name = local.cluster_name
}

# Amazon MSK creates topics through its own API: this root needs no way to the brokers.
# Partitions can only grow, settings can change; another number of replicas makes a new and empty topic.
resource "aws_msk_topic" "topic" {
  for_each = local.topics

  cluster_arn        = data.aws_msk_cluster.cluster.arn
  name               = each.key
  partition_count    = each.value.partitions
  replication_factor = each.value.replicas
  configs            = jsonencode(each.value.configs)

  lifecycle {
    prevent_destroy = false
  }
}
