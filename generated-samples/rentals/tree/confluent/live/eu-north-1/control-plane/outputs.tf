# What other roots and people look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

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
  value       = confluent_kafka_cluster.cluster.rest_endpoint
}

output "bootstrap_endpoint" {
  description = "Where Kafka clients connect."
  value       = confluent_kafka_cluster.cluster.bootstrap_endpoint
}

output "schema_registry_id" {
  description = "Schema registry; SCHEMA_REGISTRY_ID for the root data-plane."
  value       = data.confluent_schema_registry_cluster.registry.id
}

output "schema_registry_rest_endpoint" {
  description = "Endpoint of the schema registry; SCHEMA_REGISTRY_REST_ENDPOINT for the root data-plane."
  value       = data.confluent_schema_registry_cluster.registry.rest_endpoint
}

output "deployer_id" {
  description = "Service account that applies the root data-plane; make its keys for the cluster and the registry."
  value       = confluent_service_account.deployer.id
}

output "principals" {
  description = "Principal of each application, for access rules and client settings."
  value       = local.principals
}

output "api_keys" {
  description = "Key and secret of each application and generation; for the secret store, nowhere else."
  value       = { for name, key in confluent_api_key.application : name => { key = key.id, secret = key.secret } }
  sensitive   = true
}

output "registry_api_keys" {
  description = "The same for the schema registry."
  value       = { for name, key in confluent_api_key.registry : name => { key = key.id, secret = key.secret } }
  sensitive   = true
}
