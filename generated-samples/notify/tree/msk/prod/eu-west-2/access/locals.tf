# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "prod" # in an account of its own, because none was captured
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-prod"

  registry_name = "department-for-local-services-prod"

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
