# What to look at when a monitor is on, for monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Lines mark the thresholds of monitors.tf.
resource "datadog_dashboard_json" "cluster" {
  dashboard = jsonencode({
    title       = "Kafka ${local.cluster_name} (msk, ${local.region})"
    description = "Made by Terraform from the tree of the platform; changes made here are taken back."
    layout_type = "ordered"
    reflow_type = "auto"
    tags        = []

    widgets = [
      {
        definition = {
          type        = "group"
          title       = "What is on"
          layout_type = "ordered"

          widgets = [
            {
              definition = {
                type             = "manage_status"
                title            = "Monitors that tell people"
                query            = "tag:(${local.monitor_scope} tells:people)"
                summary_type     = "monitors"
                display_format   = "countsAndList"
                color_preference = "text"
                hide_zero_counts = true
                sort             = "status,asc"
              }
            },
            {
              definition = {
                type     = "slo_list"
                title    = "Service levels"
                requests = [{ request_type = "slo_list", query = { query_string = local.monitor_scope, limit = 50 } }]
              }
            },
          ]
        }
      },
      {
        definition = {
          type        = "group"
          title       = "Cluster"
          layout_type = "ordered"

          widgets = [
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions with fewer copies in sync than writers ask for; writing with acks=all fails (partitions)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:underminisrpartitioncount}", display_type = "line" }]
                markers     = [{ label = "KafkaUnderMinIsr", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions of which a copy lags or is away; the next loss hurts (partitions)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:underreplicatedpartitions}", display_type = "line" }]
                markers     = [{ label = "KafkaUnderReplicated", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Controllers that lead; exactly one, or nothing can be changed and no leader elected (controllers)"
                show_legend = true
                requests    = [{ q = "max:aws.kafka.active_controller_count{${local.cloudwatch_scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaNoActiveController", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Disks that a broker gave up (log directories)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.log.LogManager.Value{${local.scope} AND name:offlinelogdirectorycount}", display_type = "line" }]
                markers     = [{ label = "KafkaOfflineLogDir", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Brokers that say they run (brokers)"
                show_legend = true
                requests    = [{ q = "count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{${local.scope} AND name:brokerstate} by {broker_id})", display_type = "line" }]
                markers     = [{ label = "KafkaBrokersMissing", value = "y = 3", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Copies that fell out of sync, a second (shrinks/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.ReplicaManager.OneMinuteRate{${local.scope} AND name:isrshrinkspersec}", display_type = "line" }]
                markers     = [{ label = "KafkaIsrShrinks", value = "y = 0.5", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of time in which the busiest broker's request threads wait for work (ratio)"
                show_legend = true
                requests    = [{ q = "min:aws.msk.kafka.server.KafkaRequestHandlerPool.OneMinuteRate{${local.scope} AND name:requesthandleravgidlepercent}", display_type = "line" }]
                markers     = [{ label = "KafkaRequestHandlersBusy", value = "y = 0.3", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of time in which the busiest broker's network threads wait for work (ratio)"
                show_legend = true
                requests    = [{ q = "min:aws.msk.kafka.network.SocketServer.Value{${local.scope} AND name:networkprocessoravgidlepercent}", display_type = "line" }]
                markers     = [{ label = "KafkaNetworkThreadsBusy", value = "y = 0.3", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections a second that could not prove who they are (logins/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.socket.server.metrics.failed.authentication.rate{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaFailedLogins", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Requests a second that were refused for want of a right (requests/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.network.RequestMetrics.OneMinuteRate{${local.scope} AND name:errorspersec AND error:*_authorization_failed}", display_type = "line" }]
                markers     = [{ label = "KafkaDeniedRequests", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Time the slowest broker takes to answer a writer, 99th percentile, without the network (s)"
                show_legend = true
                requests    = [{ q = "max:aws.msk.kafka.network.RequestMetrics.99thPercentile{${local.scope} AND name:totaltimems AND request:produce} / 1000", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Sources of metrics of this cluster that answer (sources)"
                show_legend = true
                requests    = [{ q = "count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{${local.scope} AND name:brokerstate} by {broker_id})", display_type = "line" }]
                markers     = [{ label = "KafkaNotObserved", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Records that the probe tried to write, a second; none means that nobody measures (records/s)"
                show_legend = true
                requests    = [{ q = "sum:kminion.end_to_end_messages_produced.count{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaProbeMissing", value = "y = 0.001", display_type = "warning dashed" }]
              }
            },
          ]
        }
      },
      {
        definition = {
          type        = "group"
          title       = "Capacity"
          layout_type = "ordered"

          widgets = [
            {
              definition = {
                type        = "timeseries"
                title       = "Share of the cluster's capacity in use (ratio)"
                show_legend = true
                requests    = [{ q = "(avg:aws.kafka.cpu_user{${local.cloudwatch_scope}} by {broker_id} + avg:aws.kafka.cpu_system{${local.cloudwatch_scope}} by {broker_id}) / 100", display_type = "line" }]
                markers     = [{ label = "KafkaClusterLoadHigh", value = "y = 0.7", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes kept, with all copies where the platform counts them (bytes)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.log.Log.Value{${local.scope} AND name:size}", display_type = "line" }]
                markers     = [{ label = "KafkaStoredAbovePlan", value = "y = 195564122880", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes written by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesinpersec AND topic:*}", display_type = "line" }]
                markers     = [{ label = "KafkaLoadAbovePlan", value = "y = 366517", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes read by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesoutpersec AND topic:*}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions on all brokers, copies included (partitions)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:partitioncount}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Client connections to all brokers (connections)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.socket.server.metrics.connection.count{${local.scope}}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections that clients open, a second (connections/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.socket.server.metrics.connection.creation.rate{${local.scope}}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes written by clients to the busiest broker, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesinpersec AND topic:*} by {broker_id}", display_type = "line" }]
                markers     = [{ label = "KafkaIngressNearLimit", value = "y = 13107200", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes read by clients from the busiest broker, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesoutpersec AND topic:*} by {broker_id}", display_type = "line" }]
                markers     = [{ label = "KafkaEgressNearLimit", value = "y = 26172457", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions on the broker that has most, copies included (partitions)"
                show_legend = true
                requests    = [{ q = "max:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:partitioncount} by {broker_id}", display_type = "line" }]
                markers     = [{ label = "KafkaPartitionsNearLimit", value = "y = 800", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Client connections to the broker that has most (connections)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.socket.server.metrics.connection.count{${local.scope}} by {broker_id}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections that clients open to the busiest broker, a second (connections/s)"
                show_legend = true
                requests    = [{ q = "sum:aws.msk.kafka.server.socket.server.metrics.connection.creation.rate{${local.scope}} by {broker_id}", display_type = "line" }]
              }
            },
          ]
        }
      },
      {
        definition = {
          type        = "group"
          title       = "Use cases"
          layout_type = "ordered"

          widgets = [
            {
              definition = {
                type        = "timeseries"
                title       = "ride-to-invoice: How old the oldest record is that a consumer group has not read, judged by the pace at which the topic fills (s)"
                show_legend = true
                requests    = [for reader in values(local.consumer_lag_ride_to_invoice) : { q = "max:aws.msk.kafka.consumer.group.ConsumerLagMetrics.Value{${local.scope} AND name:estimatedmaxtimelag AND groupid:${reader.group} AND topic:${reader.topic}}", display_type = "line" }]
                markers     = [{ label = "KafkaConsumerLag", value = "y = 120", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "ride-to-invoice: Records written to a topic, a second (records/s)"
                show_legend = true
                requests    = [for reader in values(local.dead_letters_ride_to_invoice) : { q = "monotonic_diff(sum:aws.msk.kafka.server.BrokerTopicMetrics.Count{${local.scope} AND name:messagesinpersec AND topic:${reader.topic}}) / 60", display_type = "line" }]
                markers     = [{ label = "KafkaDeadLetters", value = "y = 0", display_type = "warning dashed" }]
              }
            },
          ]
        }
      },
    ]
  })
}
