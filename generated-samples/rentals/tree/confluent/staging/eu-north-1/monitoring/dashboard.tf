# What to look at when a monitor is on, for monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Lines mark the thresholds of monitors.tf.
resource "datadog_dashboard_json" "cluster" {
  dashboard = jsonencode({
    title       = "Kafka ${local.cluster_name} (confluent, ${local.region})"
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
                title       = "Sources of metrics of this cluster that answer (sources)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.partition_count{${local.scope}}", display_type = "line" }]
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
                title       = "Bytes kept, with all copies where the platform counts them (bytes)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.retained_bytes{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaStoredAbovePlan", value = "y = 195564122880", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes written by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.received_bytes{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaLoadAbovePlan", value = "y = 366517", display_type = "warning dashed" }, { label = "KafkaIngressNearLimit", value = "y = 41943040", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes read by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.sent_bytes{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaEgressNearLimit", value = "y = 125829120", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions on all brokers, copies included (partitions)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.partition_count{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaPartitionsNearLimit", value = "y = 400", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Client connections to all brokers (connections)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.active_connection_count{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaConnectionsNearLimit", value = "y = 1600", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections that clients open, a second (connections/s)"
                show_legend = true
                requests    = [{ q = "sum:confluent_cloud.kafka.successful_authentication_count{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaConnectionStorm", value = "y = 80", display_type = "warning dashed" }]
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
                requests    = [for reader in values(local.consumer_lag_ride_to_invoice) : { q = "sum:confluent_cloud.kafka.consumer_lag_offsets{${local.scope} AND consumer_group_id:${reader.group} AND topic:${reader.topic}} / clamp_min(sum:confluent_cloud.kafka.received_records{${local.scope} AND topic:${reader.topic}}.as_rate(), 0.001)", display_type = "line" }]
                markers     = [{ label = "KafkaConsumerLag", value = "y = 120", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "ride-to-invoice: Records written to a topic, a second (records/s)"
                show_legend = true
                requests    = [for reader in values(local.dead_letters_ride_to_invoice) : { q = "sum:confluent_cloud.kafka.received_records{${local.scope} AND topic:${reader.topic}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaDeadLetters", value = "y = 0", display_type = "warning dashed" }]
              }
            },
          ]
        }
      },
    ]
  })
}
