# What the cluster link to the other region may read, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The link in dr/eu-central-1 copies these topics and no others, and the place of these groups in them.
locals {
  link_topics = [
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

  link_groups = [
    "fraud-scoring",
    "ledger-service",
    "connect-warehouse-s3-sink",
  ]

  link_acls = merge(
    {
      for pair in setproduct(local.link_topics, ["DESCRIBE", "DESCRIBE_CONFIGS", "READ"]) :
      "${pair[1]} TOPIC ${pair[0]}" => { type = "TOPIC", name = pair[0], operation = pair[1] }
    },
    {
      for group in local.link_groups :
      "DESCRIBE GROUP ${group}" => { type = "GROUP", name = group, operation = "DESCRIBE" }
    },
  )
}

resource "confluent_kafka_acl" "link" {
  for_each = local.link_acls

  principal     = "User:${var.link_account_id}"
  resource_type = each.value.type
  resource_name = each.value.name
  pattern_type  = "LITERAL"
  operation     = each.value.operation
  permission    = "ALLOW"
  host          = "*"

  lifecycle {
    prevent_destroy = true
  }
}
