# All that differs between environments, for environments[staging].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "staging" # in an account of its own, because none was captured
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-staging"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_ride_to_invoice,
    local.topics_kafka_probe,
  )

  registry_name = "fjordcykel-ab-staging"

  tags = {
    Client      = "fjordcykel-ab"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
