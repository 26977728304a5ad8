# All that differs between environments, for environments[staging].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment = "staging"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_ride_to_invoice,
    local.topics_kafka_probe,
  )

  # Which changes the schemas of a subject may make.
  subjects = {
    "rides.ride.started-value"     = "BACKWARD"
    "rides.ride.ended-value"       = "BACKWARD"
    "billing.invoice_issued-value" = "BACKWARD"
  }
}
