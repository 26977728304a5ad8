# All that differs between environments, for environments[live].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "live"
  region           = "eu-north-1"
  environment_name = "fjordcykel-ab-live-eu-north-1"
  cluster_name     = "fjordcykel-ab-live"

  # Sensitive data in production may ask for data rules or field encryption, which only this package has; it costs more, so take ESSENTIALS where neither is used
  governance_package = "ADVANCED"

  # Binding: availability, 99.99 % is promised for availability HIGH with at least two eCKU -> 2.
  # Next: partitions, 21 x 1.3 headroom = 27.3 partitions; / 250 each = 0.11 -> 1.
  availability = "HIGH" # spread over zones
  max_ecku     = 4      # 2 are needed; the rest is a guard for the bill
}
