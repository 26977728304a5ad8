# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dev" # in the account captured as nonprod
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-dev"

  registry_name = "department-for-local-services-dev"

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
