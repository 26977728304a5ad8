# Who the applications are, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # Applications and what they are; the rights of each stand in access.tf.
  applications = {
    "card-gateway"      = { name = "card-gateway", about = "Application card-gateway, owned by head-of-payments" }
    "fraud-scoring"     = { name = "fraud-scoring", about = "Application fraud-scoring, owned by head-of-payments" }
    "ledger-service"    = { name = "ledger-service", about = "Application ledger-service, owned by head-of-payments" }
    "warehouse-s3-sink" = { name = "warehouse-s3-sink", about = "Connector warehouse-s3-sink, owned by head-of-payments" }
    "kafka-probe"       = { name = "kafka-probe", about = "Application kafka-probe, owned by platform-lead" }
  }
}

# A certificate of the client's own authority is enough: there is no secret here that could leak. The authority signs for every
# environment, so the certificate says for which it is good.
resource "confluent_certificate_pool" "application" {
  for_each = local.applications

  display_name        = each.value.name
  description         = each.value.about
  external_identifier = "CN"
  filter              = "CN == '${each.value.name}' && (OU == 'dev')"

  certificate_authority {
    id = var.certificate_authority_id
  }
}

locals {
  principals = { for name, pool in confluent_certificate_pool.application : name => pool.id }
}

# The schema registry takes no certificates: applications with schemas sign in there with an API key, which a person makes
# for these accounts and keeps in the secret store, see confluent/README.md.
locals {
  registry_accounts = {
    "card-gateway"      = "northgate-payments-dev-card-gateway-registry"
    "fraud-scoring"     = "northgate-payments-dev-fraud-scoring-registry"
    "ledger-service"    = "northgate-payments-dev-ledger-service-registry"
    "warehouse-s3-sink" = "northgate-payments-dev-warehouse-s3-sink-registry"
  }
}

resource "confluent_service_account" "registry" {
  for_each = local.registry_accounts

  display_name = each.value
  description  = "${each.key} at the schema registry of ${local.cluster_name}"
}

# Who applies the root data-plane. Its keys are made by a person and kept in the secret store, see confluent/README.md.
resource "confluent_service_account" "deployer" {
  display_name = "northgate-payments-dev-deployer"
  description  = "Applies topics and subjects of ${local.cluster_name}"
}

resource "confluent_role_binding" "deployer_cluster" {
  principal   = "User:${confluent_service_account.deployer.id}"
  role_name   = "CloudClusterAdmin"
  crn_pattern = confluent_kafka_cluster.cluster.rbac_crn
}

resource "confluent_role_binding" "deployer_subjects" {
  principal   = "User:${confluent_service_account.deployer.id}"
  role_name   = "DataSteward"
  crn_pattern = confluent_environment.environment.resource_name
}
