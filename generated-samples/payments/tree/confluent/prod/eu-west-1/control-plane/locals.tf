# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "prod"
  region           = "eu-west-1"
  environment_name = "northgate-payments-prod-eu-west-1"
  cluster_name     = "northgate-payments-prod"

  # Sensitive data in production may ask for data rules or field encryption, which only this package has; it costs more, so take ESSENTIALS where neither is used
  governance_package = "ADVANCED"

  # Binding: availability, 99.99 % is promised for availability HIGH with at least two eCKU -> 2.
  # Next: egress, 114.2 x 1.3 headroom = 148.5 MiB/s; / 180 each = 0.83 -> 1.
  availability = "HIGH" # spread over zones
  max_ecku     = 4      # 2 are needed; the rest is a guard for the bill

  # The clients' network.
  network_cidr = "10.40.0.0/16"
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
