locals {
  topics = {
    "payments.authorisation.requested" = { partitions = 12, retention = "7d" }
    "ledger.entry.posted"              = { partitions = 6, retention = "400d" }
  }
}

data "aws_availability_zones" "available" {
  state = "available"
}

data "aws_subnets" "brokers" {
  filter {
    name   = "vpc-id"
    values = [var.vpc_id]
  }
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "kafka" {
  description             = "Kafka data at rest"
  deletion_window_in_days = 30
  enable_key_rotation     = true
  rotation_period_in_days = 365
  policy                  = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  statement {
    sid       = "Account"
    effect    = "Allow"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_kms_alias" "kafka" {
  name          = "alias/northgate-prod-kafka"
  target_key_id = aws_kms_key.kafka.key_id
}

resource "aws_cloudwatch_log_group" "brokers" {
  name              = "/aws/msk/northgate-prod"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.kafka.arn
}

resource "aws_security_group" "brokers" {
  name   = "northgate-prod-brokers"
  vpc_id = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = toset(var.client_cidrs)

  security_group_id = aws_security_group.brokers.id
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 9098
  to_port           = 9098
}

resource "aws_msk_configuration" "this" {
  name           = "northgate-prod"
  kafka_versions = ["3.9.x"]

  server_properties = <<-PROPERTIES
    auto.create.topics.enable=false
    min.insync.replicas=2
  PROPERTIES
}

resource "aws_msk_cluster" "this" {
  cluster_name           = "northgate-prod"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 6
  enhanced_monitoring    = "PER_TOPIC_PER_BROKER"
  storage_mode           = "TIERED"

  broker_node_group_info {
    instance_type   = "kafka.m7g.xlarge"
    client_subnets  = data.aws_subnets.brokers.ids
    security_groups = [aws_security_group.brokers.id]

    storage_info {
      ebs_storage_info {
        volume_size = 1000
      }
    }
  }

  client_authentication {
    sasl {
      iam   = true
      scram = true
    }
  }

  configuration_info {
    arn      = aws_msk_configuration.this.arn
    revision = aws_msk_configuration.this.latest_revision
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.kafka.arn

    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.brokers.name
      }
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

module "topic" {
  source   = "../modules/topic"
  for_each = local.topics

  cluster_arn = aws_msk_cluster.this.arn
  name        = each.key
  partitions  = each.value.partitions
  retention   = each.value.retention
}

resource "aws_secretsmanager_secret" "ledger" {
  name                    = "AmazonMSK_northgate-prod_ledger"
  kms_key_id              = aws_kms_key.kafka.key_id
  recovery_window_in_days = 30
}

resource "aws_secretsmanager_secret_version" "ledger" {
  secret_id                = aws_secretsmanager_secret.ledger.id
  secret_string_wo         = jsonencode({ username = "ledger", password = "set-by-rotation" })
  secret_string_wo_version = 1
}

resource "aws_msk_single_scram_secret_association" "ledger" {
  cluster_arn = aws_msk_cluster.this.arn
  secret_arn  = aws_secretsmanager_secret.ledger.arn
}

resource "aws_msk_serverless_cluster" "sandbox" {
  cluster_name = "northgate-sandbox"

  client_authentication {
    sasl {
      iam {
        enabled = true
      }
    }
  }

  vpc_config {
    subnet_ids         = data.aws_subnets.brokers.ids
    security_group_ids = [aws_security_group.brokers.id]
  }
}

resource "aws_cloudwatch_metric_alarm" "offline_partitions" {
  alarm_name          = "northgate-prod-offline-partitions"
  namespace           = "AWS/Kafka"
  metric_name         = "OfflinePartitionsCount"
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 0
  treat_missing_data  = "breaching"

  dimensions = {
    "Cluster Name" = aws_msk_cluster.this.cluster_name
  }
}

output "zones" {
  description = "Zones of the region, names and ids."
  value       = [data.aws_availability_zones.available.names, data.aws_availability_zones.available.zone_ids]
}

output "bootstrap" {
  description = "Where clients with IAM start."
  value       = aws_msk_cluster.this.bootstrap_brokers_sasl_iam
}
