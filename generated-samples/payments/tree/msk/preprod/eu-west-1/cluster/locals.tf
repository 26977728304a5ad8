# All that differs between environments, for environments[preprod], sla.availability.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "preprod" # in an account of its own, because none was captured
  region       = "eu-west-1"
  cluster_name = "northgate-payments-preprod"

  kafka_version = "3.9.x.kraft" # KRaft is chosen at birth, and there is no way back to a lower version

  # Binding: shape, as many brokers as prod/eu-west-1 -> 6.
  # Next: replication, a broker for each of 3 zones and each of 3 replicas -> 3.
  brokers          = 6
  instance_type    = "kafka.m7g.large"
  storage_mode     = "TIERED"
  disk_gib         = 140
  maximum_disk_gib = 280

  zones = 3

  security_group_name = "northgate-payments-preprod-msk-brokers"
  data_key_alias      = "alias/northgate-payments-preprod-msk-data"
  log_group_name      = "/aws/msk/northgate-payments-preprod"

  # Enough to see a broker in trouble; rates of topics come free through open monitoring.
  enhanced_monitoring = "PER_BROKER"

  # What is not here has the value that Amazon MSK gives it.
  server_properties = {
    # Amazon MSK has true: whoever connects without IAM could read all
    "allow.everyone.if.no.acl.found" = "false"

    # topics are declared in the root "topics"; a misspelt name must fail
    "auto.create.topics.enable" = "false"

    # one copy in each zone
    "default.replication.factor" = "3"

    # a retired topic can be deleted; who may do it is settled by rights, not here
    "delete.topic.enable" = "true"

    # one broker may be away while producers write
    "min.insync.replicas" = "2"

    # consumers with client.rack read in their own zone
    "replica.selector.class" = "org.apache.kafka.common.replica.RackAwareReplicaSelector"

    # Amazon MSK has true: a stale copy may lead, and acknowledged records are lost
    "unclean.leader.election.enable" = "false"
  }

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
