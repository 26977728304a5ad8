# How the metrics get to Datadog, for tooling.monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Datadog's Confluent Cloud integration, which reads the Metrics API each minute, some minutes late: Datadog itself reads the vendor's interface, so nothing has to be run, and the cluster is added to it by the same root as its monitors.
# The secret stays in the state of this root, as the resource has no other way: whoever reads the state can read metrics, and nothing else.
resource "datadog_integration_confluent_account" "cluster" {
  api_key    = var.metrics_api_key
  api_secret = var.metrics_api_secret
  tags       = local.tags
}

resource "datadog_integration_confluent_resource" "cluster" {
  account_id    = datadog_integration_confluent_account.cluster.id
  resource_id   = var.kafka_id
  resource_type = "kafka"
  tags          = local.tags
}
