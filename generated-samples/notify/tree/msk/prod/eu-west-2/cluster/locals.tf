# All that differs between environments, for environments[prod], sla.availability.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "prod" # in an account of its own, because none was captured
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-prod"

  kafka_version = "3.9.x.kraft" # KRaft is chosen at birth, and there is no way back to a lower version

  # Binding: replication, a broker for each of 3 zones -> 3.
  # Next: egress, egress = 12.3 MiB/s; / 31.2 each (sustained) = 0.39 -> 1.
  brokers       = 3
  instance_type = "express.m7g.large"

  zones = 3

  security_group_name = "department-for-local-services-prod-msk-brokers"
  data_key_alias      = "alias/department-for-local-services-prod-msk-data"
  log_group_name      = "/aws/msk/department-for-local-services-prod"

  # Security Hub (MSK.2) accepts nothing less. CloudWatch bills each metric: 15 pairs of topic and broker.
  enhanced_monitoring = "PER_TOPIC_PER_BROKER"

  # Express fixes replication factor 3, min.insync.replicas 2 and unclean.leader.election.enable false.
  server_properties = {
    # Amazon MSK has true: whoever connects without IAM could read all
    "allow.everyone.if.no.acl.found" = "false"

    # topics are declared in the root "topics"; a misspelt name must fail
    "auto.create.topics.enable" = "false"

    # a retired topic can be deleted; who may do it is settled by rights, not here
    "delete.topic.enable" = "true"

    # consumers with client.rack read in their own zone
    "replica.selector.class" = "org.apache.kafka.common.replica.RackAwareReplicaSelector"
  }

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
