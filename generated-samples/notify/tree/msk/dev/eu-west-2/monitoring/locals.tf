# All that differs between environments, for environments[dev].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "dev" # in the account captured as nonprod
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-dev"

  # Amazon MSK numbers its brokers from 1. Keep the count as the root "cluster" has it: a broker without an alarm is not watched.
  brokers    = 3
  broker_ids = toset([for number in range(1, local.brokers + 1) : tostring(number)])

  # An alarm adds up ten metrics at most.
  broker_parts = { for number, ids in chunklist([for number in range(1, local.brokers + 1) : tostring(number)], 10) : "part-${number + 1}" => ids }

  # The root "cluster" asks for metrics up to PER_BROKER; nothing here needs more.

  # Who reads what, for KafkaConsumerLag.
  consumer_lag = {
    "dev.notification-service.dev.cases.case.updated"                   = { group = "dev.notification-service", topic = "dev.cases.case.updated", part = "case-updated-to-notification" }
    "dev.connect-archive-s3-sink.dev.notifications.notification.sent"   = { group = "dev.connect-archive-s3-sink", topic = "dev.notifications.notification.sent", part = "case-updated-to-notification" }
    "test.notification-service.test.cases.case.updated"                 = { group = "test.notification-service", topic = "test.cases.case.updated", part = "case-updated-to-notification" }
    "test.connect-archive-s3-sink.test.notifications.notification.sent" = { group = "test.connect-archive-s3-sink", topic = "test.notifications.notification.sent", part = "case-updated-to-notification" }
  }

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
