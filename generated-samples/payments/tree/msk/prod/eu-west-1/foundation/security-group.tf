# Who reaches the brokers, one rule for each port and source, for security.network.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Changing the name or the description makes a new group, and with it a new cluster: change only the rules.
# No outgoing rule: brokers answer, they never call, and traffic between brokers stays inside the service.
resource "aws_security_group" "brokers" {
  #checkov:skip=CKV2_AWS_5:attached to the cluster by the root "cluster"
  name        = local.security_group_name
  description = "Kafka brokers of ${local.cluster_name}"
  vpc_id      = data.aws_vpc.network.id

  tags = {
    Name = local.security_group_name
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "client_group" {
  for_each = {
    for pair in setproduct(keys(local.client_ports), keys(var.client_security_group_ids)) :
    "${pair[0]}-${pair[1]}" => { port = local.client_ports[pair[0]], name = pair[1], group = var.client_security_group_ids[pair[1]] }
  }

  security_group_id            = aws_security_group.brokers.id
  description                  = "Kafka clients in ${each.value.name}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.group
}

resource "aws_vpc_security_group_ingress_rule" "client_network" {
  for_each = {
    for pair in setproduct(keys(local.client_ports), keys(var.client_cidrs)) :
    "${pair[0]}-${pair[1]}" => { port = local.client_ports[pair[0]], name = pair[1], cidr = var.client_cidrs[pair[1]] }
  }

  security_group_id = aws_security_group.brokers.id
  description       = "Kafka clients in ${each.value.name}"
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
  cidr_ipv4         = each.value.cidr
}

locals {
  exporter_ports = {
    jmx  = 11001 # Kafka's own metrics
    node = 11002 # the machine's metrics
  }
}

resource "aws_vpc_security_group_ingress_rule" "metrics" {
  for_each = {
    for pair in setproduct(keys(local.exporter_ports), keys(var.metrics_scraper_security_group_ids)) :
    "${pair[0]}-${pair[1]}" => { port = local.exporter_ports[pair[0]], name = pair[1], group = var.metrics_scraper_security_group_ids[pair[1]] }
  }

  security_group_id            = aws_security_group.brokers.id
  description                  = "Prometheus in ${each.value.name}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.group
}

resource "aws_vpc_security_group_ingress_rule" "metrics_network" {
  for_each = {
    for pair in setproduct(keys(local.exporter_ports), keys(var.metrics_scraper_cidrs)) :
    "${pair[0]}-${pair[1]}" => { port = local.exporter_ports[pair[0]], name = pair[1], cidr = var.metrics_scraper_cidrs[pair[1]] }
  }

  security_group_id = aws_security_group.brokers.id
  description       = "Prometheus in ${each.value.name}"
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
  cidr_ipv4         = each.value.cidr
}
