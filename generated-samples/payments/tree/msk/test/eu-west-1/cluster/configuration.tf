# Broker settings, for sla.zoneLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Only a warning: past the end of support AWS upgrades a cluster by itself, without notice.
check "kafka_version" {
  data "aws_msk_kafka_version" "running" {
    version = local.kafka_version
  }

  assert {
    condition     = data.aws_msk_kafka_version.running.status == "ACTIVE"
    error_message = "Amazon MSK no longer supports this version of Kafka: plan the upgrade in locals.tf."
  }
}

# A configuration in use cannot be deleted: a new one takes its place first, under a name of its own.
resource "aws_msk_configuration" "brokers" {
  name           = join("-", [local.cluster_name, replace(local.kafka_version, ".", "-")])
  description    = "Broker settings of ${local.cluster_name}"
  kafka_versions = [local.kafka_version]

  server_properties = join("\n", [for key, value in local.server_properties : "${key}=${value}"])

  lifecycle {
    create_before_destroy = true
  }
}
