# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment = "prod"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_case_updated_to_notification,
    local.topics_kafka_probe,
  )

  # Which changes the schemas of a subject may make.
  subjects = {
    "cases.case.updated-value"              = "BACKWARD"
    "notifications.notification.sent-value" = "BACKWARD"
  }
}
