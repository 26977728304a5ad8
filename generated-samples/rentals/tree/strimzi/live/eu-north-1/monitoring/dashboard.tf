# What to look at when a monitor is on, for monitoring.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Lines mark the thresholds of monitors.tf.
resource "datadog_dashboard_json" "cluster" {
  dashboard = jsonencode({
    title       = "Kafka ${local.cluster_name} (strimzi, ${local.region})"
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
                title       = "Partitions without a leader; nobody can write or read them (partitions)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_controller_kafkacontroller_offlinepartitionscount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaOfflinePartitions", value = "y = 0", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions with fewer copies in sync than writers ask for; writing with acks=all fails (partitions)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_replicamanager_underminisrpartitioncount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaUnderMinIsr", value = "y = 0", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions of which a copy lags or is away; the next loss hurts (partitions)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_replicamanager_underreplicatedpartitions{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaUnderReplicated", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Controllers that lead; exactly one, or nothing can be changed and no leader elected (controllers)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_controller_kafkacontroller_activecontrollercount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaNoActiveController", value = "y = 1", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Leaders chosen among copies that lagged, in ten minutes; each may have lost records (elections)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_controller_controllerstats_uncleanleaderelectionspersec.count{${local.scope}}.as_count()", display_type = "line" }]
                markers     = [{ label = "KafkaUncleanElection", value = "y = 0", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Disks that a broker gave up (log directories)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_log_logmanager_offlinelogdirectorycount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaOfflineLogDir", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Brokers that say they run (brokers)"
                show_legend = true
                requests    = [{ q = "count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{${local.scope}} by {pod_name})", display_type = "line" }]
                markers     = [{ label = "KafkaBrokersMissing", value = "y = 3", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Brokers that the controller keeps out of the cluster (brokers)"
                show_legend = true
                requests    = [{ q = "max:strimzi.kafka_controller_kafkacontroller_fencedbrokercount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaBrokerFenced", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Records of the cluster's own log that a controller could not apply (errors)"
                show_legend = true
                requests    = [{ q = "max:strimzi.kafka_controller_kafkacontroller_metadataerrorcount{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaMetadataErrors", value = "y = 0", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Copies that fell out of sync, a second (shrinks/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_replicamanager_isrshrinkspersec.count{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaIsrShrinks", value = "y = 0.5", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of time in which the busiest broker's request threads wait for work (ratio)"
                show_legend = true
                requests    = [{ q = "min:strimzi.kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent.count{${local.scope}}.as_rate() / 1000000000", display_type = "line" }]
                markers     = [{ label = "KafkaRequestHandlersBusy", value = "y = 0.3", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of time in which the busiest broker's network threads wait for work (ratio)"
                show_legend = true
                requests    = [{ q = "min:strimzi.kafka_network_socketserver_networkprocessoravgidlepercent{${local.scope}}", display_type = "line" }]
                markers     = [{ label = "KafkaNetworkThreadsBusy", value = "y = 0.3", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of the fullest broker's heap that stays in use, at its lowest within an hour (ratio)"
                show_legend = true
                requests    = [{ q = "max:strimzi.jvm_memory_used_bytes{${local.scope} AND area:heap} by {pod_name} / max:strimzi.jvm_memory_max_bytes{${local.scope} AND area:heap} by {pod_name}", display_type = "line" }]
                markers     = [{ label = "KafkaHeapFull", value = "y = 0.8", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Share of time in which the slowest broker stands still to collect garbage (ratio)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.jvm_gc_collection_seconds.sum{${local.scope}} by {pod_name}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaGarbageCollection", value = "y = 0.1", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections a second that could not prove who they are (logins/s)"
                show_legend = true
                requests    = [{ q = "per_second(sum:strimzi.kafka_server_socket_server_metrics_failed_authentication{${local.scope}})", display_type = "line" }]
                markers     = [{ label = "KafkaFailedLogins", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Requests a second that were refused for want of a right (requests/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_network_requestmetrics_errorspersec.count{${local.scope} AND error:*_authorization_failed}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaDeniedRequests", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Longest wait that quotas or limits impose on a client (ms)"
                show_legend = true
                requests    = [{ q = "default_zero(max:strimzi.kafka_server_produce_throttle_time{${local.scope}}) + default_zero(max:strimzi.kafka_server_fetch_throttle_time{${local.scope}})", display_type = "line" }]
                markers     = [{ label = "KafkaThrottled", value = "y = 100", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Time the slowest broker takes to answer a writer, 99th percentile, without the network (s)"
                show_legend = true
                requests    = [{ q = "max:strimzi.kafka_network_requestmetrics_totaltimems.quantile{${local.scope} AND request:produce AND quantile:0.99} / 1000", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Changes in an hour that the operator could not carry out (changes)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.strimzi_reconciliations_failed.count{namespace:${local.namespace} AND region:${local.region}}.as_count()", display_type = "line" }]
                markers     = [{ label = "KafkaOperatorFails", value = "y = 3", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Resources that the operator was told to leave alone (resources)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.strimzi_resources_paused{namespace:${local.namespace} AND region:${local.region}}", display_type = "line" }]
                markers     = [{ label = "KafkaResourcePaused", value = "y = 0", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Instances of the operator that answer (instances)"
                show_legend = true
                requests    = [{ q = "max:strimzi.strimzi_resources{namespace:${local.namespace} AND region:${local.region} AND kind:kafka}", display_type = "line" }]
                markers     = [{ label = "KafkaOperatorDown", value = "y = 1", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Sources of metrics of this cluster that answer (sources)"
                show_legend = true
                requests    = [{ q = "count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{${local.scope}} by {pod_name})", display_type = "line" }]
                markers     = [{ label = "KafkaNotObserved", value = "y = 1", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Records that the probe tried to write, a second; none means that nobody measures (records/s)"
                show_legend = true
                requests    = [{ q = "sum:kminion.end_to_end_messages_produced.count{${local.scope}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaProbeMissing", value = "y = 0.001", display_type = "error dashed" }]
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
                title       = "Share of the fullest broker's disk that is free (ratio)"
                show_legend = true
                requests    = [{ q = "min:kubernetes.kubelet.volume.stats.available_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim} / max:kubernetes.kubelet.volume.stats.capacity_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim}", display_type = "line" }]
                markers     = [{ label = "KafkaDiskFilling", value = "y = 0.25", display_type = "warning dashed" }, { label = "KafkaDiskFull", value = "y = 0.1", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes kept, with all copies where the platform counts them (bytes)"
                show_legend = true
                requests    = [{ q = "sum:kubernetes.kubelet.volume.stats.used_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}}", display_type = "line" }]
                markers     = [{ label = "KafkaStoredAbovePlan", value = "y = 977820614400", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes written by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_brokertopicmetrics_bytesinpersec.count{${local.scope} AND topic:*}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaLoadAbovePlan", value = "y = 1832586", display_type = "warning dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes read by clients, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_brokertopicmetrics_bytesoutpersec.count{${local.scope} AND topic:*}.as_rate()", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions on all brokers, copies included (partitions)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_replicamanager_partitioncount{${local.scope}}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Client connections to all brokers (connections)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_socket_server_metrics_connection_count{${local.scope}}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections that clients open, a second (connections/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_socket_server_metrics_connection_creation_rate{${local.scope}}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes written by clients to the busiest broker, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_brokertopicmetrics_bytesinpersec.count{${local.scope} AND topic:*} by {pod_name}.as_rate()", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Bytes read by clients from the busiest broker, a second (bytes/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_brokertopicmetrics_bytesoutpersec.count{${local.scope} AND topic:*} by {pod_name}.as_rate()", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Partitions on the broker that has most, copies included (partitions)"
                show_legend = true
                requests    = [{ q = "max:strimzi.kafka_server_replicamanager_partitioncount{${local.scope}} by {pod_name}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Client connections to the broker that has most (connections)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_socket_server_metrics_connection_count{${local.scope}} by {pod_name}", display_type = "line" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "Connections that clients open to the busiest broker, a second (connections/s)"
                show_legend = true
                requests    = [{ q = "sum:strimzi.kafka_server_socket_server_metrics_connection_creation_rate{${local.scope}} by {pod_name}", display_type = "line" }]
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
                requests    = [for reader in values(local.consumer_lag_ride_to_invoice) : { q = "sum:strimzi.kafka_consumergroup_lag_sum{${local.scope} AND consumergroup:${reader.group} AND topic:${reader.topic}} / clamp_min(sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{${local.scope} AND topic:${reader.topic}}.as_rate(), 0.001)", display_type = "line" }]
                markers     = [{ label = "KafkaConsumerLag", value = "y = 60", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "ride-to-invoice: Instances that share a consumer group's work (members)"
                show_legend = true
                requests    = [for reader in values(local.group_without_members_ride_to_invoice) : { q = "sum:strimzi.kafka_consumergroup_members{${local.scope} AND consumergroup:${reader.group}}", display_type = "line" }]
                markers     = [{ label = "KafkaGroupWithoutMembers", value = "y = 1", display_type = "error dashed" }]
              }
            },
            {
              definition = {
                type        = "timeseries"
                title       = "ride-to-invoice: Records written to a topic, a second (records/s)"
                show_legend = true
                requests    = [for reader in values(local.dead_letters_ride_to_invoice) : { q = "sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{${local.scope} AND topic:${reader.topic}}.as_rate()", display_type = "line" }]
                markers     = [{ label = "KafkaDeadLetters", value = "y = 0", display_type = "warning dashed" }]
              }
            },
          ]
        }
      },
    ]
  })
}
