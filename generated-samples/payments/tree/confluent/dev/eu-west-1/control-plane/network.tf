# Private way to the cluster, the vendor's side, for security.network.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "confluent_gateway" "ingress" {
  display_name = local.cluster_name

  aws_ingress_private_link_gateway {
    region = local.region
  }

  environment {
    id = confluent_environment.environment.id
  }

  lifecycle {
    prevent_destroy = false
  }
}

resource "confluent_access_point" "clients" {
  display_name = local.cluster_name

  aws_ingress_private_link_endpoint {
    vpc_endpoint_id = aws_vpc_endpoint.confluent.id
  }

  environment {
    id = confluent_environment.environment.id
  }

  gateway {
    id = confluent_gateway.ingress.id
  }
}

# Where the clients' side begins, endpoint.tf.
locals {
  endpoint_service = confluent_gateway.ingress.aws_ingress_private_link_gateway[0].vpc_endpoint_service_name
  dns_domain       = confluent_access_point.clients.aws_ingress_private_link_endpoint[0].dns_domain
}
