# From where to where, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dr" # in an account of its own, because none was captured
  region       = "eu-central-1"
  cluster_name = "northgate-payments-dr"

  source_region       = "eu-west-1"
  source_cluster_name = "northgate-payments-prod"

  # false once this Region has taken over: deletes the replicator, and asks nothing of the Region that is lost.
  # Left true, the next apply would copy the old records onto what is written here by then (runbook region-failover).
  copying = true

  security_group_name = "northgate-payments-dr-msk-brokers"
  replicator_name     = "northgate-payments-dr-msk-replicator"
  role_name           = "northgate-payments-dr-eu-central-1-msk-replicator"

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
