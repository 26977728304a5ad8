# All that differs between environments, for environments[preprod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "preprod" # in an account of its own, because none was captured
  region       = "eu-west-1"
  cluster_name = "northgate-payments-preprod"

  # The network exists; it is looked up, never changed.
  network_cidr = null # nobody named it
  vpc_id       = null # nobody named it

  log_group_name     = "/aws/msk/northgate-payments-preprod"
  log_retention_days = 30 # asked: 30d (logging.retention)

  key_rotation_days = 365 # asked: 365d (keys.rotation)
  key_deletion_days = 30  # time to notice that a key is gone before its data is
  data_key_alias    = "alias/northgate-payments-preprod-msk-data"
  logs_key_alias    = "alias/northgate-payments-preprod-msk-logs"

  security_group_name = "northgate-payments-preprod-msk-brokers"

  # One port for each way to sign in.
  client_ports = {
    iam = 9098 # services and administrators
  }

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
