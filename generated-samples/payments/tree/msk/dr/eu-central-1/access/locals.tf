# All that differs between environments, for environments[dr].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dr" # in an account of its own, because none was captured
  region       = "eu-central-1"
  cluster_name = "northgate-payments-dr"

  registry_name = "northgate-payments-dr"

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
