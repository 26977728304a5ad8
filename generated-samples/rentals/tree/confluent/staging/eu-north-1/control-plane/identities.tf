# Who the applications are, for security.clientAuth.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # Applications and what they are; the rights of each stand in access.tf.
  applications = {
    "lock-gateway"       = { name = "fjordcykel-ab-staging-lock-gateway", about = "Application lock-gateway, owned by product" }
    "pricing"            = { name = "fjordcykel-ab-staging-pricing", about = "Application pricing, owned by backend" }
    "rides-to-warehouse" = { name = "fjordcykel-ab-staging-rides-to-warehouse", about = "Connector rides-to-warehouse, owned by product" }
    "mailer"             = { name = "fjordcykel-ab-staging-mailer", about = "Application mailer, owned by backend" }
    "kafka-probe"        = { name = "fjordcykel-ab-staging-kafka-probe", about = "Application kafka-probe, owned by backend" }
  }
}

resource "confluent_service_account" "application" {
  for_each = local.applications

  display_name = each.value.name
  description  = each.value.about
}

# Two generations side by side make rotation safe: see the variable key_generations.
locals {
  api_keys = {
    for pair in setproduct(keys(local.applications), var.key_generations) :
    "${pair[0]}/${pair[1]}" => { application = pair[0], generation = pair[1] }
  }
}

# The secrets of these keys are in the state, whoever reads it can use them: the provider has no way around that.
# Restrict who reads the state, and hand the keys to the secret store from output "api_keys".
resource "confluent_api_key" "application" {
  for_each = local.api_keys

  display_name           = "${local.cluster_name} ${each.key}"
  description            = "Kafka key of ${each.value.application}, generation ${each.value.generation}"
  disable_wait_for_ready = false # the readiness check must reach the brokers

  owner {
    id          = confluent_service_account.application[each.value.application].id
    api_version = confluent_service_account.application[each.value.application].api_version
    kind        = confluent_service_account.application[each.value.application].kind
  }

  managed_resource {
    id          = confluent_kafka_cluster.cluster.id
    api_version = confluent_kafka_cluster.cluster.api_version
    kind        = confluent_kafka_cluster.cluster.kind

    environment {
      id = confluent_environment.environment.id
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

# A key is good for one service only: those who write or read schemas have a second one, for the registry.
locals {
  registry_applications = ["lock-gateway", "pricing", "rides-to-warehouse", "mailer"]
}

resource "confluent_api_key" "registry" {
  for_each = { for name, key in local.api_keys : name => key if contains(local.registry_applications, key.application) }

  display_name           = "${local.cluster_name} registry ${each.key}"
  description            = "Schema registry key of ${each.value.application}, generation ${each.value.generation}"
  disable_wait_for_ready = false # the readiness check must reach the registry

  owner {
    id          = confluent_service_account.application[each.value.application].id
    api_version = confluent_service_account.application[each.value.application].api_version
    kind        = confluent_service_account.application[each.value.application].kind
  }

  managed_resource {
    id          = data.confluent_schema_registry_cluster.registry.id
    api_version = data.confluent_schema_registry_cluster.registry.api_version
    kind        = data.confluent_schema_registry_cluster.registry.kind

    environment {
      id = confluent_environment.environment.id
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

locals {
  principals = { for name, account in confluent_service_account.application : name => account.id }
}

# Who applies the root data-plane. Its keys are made by a person and kept in the secret store, see confluent/README.md.
resource "confluent_service_account" "deployer" {
  display_name = "fjordcykel-ab-staging-deployer"
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
