# All that differs between environments, for environments[dr].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment = "dr"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_kafka_probe,
  )

  # Which changes the schemas of a subject may make.
  subjects = {
    "payments.authorisation.requested-value" = "BACKWARD"
    "payments.authorisation.decided-value"   = "BACKWARD"
    "ledger.entry.posted-value"              = "BACKWARD"
    "customer.profile.changed-value"         = "BACKWARD"
  }
}
