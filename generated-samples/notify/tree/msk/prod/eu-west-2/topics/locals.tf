# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "prod" # in an account of its own, because none was captured
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-prod"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_case_updated_to_notification,
    local.topics_kafka_probe,
  )

  registry_name = "department-for-local-services-prod"

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
