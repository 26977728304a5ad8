# All that differs between environments, for environments[dev], sla.availability.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dev" # in the account captured as nonprod
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-dev"

  kafka_version = "3.9.x.kraft" # KRaft is chosen at birth, and there is no way back to a lower version

  # Binding: replication, a broker for each of 3 zones -> 3.
  # Next: egress, egress = 2.45 MiB/s; / 31.2 each (sustained) = 0.08 -> 1.
  brokers       = 3
  instance_type = "express.m7g.large"

  zones = 3

  security_group_name = "department-for-local-services-dev-msk-brokers"
  data_key_alias      = "alias/department-for-local-services-dev-msk-data"
  log_group_name      = "/aws/msk/department-for-local-services-dev"

  # Enough to see a broker in trouble; rates of topics come free through open monitoring.
  enhanced_monitoring = "PER_BROKER"

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
