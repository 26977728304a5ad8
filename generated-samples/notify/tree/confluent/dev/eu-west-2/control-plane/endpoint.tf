# Private way to the cluster, from the clients' network, for security.network.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Fails when this account and Region have no such network: better than an endpoint in the wrong one.
data "aws_vpc" "clients" {
  id         = var.vpc_id == null ? local.vpc_id : var.vpc_id
  cidr_block = local.network_cidr
}

resource "aws_security_group" "endpoint" {
  name        = "${local.cluster_name}-confluent-endpoint"
  description = "Way to Confluent Cloud; rules below say from where"
  vpc_id      = data.aws_vpc.clients.id
}

locals {
  client_cidrs = local.network_cidr == null ? var.client_cidrs : merge({ network = local.network_cidr }, var.client_cidrs)
}

# One rule for each port and network of clients.
resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = {
    for pair in setproduct(keys(local.client_ports), keys(local.client_cidrs)) :
    "${pair[0]} from ${pair[1]}" => { port = local.client_ports[pair[0]], cidr = local.client_cidrs[pair[1]] }
  }

  security_group_id = aws_security_group.endpoint.id
  description       = "Clients: ${each.key}"
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
  cidr_ipv4         = each.value.cidr
}

resource "aws_vpc_endpoint" "confluent" {
  vpc_id             = data.aws_vpc.clients.id
  service_name       = local.endpoint_service
  vpc_endpoint_type  = "Interface"
  subnet_ids         = var.private_subnet_ids
  security_group_ids = [aws_security_group.endpoint.id]
}

# Names of brokers and services lead to the endpoint, in this network only.
resource "aws_route53_zone" "confluent" {
  name = local.dns_domain

  vpc {
    vpc_id = data.aws_vpc.clients.id
  }
}

resource "aws_route53_record" "everything" {
  zone_id = aws_route53_zone.confluent.zone_id
  name    = "*.${local.dns_domain}"
  type    = "CNAME"
  ttl     = 60
  records = [aws_vpc_endpoint.confluent.dns_entry[0].dns_name]
}
