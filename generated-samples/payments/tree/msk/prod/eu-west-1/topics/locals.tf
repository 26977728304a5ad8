# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "prod" # in an account of its own, because none was captured
  region       = "eu-west-1"
  cluster_name = "northgate-payments-prod"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_authorisation_to_ledger,
    local.topics_customer_profile_changes,
    local.topics_kafka_probe,
  )

  registry_name = "northgate-payments-prod"

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
