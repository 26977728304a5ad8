# What to look at when an alarm is on, for monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

resource "aws_cloudwatch_dashboard" "cluster" {
  dashboard_name = "${local.cluster_name}-${local.region}"

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
        height = 3

        properties = {
          title = "Budgets"

          alarms = [
            aws_cloudwatch_composite_alarm.availability_1h.arn,
            aws_cloudwatch_composite_alarm.availability_6h.arn,
            aws_cloudwatch_composite_alarm.availability_1d.arn,
            aws_cloudwatch_composite_alarm.freshness_case_updated_to_notification_1h.arn,
            aws_cloudwatch_composite_alarm.freshness_case_updated_to_notification_6h.arn,
            aws_cloudwatch_composite_alarm.freshness_case_updated_to_notification_1d.arn,
          ]
        }
      },
      {
        type   = "text"
        x      = 0
        y      = 5
        width  = 24
        height = 2

        properties = {
          markdown = "## Cluster"
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 7
        width  = 8
        height = 6

        properties = {
          title   = "Controllers that lead; exactly one, or nothing can be changed and no leader elected (ActiveControllerCount)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [["AWS/Kafka", "ActiveControllerCount", "Cluster Name", local.cluster_name]]

          annotations = {
            horizontal = [
              { label = "KafkaNoActiveController", value = 1 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 7
        width  = 8
        height = 6

        properties = {
          title   = "Share of time in which the busiest broker's request threads wait for work (RequestHandlerAvgIdlePercent)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "RequestHandlerAvgIdlePercent", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaRequestHandlersBusy", value = 0.3 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 7
        width  = 8
        height = 6

        properties = {
          title   = "Share of time in which the busiest broker's network threads wait for work (NetworkProcessorAvgIdlePercent)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "NetworkProcessorAvgIdlePercent", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaNetworkThreadsBusy", value = 0.3 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 13
        width  = 8
        height = 6

        properties = {
          title   = "Longest wait that quotas or limits impose on a client (ProduceThrottleTime + FetchThrottleTime)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60

          metrics = concat(
            [for id in local.broker_ids : [{ id = "total${id}", label = "broker ${id}", expression = "first${id} + second${id}" }]],
            [for id in local.broker_ids : ["AWS/Kafka", "ProduceThrottleTime", "Cluster Name", local.cluster_name, "Broker ID", id, { id = "first${id}", visible = false }]],
            [for id in local.broker_ids : ["AWS/Kafka", "FetchThrottleTime", "Cluster Name", local.cluster_name, "Broker ID", id, { id = "second${id}", visible = false }]],
          )

          annotations = {
            horizontal = [
              { label = "KafkaThrottled", value = 100 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 13
        width  = 8
        height = 6

        properties = {
          title   = "Time the slowest broker takes to answer a writer, mean, without the network (ProduceTotalTimeMsMean)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "ProduceTotalTimeMsMean", "Cluster Name", local.cluster_name, "Broker ID", id]]
        }
      },
      {
        type   = "text"
        x      = 0
        y      = 19
        width  = 24
        height = 2

        properties = {
          markdown = "## Capacity\nLines mark where alarms go off."
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 21
        width  = 8
        height = 6

        properties = {
          title   = "Share of the cluster's capacity in use (CpuUser + CpuSystem)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60

          metrics = concat(
            [for id in local.broker_ids : [{ id = "total${id}", label = "broker ${id}", expression = "first${id} + second${id}" }]],
            [for id in local.broker_ids : ["AWS/Kafka", "CpuUser", "Cluster Name", local.cluster_name, "Broker ID", id, { id = "first${id}", visible = false }]],
            [for id in local.broker_ids : ["AWS/Kafka", "CpuSystem", "Cluster Name", local.cluster_name, "Broker ID", id, { id = "second${id}", visible = false }]],
          )

          annotations = {
            horizontal = [
              { label = "KafkaClusterLoadHigh", value = 70 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 21
        width  = 8
        height = 6

        properties = {
          title   = "Bytes kept, with all copies where the platform counts them (StorageUsed)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [["AWS/Kafka", "StorageUsed", "Cluster Name", local.cluster_name]]

          annotations = {
            horizontal = [
              { label = "KafkaStoredAbovePlan", value = 388970588160 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 21
        width  = 8
        height = 6

        properties = {
          title   = "Bytes written by clients, a second (BytesInPerSec)"
          region  = local.region
          view    = "timeSeries"
          stacked = true
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "BytesInPerSec", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaLoadAbovePlan", value = 3215696 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 27
        width  = 8
        height = 6

        properties = {
          title   = "Bytes read by clients, a second (BytesOutPerSec)"
          region  = local.region
          view    = "timeSeries"
          stacked = true
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "BytesOutPerSec", "Cluster Name", local.cluster_name, "Broker ID", id]]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 27
        width  = 8
        height = 6

        properties = {
          title   = "Partitions on all brokers, copies included (PartitionCount)"
          region  = local.region
          view    = "timeSeries"
          stacked = true
          stat    = "Maximum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "PartitionCount", "Cluster Name", local.cluster_name, "Broker ID", id]]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 27
        width  = 8
        height = 6

        properties = {
          title   = "Client connections to all brokers (ConnectionCount)"
          region  = local.region
          view    = "timeSeries"
          stacked = true
          stat    = "Maximum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "ConnectionCount", "Cluster Name", local.cluster_name, "Broker ID", id]]
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 33
        width  = 8
        height = 6

        properties = {
          title   = "Connections that clients open, a second (ConnectionCreationRate)"
          region  = local.region
          view    = "timeSeries"
          stacked = true
          stat    = "Sum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "ConnectionCreationRate", "Cluster Name", local.cluster_name, "Broker ID", id]]
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 33
        width  = 8
        height = 6

        properties = {
          title   = "Bytes written by clients to the busiest broker, a second (BytesInPerSec)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "BytesInPerSec", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaIngressNearLimit", value = 13107200 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 33
        width  = 8
        height = 6

        properties = {
          title   = "Bytes read by clients from the busiest broker, a second (BytesOutPerSec)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "BytesOutPerSec", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaEgressNearLimit", value = 26172457 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 39
        width  = 8
        height = 6

        properties = {
          title   = "Partitions on the broker that has most, copies included (PartitionCount)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "PartitionCount", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaPartitionsNearLimit", value = 800 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 39
        width  = 8
        height = 6

        properties = {
          title   = "Client connections to the broker that has most (ConnectionCount)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "ConnectionCount", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaConnectionsNearLimit", value = 2400 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 39
        width  = 8
        height = 6

        properties = {
          title   = "Connections that clients open to the busiest broker, a second (ConnectionCreationRate)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Sum"
          period  = 60
          metrics = [for id in local.broker_ids : ["AWS/Kafka", "ConnectionCreationRate", "Cluster Name", local.cluster_name, "Broker ID", id]]

          annotations = {
            horizontal = [
              { label = "KafkaConnectionStorm", value = 80 },
            ]
          }
        }
      },
      {
        type   = "text"
        x      = 0
        y      = 45
        width  = 24
        height = 2

        properties = {
          markdown = "## Use cases"
        }
      },
      {
        type   = "metric"
        x      = 0
        y      = 47
        width  = 8
        height = 6

        properties = {
          title   = "case-updated-to-notification: seconds behind"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [for pair in values(local.consumer_lag) : ["AWS/Kafka", "EstimatedMaxTimeLag", "Cluster Name", local.cluster_name, "Consumer Group", pair.group, "Topic", pair.topic] if pair.part == "case-updated-to-notification"]

          annotations = {
            horizontal = [
              { label = "KafkaConsumerLag", value = 120 },
            ]
          }
        }
      },
      {
        type   = "metric"
        x      = 8
        y      = 47
        width  = 8
        height = 6

        properties = {
          title   = "case-updated-to-notification: records behind"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Maximum"
          period  = 60
          metrics = [for pair in values(local.consumer_lag) : ["AWS/Kafka", "SumOffsetLag", "Cluster Name", local.cluster_name, "Consumer Group", pair.group, "Topic", pair.topic] if pair.part == "case-updated-to-notification"]
        }
      },
      {
        type   = "metric"
        x      = 16
        y      = 47
        width  = 8
        height = 6

        properties = {
          title   = "Records written to a topic, a second (MessagesInPerSec)"
          region  = local.region
          view    = "timeSeries"
          stacked = false
          stat    = "Average"
          period  = 60
          metrics = [[{ expression = "SEARCH('{AWS/Kafka,\"Broker ID\",\"Cluster Name\",\"Topic\"} MetricName=\"MessagesInPerSec\" \"Cluster Name\"=\"${local.cluster_name}\"', 'Average', 60)" }]]
        }
      },
    ]
  })
}
