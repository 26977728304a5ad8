# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

locals {
  # The addresses that lead through our access point; the cluster's own ones lead elsewhere.
  endpoint = one([for endpoint in confluent_kafka_cluster.cluster.endpoints : endpoint if endpoint.access_point_id == confluent_access_point.clients.id])
}

output "environment_id" {
  description = "Confluent Cloud environment."
  value       = confluent_environment.environment.id
}

output "kafka_id" {
  description = "Cluster; KAFKA_ID for the root data-plane."
  value       = confluent_kafka_cluster.cluster.id
}

output "kafka_rest_endpoint" {
  description = "REST endpoint of the cluster; KAFKA_REST_ENDPOINT for the root data-plane."
  value       = local.endpoint.rest_endpoint
}

output "bootstrap_endpoint" {
  description = "Where Kafka clients connect."
  value       = local.endpoint.bootstrap_endpoint
}

output "schema_registry_id" {
  description = "Schema registry; SCHEMA_REGISTRY_ID for the root data-plane."
  value       = data.confluent_schema_registry_cluster.registry.id
}

output "schema_registry_rest_endpoint" {
  description = "Endpoint of the schema registry; SCHEMA_REGISTRY_REST_ENDPOINT for the root data-plane."
  value       = try(data.confluent_schema_registry_cluster.registry.private_regional_rest_endpoints[local.region], data.confluent_schema_registry_cluster.registry.rest_endpoint)
}

output "deployer_id" {
  description = "Service account that applies the root data-plane; make its keys for the cluster and the registry."
  value       = confluent_service_account.deployer.id
}

output "principals" {
  description = "Principal of each application, for access rules and client settings."
  value       = local.principals
}

output "registry_accounts" {
  description = "Service account of each application with schemas at the schema registry; make a key for each."
  value       = { for name, account in confluent_service_account.registry : name => account.id }
}
