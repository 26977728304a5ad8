# The environment and the cluster, for sla.availability, security.network.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Type, cloud, region, network and key are fixed at creation; changing one makes a new cluster.
resource "confluent_environment" "environment" {
  display_name = local.environment_name

  stream_governance {
    package = local.governance_package # can be raised, never lowered once a registry exists
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "confluent_kafka_cluster" "cluster" {
  display_name        = local.cluster_name
  availability        = local.availability
  cloud               = "AWS"
  region              = local.region
  deletion_protection = true # refused by the service itself, whatever the state says

  enterprise {
    max_ecku = local.max_ecku
  }

  environment {
    id = confluent_environment.environment.id
  }

  byok_key {
    id = confluent_byok_key.data.id
  }

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [
    # Confluent must be allowed to use the key.
    aws_kms_key_policy.data,
    # The cluster has addresses only at access points that are there when it is made.
    confluent_access_point.clients,
  ]
}

data "confluent_schema_registry_cluster" "registry" {
  environment {
    # Known as soon as the cluster is, which brings the registry; "depends_on" would hide it from every plan that touches the cluster.
    id = confluent_kafka_cluster.cluster.id == "" ? "" : confluent_environment.environment.id
  }
}
