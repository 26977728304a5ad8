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
  # arn:...:topic/NAME/UUID is followed by the topic, and so on for groups and transactional ids. The last part of the
  # cluster's ARN belongs to this cluster alone: a cluster made anew under the same name gets no access by accident.
  cluster_arn = data.aws_msk_cluster.cluster.arn
  topic_arn   = replace(local.cluster_arn, ":cluster/", ":topic/")
  group_arn   = replace(local.cluster_arn, ":cluster/", ":group/")

  registry_arn = "arn:${data.aws_partition.current.partition}:glue:${local.region}:${var.account_id}:registry/${local.registry_name}"
  schema_arn   = "arn:${data.aws_partition.current.partition}:glue:${local.region}:${var.account_id}:schema/${local.registry_name}"
}
