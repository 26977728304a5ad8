# Who the applications are, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # Applications and what they are; the rights of each stand in access.tf.
  applications = {
    "dev-case-system"           = { name = "department-for-local-services-dev-dev-case-system", about = "Application case-system, owned by service-owner" }
    "dev-notification-service"  = { name = "department-for-local-services-dev-dev-notification-service", about = "Application notification-service, owned by service-owner" }
    "dev-archive-s3-sink"       = { name = "department-for-local-services-dev-dev-archive-s3-sink", about = "Connector archive-s3-sink, owned by service-owner" }
    "test-case-system"          = { name = "department-for-local-services-dev-test-case-system", about = "Application case-system, owned by service-owner" }
    "test-notification-service" = { name = "department-for-local-services-dev-test-notification-service", about = "Application notification-service, owned by service-owner" }
    "test-archive-s3-sink"      = { name = "department-for-local-services-dev-test-archive-s3-sink", about = "Connector archive-s3-sink, owned by service-owner" }
    "kafka-probe"               = { name = "department-for-local-services-dev-kafka-probe", about = "Application kafka-probe, owned by service-owner" }
  }
}

# A token of the client's own identity provider is enough: there is no secret here that could leak.
resource "confluent_identity_pool" "application" {
  for_each = local.applications

  display_name   = each.value.name
  description    = each.value.about
  identity_claim = "claims.azp"
  filter         = "claims.azp == '${var.oauth_clients[each.key]}' && claims.aud == '${var.oauth_audience}'"

  identity_provider {
    id = var.identity_provider_id
  }
}

locals {
  principals = { for name, pool in confluent_identity_pool.application : name => pool.id }
}

# Who applies the root data-plane. Its keys are made by a person and kept in the secret store, see confluent/README.md.
resource "confluent_service_account" "deployer" {
  display_name = "department-for-local-services-dev-deployer"
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
