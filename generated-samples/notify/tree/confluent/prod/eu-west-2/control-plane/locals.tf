# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "prod"
  region           = "eu-west-2"
  environment_name = "department-for-local-services-prod-eu-west-2"
  cluster_name     = "department-for-local-services-prod"

  # Sensitive data in production may ask for data rules or field encryption, which only this package has; it costs more, so take ESSENTIALS where neither is used
  governance_package = "ADVANCED"

  # Binding: availability, 99.99 % is promised for availability HIGH with at least two eCKU -> 2.
  # Next: egress, 12.3 x 1.3 headroom = 15.9 MiB/s; / 180 each = 0.09 -> 1.
  availability = "HIGH" # spread over zones
  max_ecku     = 4      # 2 are needed; the rest is a guard for the bill

  # The clients' network.
  network_cidr = "10.80.0.0/16"
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
