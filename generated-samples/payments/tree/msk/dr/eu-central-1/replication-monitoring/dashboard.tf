# What to look at when an alarm is on, for sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_cloudwatch_dashboard" "cluster" {
  dashboard_name = "${local.cluster_name}-${local.region}-copy"

  dashboard_body = jsonencode({
    widgets = [
      {
        type   = "text"
        x      = 0
        y      = 0
        width  = 24
        height = 2

        properties = {
          markdown = "## Service levels\nCloudWatch cannot add up bad minutes over 30 days: an alarm is on while the budget is spent too fast."
        }
      },
      {
        type   = "alarm"
        x      = 0
        y      = 2
        width  = 24
        height = 2

        properties = {
          title = "Budgets"

          alarms = [
            aws_cloudwatch_composite_alarm.replication_1h.arn,
            aws_cloudwatch_composite_alarm.replication_6h.arn,
            aws_cloudwatch_composite_alarm.replication_1d.arn,
          ]
        }
      },
      {
        type   = "text"
        x      = 0
        y      = 4
        width  = 24
        height = 2

        properties = {
          markdown = "## The copy\nLines mark where alarms go off."
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 6
        width  = 8
        height = 6

        properties = {
          title   = "How far the copy in the other region is behind (ReplicationLatency)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [["AWS/Kafka", "ReplicationLatency", "ReplicatorName", local.replicator_name]]

          annotations = {
            horizontal = [
              { label = "KafkaReplicationBehind", value = 150000 },
              { label = "KafkaReplicationOverRpo", value = 300000 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 6
        width  = 8
        height = 6

        properties = {
          title   = "Records copied from the other region, a second (ReplicatorThroughput)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [["AWS/Kafka", "ReplicatorThroughput", "ReplicatorName", local.replicator_name]]

          annotations = {
            horizontal = [
              { label = "KafkaReplicationStopped", value = 0.001 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 6
        width  = 8
        height = 6

        properties = {
          title   = "Parts of the copying that failed, such as connectors, tasks and links (ReplicatorFailure)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Sum"
          period  = 60
          metrics = [["AWS/Kafka", "ReplicatorFailure", "ReplicatorName", local.replicator_name]]

          annotations = {
            horizontal = [
              { label = "KafkaReplicationFailed", value = 0 },
            ]
          }
        }
      },
    ]
  })
}
