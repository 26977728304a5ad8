# All that differs between environments, for environments[dr], sla.availability.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dr" # in an account of its own, because none was captured
  region       = "eu-central-1"
  cluster_name = "northgate-payments-dr"

  kafka_version = "3.9.x.kraft" # KRaft is chosen at birth, and there is no way back to a lower version

  # Binding: network, ingress = 20.1 MiB/s; / 3.72 each (117 / (fan-out 5.7 x 1.5 + 7.2) x 0.5) = 5.4 -> 6.
  # Next: disk throughput, ingress = 20.1 MiB/s; / 4.92 each (78.8 / 8 x 0.5) = 4.07 -> 5.
  brokers          = 6
  instance_type    = "kafka.m7g.large"
  storage_mode     = "TIERED"
  disk_gib         = 270
  maximum_disk_gib = 540

  zones = 3

  security_group_name = "northgate-payments-dr-msk-brokers"
  data_key_alias      = "alias/northgate-payments-dr-msk-data"
  log_group_name      = "/aws/msk/northgate-payments-dr"

  # Security Hub (MSK.2) accepts nothing less. CloudWatch bills each metric: 84 pairs of topic and broker.
  enhanced_monitoring = "PER_TOPIC_PER_BROKER"

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
