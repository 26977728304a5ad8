# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "dev"
  region           = "eu-west-1"
  environment_name = "northgate-payments-dev-eu-west-1"
  cluster_name     = "northgate-payments-dev"

  # No live sensitive data here: the package without extra cost is enough for subjects and compatibility
  governance_package = "ESSENTIALS"

  # Binding: availability, 99.9 % is promised for availability LOW -> 1.
  # Next: egress, 9.42 x 1.3 headroom = 12.2 MiB/s; / 180 each = 0.07 -> 1.
  availability = "LOW" # one zone may be enough: sla.nonProduction (default)
  max_ecku     = 2     # one is needed; the rest is a guard for the bill

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
