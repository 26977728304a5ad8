# A private network, because none was captured, for infrastructure.networks.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

data "aws_availability_zones" "offered" {
  state = "available"

  exclude_zone_ids = ["use1-az3"] # Amazon MSK does not run there
}

resource "aws_vpc" "network" {
  cidr_block           = var.vpc_cidr
  enable_dns_hostnames = true # broker and endpoint names resolve to private addresses
  enable_dns_support   = true

  tags = {
    Name = "${local.cluster_name}-msk"
  }
}

# AWS lets members of the default group talk to each other; nobody should be a member.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.network.id
}

resource "aws_subnet" "private" {
  count = local.zones

  vpc_id                  = aws_vpc.network.id
  availability_zone       = data.aws_availability_zones.offered.names[count.index]
  cidr_block              = cidrsubnet(var.vpc_cidr, 2, count.index) # a quarter of the network for each zone
  map_public_ip_on_launch = false

  tags = {
    Name = local.subnet_names[count.index]
  }

  lifecycle {
    ignore_changes = [availability_zone] # a zone that opens later must not move a subnet with brokers in it
  }
}

# No route out. Peering or a transit gateway to the clients is added here by the network team.
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.network.id

  tags = {
    Name = "${local.cluster_name}-msk-private"
  }
}

resource "aws_route_table_association" "private" {
  count = local.zones

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private.id
}
