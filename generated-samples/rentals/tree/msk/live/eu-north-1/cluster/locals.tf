# All that differs between environments, for environments[live], sla.availability.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "live" # in an account of its own, because none was captured
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-live"

  kafka_version = "3.9.x.kraft" # KRaft is chosen at birth, and there is no way back to a lower version

  # Binding: replication, a broker for each of 3 zones -> 3.
  # Next: ingress, ingress = 1.75 MiB/s; / 11.7 each (0.75 of 15.6 sustained) = 0.15 -> 1.
  brokers       = 3
  instance_type = "express.m7g.large"

  zones        = 3
  subnet_names = ["fjordcykel-ab-live-msk-private-1", "fjordcykel-ab-live-msk-private-2", "fjordcykel-ab-live-msk-private-3"]

  security_group_name = "fjordcykel-ab-live-msk-brokers"
  log_group_name      = "/aws/msk/fjordcykel-ab-live"

  # Security Hub (MSK.2) accepts nothing less. CloudWatch bills each metric: 24 pairs of topic and broker.
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
    Client      = "fjordcykel-ab"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
