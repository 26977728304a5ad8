data "confluent_organization" "this" {}

resource "confluent_environment" "prod" {
  display_name = "northgate-prod"

  stream_governance {
    package = "ADVANCED"
  }
}

resource "confluent_network" "this" {
  display_name     = "northgate-prod"
  cloud            = "AWS"
  region           = "eu-west-1"
  connection_types = ["PRIVATELINK"]
  zones            = ["euw1-az1", "euw1-az2", "euw1-az3"]

  dns_config {
    resolution = "PRIVATE"
  }

  environment {
    id = confluent_environment.prod.id
  }
}

resource "confluent_kafka_cluster" "this" {
  display_name        = "northgate-prod"
  availability        = "MULTI_ZONE"
  cloud               = "AWS"
  region              = "eu-west-1"
  deletion_protection = true

  dedicated {
    cku = 2
  }

  environment {
    id = confluent_environment.prod.id
  }

  network {
    id = confluent_network.this.id
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "confluent_kafka_cluster" "sandbox" {
  display_name = "northgate-sandbox"
  availability = "HIGH"
  cloud        = "AWS"
  region       = "eu-west-1"

  enterprise {
    max_ecku = 2
  }

  environment {
    id = confluent_environment.prod.id
  }
}

resource "confluent_gateway" "this" {
  display_name = "northgate-prod"

  aws_ingress_private_link_gateway {
    region = "eu-west-1"
  }

  environment {
    id = confluent_environment.prod.id
  }
}

resource "confluent_access_point" "this" {
  display_name = "northgate-prod"

  aws_ingress_private_link_endpoint {
    vpc_endpoint_id = "vpce-0123456789abcdef0"
  }

  environment {
    id = confluent_environment.prod.id
  }

  gateway {
    id = confluent_gateway.this.id
  }
}

resource "confluent_service_account" "topics" {
  display_name = "northgate-prod-topics"
}

resource "confluent_role_binding" "topics" {
  principal   = "User:${confluent_service_account.topics.id}"
  role_name   = "CloudClusterAdmin"
  crn_pattern = confluent_kafka_cluster.this.rbac_crn
}

resource "confluent_role_binding" "auditor" {
  principal   = "User:u-abc123"
  role_name   = "MetricsViewer"
  crn_pattern = data.confluent_organization.this.resource_name
}

resource "confluent_api_key" "topics" {
  display_name           = "northgate-prod-topics"
  disable_wait_for_ready = true

  owner {
    id          = confluent_service_account.topics.id
    api_version = confluent_service_account.topics.api_version
    kind        = confluent_service_account.topics.kind
  }

  managed_resource {
    id          = confluent_kafka_cluster.this.id
    api_version = confluent_kafka_cluster.this.api_version
    kind        = confluent_kafka_cluster.this.kind

    environment {
      id = confluent_environment.prod.id
    }
  }
}

resource "confluent_kafka_topic" "requested" {
  topic_name       = "payments.authorisation.requested"
  partitions_count = 12
  rest_endpoint    = confluent_kafka_cluster.this.rest_endpoint

  config = {
    "cleanup.policy" = "delete"
    "retention.ms"   = "604800000"
  }

  kafka_cluster {
    id = confluent_kafka_cluster.this.id
  }

  credentials {
    key    = confluent_api_key.topics.id
    secret = confluent_api_key.topics.secret
  }
}

resource "confluent_kafka_acl" "read" {
  resource_type = "GROUP"
  resource_name = "ledger"
  pattern_type  = "PREFIXED"
  principal     = "User:${confluent_service_account.topics.id}"
  host          = "*"
  operation     = "READ"
  permission    = "ALLOW"
  rest_endpoint = confluent_kafka_cluster.this.rest_endpoint

  kafka_cluster {
    id = confluent_kafka_cluster.this.id
  }

  credentials {
    key    = confluent_api_key.topics.id
    secret = confluent_api_key.topics.secret
  }
}

data "confluent_schema_registry_cluster" "this" {
  environment {
    id = confluent_environment.prod.id
  }

  depends_on = [confluent_kafka_cluster.this]
}

resource "confluent_subject_config" "requested" {
  subject_name        = "payments.authorisation.requested-value"
  compatibility_level = "BACKWARD_TRANSITIVE"
  rest_endpoint       = data.confluent_schema_registry_cluster.this.rest_endpoint

  schema_registry_cluster {
    id = data.confluent_schema_registry_cluster.this.id
  }

  credentials {
    key    = confluent_api_key.topics.id
    secret = confluent_api_key.topics.secret
  }
}

output "private_link_service" {
  description = "What the VPC endpoint connects to."
  value       = confluent_network.this.aws[0].private_link_endpoint_service
}
