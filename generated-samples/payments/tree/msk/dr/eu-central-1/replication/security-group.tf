# The replicator's way to the brokers.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_security_group" "replicator" {
  #checkov:skip=CKV2_AWS_5:attached to the replicator, which the check does not know
  name        = local.replicator_name
  description = "Replicator that writes to ${local.cluster_name}"
  vpc_id      = data.aws_security_group.brokers.vpc_id

  tags = {
    Name = local.replicator_name
  }
}

resource "aws_vpc_security_group_egress_rule" "replicator_to_brokers" {
  security_group_id            = aws_security_group.replicator.id
  description                  = "IAM port of the brokers"
  ip_protocol                  = "tcp"
  from_port                    = 9098
  to_port                      = 9098
  referenced_security_group_id = data.aws_security_group.brokers.id
}

resource "aws_vpc_security_group_ingress_rule" "brokers_from_replicator" {
  security_group_id            = data.aws_security_group.brokers.id
  description                  = "Replicator from ${local.source_cluster_name}"
  ip_protocol                  = "tcp"
  from_port                    = 9098
  to_port                      = 9098
  referenced_security_group_id = aws_security_group.replicator.id
}
