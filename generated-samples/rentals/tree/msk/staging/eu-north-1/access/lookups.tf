# The cluster that access is given to.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_msk_cluster" "cluster" {
  cluster_name = local.cluster_name
}

data "aws_kms_alias" "secrets" {
  name = local.secrets_key_alias
}

data "aws_partition" "current" {}

locals {
  cluster_arn = data.aws_msk_cluster.cluster.arn

  registry_arn = "arn:${data.aws_partition.current.partition}:glue:${local.region}:${var.account_id}:registry/${local.registry_name}"
  schema_arn   = "arn:${data.aws_partition.current.partition}:glue:${local.region}:${var.account_id}:schema/${local.registry_name}"
}
