# All that differs between environments, for environments[live].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "live" # in an account of its own, because none was captured
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-live"

  zones        = 3
  subnet_names = ["fjordcykel-ab-live-msk-private-1", "fjordcykel-ab-live-msk-private-2", "fjordcykel-ab-live-msk-private-3"]

  # Without a way to the internet: services of AWS that clients call are reached through endpoints.
  interface_endpoints = ["glue", "logs", "secretsmanager", "sts"]

  log_group_name     = "/aws/msk/fjordcykel-ab-live"
  log_retention_days = 30 # asked: 30d (logging.retention (default))

  key_rotation_days = 365 # asked: 365d (keys.rotation (default))
  key_deletion_days = 30  # time to notice that a key is gone before its data is
  secrets_key_alias = "alias/fjordcykel-ab-live-msk-secrets"

  security_group_name = "fjordcykel-ab-live-msk-brokers"

  # One port for each way to sign in.
  client_ports = {
    iam   = 9098 # administrators, who write the first access rules
    scram = 9096 # services, with a name and a password
  }

  tags = {
    Client      = "fjordcykel-ab"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
