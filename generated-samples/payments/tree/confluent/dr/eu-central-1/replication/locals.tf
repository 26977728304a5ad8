# All that differs between environments, for environments[dr].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment = "dr"
  link_name   = "from-prod-eu-west-1"

  # Topics that are copied from prod/eu-west-1, with records that wait for another try or for a person; they cannot be written here until they are promoted.
  mirrored_topics = [
    "payments.authorisation.requested",
    "payments.authorisation.decided",
    "ledger.entry.posted",
    "customer.profile.changed",
    "payments.authorisation.requested.fraud-scoring.retry-1m",
    "payments.authorisation.requested.fraud-scoring.retry-10m",
    "payments.authorisation.requested.fraud-scoring.retry-1h",
    "payments.authorisation.requested.fraud-scoring.dlq",
    "payments.authorisation.decided.ledger-service.retry-1m",
    "payments.authorisation.decided.ledger-service.retry-10m",
    "payments.authorisation.decided.ledger-service.retry-1h",
    "payments.authorisation.decided.ledger-service.dlq",
    "ledger.entry.posted.warehouse-s3-sink.dlq",
  ]

  # Consumers that go on here where they stood there.
  consumer_groups = [
    "fraud-scoring",
    "ledger-service",
    "connect-warehouse-s3-sink",
  ]
}
