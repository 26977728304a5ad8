# The brokers, for sla.availability, security.clientAuth, keys.byok (default).
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Amazon MSK makes one change at a time, and brokers restart one by one: plan one change an apply, and hours for it.
# Name, subnets, security groups, data key and TLS between brokers are fixed at creation; changing one makes a new cluster.
# Data at rest is encrypted with the key that AWS manages: no key of the client's own is asked for.
#trivy:ignore:AVD-AWS-0179
resource "aws_msk_cluster" "cluster" {
  cluster_name           = local.cluster_name
  kafka_version          = local.kafka_version
  number_of_broker_nodes = local.brokers
  enhanced_monitoring    = local.enhanced_monitoring

  broker_node_group_info {
    instance_type   = local.instance_type
    client_subnets  = data.aws_subnets.private.ids
    security_groups = [data.aws_security_group.brokers.id]

    connectivity_info {
      public_access {
        type = "DISABLED"
      }
    }
  }

  configuration_info {
    arn      = aws_msk_configuration.brokers.arn
    revision = aws_msk_configuration.brokers.latest_revision
  }

  client_authentication {
    unauthenticated = false

    sasl {
      iam   = true # administrators only: somebody has to write the first access rules
      scram = true
    }
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = local.log_group_name
      }
    }
  }

  # Free of charge: Prometheus reads the brokers on ports 11001 and 11002, at most once a minute.
  open_monitoring {
    prometheus {
      jmx_exporter {
        enabled_in_broker = true
      }

      node_exporter {
        enabled_in_broker = true
      }
    }
  }

  # Amazon MSK moves partitions itself when brokers come, go or heat up; Cruise Control must stay away.
  rebalancing {
    status = "ACTIVE"
  }

  timeouts {
    update = "6h" # changed blocks run one after the other
  }

  lifecycle {
    prevent_destroy = false
  }
}
