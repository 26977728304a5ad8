# All that differs between environments, for environments[prod].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "prod" # in an account of its own, because none was captured
  region       = "eu-west-2"
  cluster_name = "department-for-local-services-prod"

  # Amazon MSK numbers its brokers from 1. Keep the count as the root "cluster" has it: a broker without an alarm is not watched.
  brokers    = 3
  broker_ids = toset([for number in range(1, local.brokers + 1) : tostring(number)])

  # An alarm adds up ten metrics at most.
  broker_parts = { for number, ids in chunklist([for number in range(1, local.brokers + 1) : tostring(number)], 10) : "part-${number + 1}" => ids }

  # The root "cluster" asks for metrics up to PER_TOPIC_PER_BROKER; nothing here needs more.

  # Who reads what, for KafkaConsumerLag.
  consumer_lag = {
    "notification-service.cases.case.updated"                 = { group = "notification-service", topic = "cases.case.updated", part = "case-updated-to-notification" }
    "connect-archive-s3-sink.notifications.notification.sent" = { group = "connect-archive-s3-sink", topic = "notifications.notification.sent", part = "case-updated-to-notification" }
  }

  # Topics of KafkaDeadLetters.
  dead_letters = {
    "cases.case.updated.notification-service.parking"         = { topic = "cases.case.updated.notification-service.parking", part = "case-updated-to-notification" }
    "notifications.notification.sent.archive-s3-sink.parking" = { topic = "notifications.notification.sent.archive-s3-sink.parking", part = "case-updated-to-notification" }
  }

  # Each on every broker, added up; an alarm adds up ten metrics at most.
  dead_letters_on_brokers = {
    for pair in setproduct(keys(local.dead_letters), keys(local.broker_parts)) : join(" ", pair) => merge(local.dead_letters[pair[0]], { brokers = local.broker_parts[pair[1]] })
  }

  tags = {
    Client      = "department-for-local-services"
    Environment = local.environment
    Cluster     = local.cluster_name
    ManagedBy   = "terraform"
  }
}
