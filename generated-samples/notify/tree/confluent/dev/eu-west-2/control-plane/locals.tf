# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "dev"
  region           = "eu-west-2"
  environment_name = "department-for-local-services-dev-eu-west-2"
  cluster_name     = "department-for-local-services-dev"

  # No live sensitive data here: the package without extra cost is enough for subjects and compatibility
  governance_package = "ESSENTIALS"

  # Binding: availability, 99.9 % is promised for availability LOW -> 1.
  # Next: egress, 2.45 x 1.3 headroom = 3.19 MiB/s; / 180 each = 0.02 -> 1.
  availability = "LOW" # one zone may be enough: sla.nonProduction
  max_ecku     = 2     # one is needed; the rest is a guard for the bill

  # The clients' network.
  network_cidr = "10.81.0.0/16"
  vpc_id       = null # nobody named it

  # Ports of Confluent Cloud: Kafka, and HTTPS for everything else.
  client_ports = { https = 443, kafka = 9092 }

  key_rotation_days = 365 # asked: 365d (keys.rotation)
  key_deletion_days = 30  # time to notice that a key is gone before its data is

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
