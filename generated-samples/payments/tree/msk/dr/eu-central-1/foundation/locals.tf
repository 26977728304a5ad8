# All that differs between environments, for environments[dr].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dr" # in an account of its own, because none was captured
  region       = "eu-central-1"
  cluster_name = "northgate-payments-dr"

  # The network exists; it is looked up, never changed.
  network_cidr = null # nobody named it
  vpc_id       = null # nobody named it

  log_group_name     = "/aws/msk/northgate-payments-dr"
  log_retention_days = 30 # asked: 30d (logging.retention)

  key_rotation_days = 365 # asked: 365d (keys.rotation)
  key_deletion_days = 30  # time to notice that a key is gone before its data is
  data_key_alias    = "alias/northgate-payments-dr-msk-data"
  logs_key_alias    = "alias/northgate-payments-dr-msk-logs"

  security_group_name = "northgate-payments-dr-msk-brokers"

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
