# All that differs between environments, for environments[staging].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment      = "staging"
  region           = "eu-north-1"
  environment_name = "fjordcykel-ab-staging-eu-north-1"
  cluster_name     = "fjordcykel-ab-staging"

  # No live sensitive data here: the package without extra cost is enough for subjects and compatibility
  governance_package = "ESSENTIALS"

  # Binding: availability, 99.9 % is promised for availability LOW -> 1.
  # Next: partitions, 21 x 1.3 headroom = 27.3 partitions; / 250 each = 0.11 -> 1.
  availability = "LOW" # one zone may be enough: sla.nonProduction (default)
  max_ecku     = 2     # one is needed; the rest is a guard for the bill
}
