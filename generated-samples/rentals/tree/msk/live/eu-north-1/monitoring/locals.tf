# All that differs between environments, for environments[live].
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  environment  = "live"
  region       = "eu-north-1"
  cluster_name = "fjordcykel-ab-live"

  # Tags of every metric of this cluster and no other: clusters have one name on all platforms and in all regions. The Agent adds
  # them, see how it is set up in monitoring/README.md.
  scope = "kafka_cluster:${local.cluster_name} AND platform:msk AND region:${local.region}"

  # The AWS integration knows other tags.
  cloudwatch_scope = "cluster_name:${local.cluster_name} AND region:${local.region}"

  # Monitors and service levels are found by the same tags, in the language of searches.
  monitor_scope = "kafka_cluster:${local.cluster_name} platform:msk region:${local.region}"

  # KafkaConsumerLag, use case ride-to-invoice.
  consumer_lag_ride_to_invoice = {
    "pricing.rides.ride.started"                  = { group = "pricing", topic = "rides.ride.started" }
    "pricing.rides.ride.ended"                    = { group = "pricing", topic = "rides.ride.ended" }
    "connect-rides-to-warehouse.rides.ride.ended" = { group = "connect-rides-to-warehouse", topic = "rides.ride.ended" }
    "mail.sender.billing.invoice_issued"          = { group = "mail.sender", topic = "billing.invoice_issued" }
  }

  # KafkaDeadLetters, use case ride-to-invoice.
  dead_letters_ride_to_invoice = {
    "rides.ride.started.pricing.dlq"          = { topic = "rides.ride.started.pricing.dlq" }
    "rides.ride.ended.pricing.dlq"            = { topic = "rides.ride.ended.pricing.dlq" }
    "rides.ride.ended.rides-to-warehouse.dlq" = { topic = "rides.ride.ended.rides-to-warehouse.dlq" }
    "billing.invoice_issued.mailer.dlq"       = { topic = "billing.invoice_issued.mailer.dlq" }
  }

  runbooks  = "${var.repository_url}/runbooks/msk"
  app       = length(split(".", var.datadog_site)) == 2 ? "https://app.${var.datadog_site}" : "https://${var.datadog_site}" # later sites have no app.
  dashboard = "${local.app}${datadog_dashboard_json.cluster.url}"

  tags = [
    "kafka_cluster:${local.cluster_name}",
    "platform:msk",
    "region:${local.region}",
    "env:${local.environment}",
    "service:kafka",
    "managed_by:terraform",
  ]
}
