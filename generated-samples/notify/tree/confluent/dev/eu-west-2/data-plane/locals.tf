# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment = "dev"

  # One file for each use case, its retry and dead-letter topics beside its events.
  topics = merge(
    local.topics_dev_case_updated_to_notification,
    local.topics_test_case_updated_to_notification,
    local.topics_dev_kafka_probe,
  )

  # Which changes the schemas of a subject may make.
  subjects = {
    "dev.cases.case.updated-value"               = "BACKWARD"
    "dev.notifications.notification.sent-value"  = "BACKWARD"
    "test.cases.case.updated-value"              = "BACKWARD"
    "test.notifications.notification.sent-value" = "BACKWARD"
  }
}
