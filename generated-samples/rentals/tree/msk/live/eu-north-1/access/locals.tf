# All that differs between environments, for environments[live].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "live" # in an account of its own, because none was captured
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-live"

  secrets_key_alias    = "alias/fjordcykel-ab-live-msk-secrets"
  secret_recovery_days = 30 # a deleted secret can be brought back for so long
  registry_name        = "fjordcykel-ab-live"

  tags = {
    Client      = "fjordcykel-ab"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
