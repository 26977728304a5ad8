# All that differs between environments, for environments[preprod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "preprod"
  region           = "eu-west-1"
  environment_name = "northgate-payments-preprod-eu-west-1"
  cluster_name     = "northgate-payments-preprod"

  # No live sensitive data here: the package without extra cost is enough for subjects and compatibility
  governance_package = "ESSENTIALS"

  # Binding: availability, 99.99 % is promised for availability HIGH with at least two eCKU -> 2.
  # Next: egress, 57.1 x 1.3 headroom = 74.3 MiB/s; / 180 each = 0.41 -> 1.
  availability = "HIGH" # spread over zones
  max_ecku     = 4      # 2 are needed; the rest is a guard for the bill

  # The clients' network.
  network_cidr = null # nobody named it
  vpc_id       = null # nobody named it

  # Ports of Confluent Cloud: Kafka, and HTTPS for everything else.
  client_ports = { https = 443, kafka = 9092 }

  key_rotation_days = 365 # asked: 365d (keys.rotation)
  key_deletion_days = 30  # time to notice that a key is gone before its data is

  tags = {
    Client      = "northgate-payments"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
