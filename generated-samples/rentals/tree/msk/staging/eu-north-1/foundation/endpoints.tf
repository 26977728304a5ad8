# Services of AWS without a way to the internet, for security.network.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Free of charge; container images and connectors come through it.
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.${local.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private.id]

  tags = {
    Name = "${local.cluster_name}-msk-s3"
  }
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(local.interface_endpoints)

  vpc_id              = aws_vpc.network.id
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true # clients need no setting of their own

  tags = {
    Name = "${local.cluster_name}-msk-${each.key}"
  }
}

resource "aws_security_group" "endpoints" {
  name        = "${local.cluster_name}-msk-endpoints"
  description = "Endpoints of AWS services for clients in the network of ${local.cluster_name}"
  vpc_id      = aws_vpc.network.id

  tags = {
    Name = "${local.cluster_name}-msk-endpoints"
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  security_group_id = aws_security_group.endpoints.id
  description       = "HTTPS from this network"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = aws_vpc.network.cidr_block
}
