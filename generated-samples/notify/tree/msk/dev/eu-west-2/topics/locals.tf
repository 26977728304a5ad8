# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dev" # in the account captured as nonprod
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-dev"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_dev_case_updated_to_notification,
    local.topics_test_case_updated_to_notification,
    local.topics_dev_kafka_probe,
  )

  registry_name = "department-for-local-services-dev"

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
