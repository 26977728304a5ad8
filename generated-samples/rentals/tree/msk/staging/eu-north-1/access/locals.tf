# All that differs between environments, for environments[staging].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "staging" # in an account of its own, because none was captured
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-staging"

  secrets_key_alias    = "alias/fjordcykel-ab-staging-msk-secrets"
  secret_recovery_days = 7 # a deleted secret can be brought back for so long
  registry_name        = "fjordcykel-ab-staging"

  tags = {
    Client      = "fjordcykel-ab"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
