# What somebody is told of, for monitoring, operations.cover.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# sev1: opsgenie (assumed: nobody captured where these go), first answer within 1h, priority P1
# sev2: opsgenie (assumed: nobody captured where these go), first answer within 4h, priority P2
# sev3: slack (assumed: nobody captured where these go), first answer within 1d, priority P3
# sev4: slack (assumed: nobody captured where these go), first answer within 3d, priority P4
#
# Datadog knows no inhibition. What can be a symptom of something worse is measured by a monitor that tells nobody, and told by a
# composite that is silent while the worse one is on. Where nothing coming is itself the alert, the monitor tells it alone, since a
# composite says nothing of silence. Maintenance rests by a tag (maintenance.tf).
#
# Not seen by Datadog here:
# - KafkaOfflinePartitions: the vendor watches and answers for it.
# - KafkaUnderMinIsr: the vendor watches and answers for it.
# - KafkaUnderReplicated: the vendor watches and answers for it.
# - KafkaNoActiveController: the vendor watches and answers for it.
# - KafkaUncleanElection: the vendor watches and answers for it.
# - KafkaOfflineLogDir: the vendor replaces failed disks itself.
# - KafkaBrokersMissing: the vendor runs the brokers.
# - KafkaBrokerFenced: the vendor runs the brokers.
# - KafkaMetadataErrors: the vendor runs the controllers.
# - KafkaIsrShrinks: the vendor runs the brokers.
# - KafkaRequestHandlersBusy: only Dedicated clusters show their load, as cluster-load.
# - KafkaNetworkThreadsBusy: only Dedicated clusters show their load, as cluster-load.
# - KafkaHeapFull: the vendor runs the brokers.
# - KafkaGarbageCollection: the vendor runs the brokers.
# - KafkaClusterLoadHigh: only Dedicated clusters show their load.
# - KafkaDiskFilling, KafkaDiskFull: storage grows by itself; what is kept is billed, see stored-bytes.
# - KafkaDiskFullSoon: storage grows by itself; what is kept is billed, see stored-bytes.
# - KafkaTieringFails: no setting of ours moves records to object storage here.
# - KafkaTieringBehind: no setting of ours moves records to object storage here.
# - KafkaFailedLogins: in the audit log only.
# - KafkaDeniedRequests: in the audit log only.
# - KafkaThrottled: Datadog's integration has no such metric.
# - KafkaHotPartition: Datadog's integration has no such metric.
# - KafkaGroupWithoutMembers: Datadog's integration has no such metric.
# - KafkaRebalanceStuck: Datadog's integration has no such metric.
# - KafkaReplicationBehind, KafkaReplicationOverRpo: nothing is copied to this cluster.
# - KafkaReplicationStopped: nothing is copied to this cluster.
# - KafkaReplicationFailed: nothing is copied to this cluster.
# - KafkaCertificateEnds, KafkaCertificateNotRenewed: the vendor renews the brokers' certificates.
# - KafkaOperatorFails: Terraform reports its own failures.
# - KafkaResourcePaused: nothing can be paused.
# - KafkaOperatorDown: there is no operator.

# KafkaLoadAbovePlan: Bytes written by clients, a second.
# Threshold above 1832586 bytes/s: workloads.
resource "datadog_monitor" "load_above_plan" {
  name     = "KafkaLoadAbovePlan: ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for (measured; the composite tells)"
  type     = "query alert"
  query    = "avg(last_30m):sum:confluent_cloud.kafka.received_bytes{${local.scope}}.as_rate() > 1832586"
  priority = 4

  message = <<-EOT
    Part of KafkaLoadAbovePlan, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaLoadAbovePlan.md
  EOT

  monitor_thresholds {
    critical          = 1832586
    critical_recovery = 1649327.4
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaloadaboveplan", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaLoadAbovePlan unless it is a symptom of KafkaIngressNearLimit.
resource "datadog_monitor" "load_above_plan_told" {
  name     = "KafkaLoadAbovePlan: ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for"
  type     = "composite"
  query    = "${datadog_monitor.load_above_plan.id} && !${datadog_monitor.ingress_near_limit.id}"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for.
    The captured peak with growth is exceeded. The headroom of the sizing is being used up; compare with the plan.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaLoadAbovePlan.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaloadaboveplan", "maintenance:rests", "tells:people"])
}

# KafkaIngressNearLimit: Bytes written by clients, a second.
# Threshold above 83886080 bytes/s: 0.8 of 4 eCKU x 25 MiB/s, Confluent Cloud documentation, Kafka cluster types (2026-03-31).
resource "datadog_monitor" "ingress_near_limit" {
  name     = "KafkaIngressNearLimit: ${local.cluster_name} takes more than 80 MiB/s, near what it was bought for"
  type     = "query alert"
  query    = "avg(last_15m):sum:confluent_cloud.kafka.received_bytes{${local.scope}}.as_rate() > 83886080"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} takes more than 80 MiB/s, near what it was bought for. Value: {{value}} bytes/s.
    More than 80 % of the rate that the product sustains. Beyond it writers are slowed.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaIngressNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical          = 83886080
    critical_recovery = 75497472
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaingressnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaEgressNearLimit: Bytes read by clients, a second.
# Threshold above 251658240 bytes/s: 0.8 of 4 eCKU x 75 MiB/s, Confluent Cloud documentation, Kafka cluster types (2026-03-31).
resource "datadog_monitor" "egress_near_limit" {
  name     = "KafkaEgressNearLimit: ${local.cluster_name} gives more than 240 MiB/s, near what it was bought for"
  type     = "query alert"
  query    = "avg(last_15m):sum:confluent_cloud.kafka.sent_bytes{${local.scope}}.as_rate() > 251658240"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} gives more than 240 MiB/s, near what it was bought for. Value: {{value}} bytes/s.
    More than 80 % of the rate that the product sustains. Beyond it readers are slowed and fall behind.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaEgressNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical          = 251658240
    critical_recovery = 226492416
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaegressnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaPartitionsNearLimit: Partitions on all brokers, copies included.
# Threshold above 800 partitions: 0.8 of 4 eCKU x 250 partitions, Confluent Cloud documentation, Kafka cluster types (2026-03-31).
# Mind: without copies.
resource "datadog_monitor" "partitions_near_limit" {
  name     = "KafkaPartitionsNearLimit: ${local.cluster_name} has more than 800 partitions, near its limit"
  type     = "query alert"
  query    = "min(last_1h):sum:confluent_cloud.kafka.partition_count{${local.scope}} > 800"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} has more than 800 partitions, near its limit. Value: {{value}} partitions.
    More than 80 % of what the product carries or its maker recommends. Beyond it topics cannot be made or brokers not be updated.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaPartitionsNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 800
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkapartitionsnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaStoredAbovePlan: Bytes kept, with all copies where the platform counts them.
# Threshold above 977820614400 bytes: workloads.
resource "datadog_monitor" "stored_above_plan" {
  name     = "KafkaStoredAbovePlan: ${local.cluster_name} keeps more than 910.7 GiB, more than it was planned for"
  type     = "query alert"
  query    = "min(last_1h):sum:confluent_cloud.kafka.retained_bytes{${local.scope}} > 977820614400"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} keeps more than 910.7 GiB, more than it was planned for. Value: {{value}} bytes.
    More arrives, is kept longer or compresses less than captured. Disks fill or the bill grows.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaStoredAbovePlan.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 977820614400
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkastoredaboveplan", "maintenance:rests", "tells:people"])
}

# KafkaConnectionsNearLimit: Client connections to all brokers.
# Threshold above 3200 connections: 0.8 of 4 eCKU x 1000 connections, Confluent Cloud documentation, Kafka cluster types (2026-03-31).
resource "datadog_monitor" "connections_near_limit" {
  name     = "KafkaConnectionsNearLimit: ${local.cluster_name} has more than 3200 connections, near its limit"
  type     = "query alert"
  query    = "min(last_15m):sum:confluent_cloud.kafka.active_connection_count{${local.scope}} > 3200"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} has more than 3200 connections, near its limit. Value: {{value}} connections.
    More than 80 % of the connections that are allowed. Beyond it new ones are refused, first of all those of applications that restart.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaConnectionsNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 3200
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaconnectionsnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaConnectionStorm: Connections that clients open, a second.
# Threshold above 160 connections/s: 0.8 of 4 eCKU x 50 attempts/s, Confluent Cloud documentation, Kafka cluster types (2026-03-31).
# Mind: those that could prove who they are.
resource "datadog_monitor" "connection_storm" {
  name     = "KafkaConnectionStorm: Clients of ${local.cluster_name} open more than 160 connections a second"
  type     = "query alert"
  query    = "avg(last_5m):sum:confluent_cloud.kafka.successful_authentication_count{${local.scope}}.as_rate() > 160"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    Clients of ${local.cluster_name} open more than 160 connections a second. Value: {{value}} connections/s.
    More than 80 % of the connections a second that are allowed. A client connects anew for each request, or restarts without end.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaConnectionStorm.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 160
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaconnectionstorm", "maintenance:rests", "tells:people"])
}

# KafkaConsumerLag: How old the oldest record is that a consumer group has not read, judged by the pace at which the topic fills.
# Threshold above 120 s: sla.latencyP99.endToEnd (default).
resource "datadog_monitor" "consumer_lag_ride_to_invoice" {
  for_each = local.consumer_lag_ride_to_invoice

  name     = "KafkaConsumerLag: ${each.value.group} is more than 2 min behind on ${each.value.topic}"
  type     = "query alert"
  query    = "min(last_5m):sum:confluent_cloud.kafka.consumer_lag_offsets{${local.scope} AND consumer_group_id:${each.value.group} AND topic:${each.value.topic}} / clamp_min(sum:confluent_cloud.kafka.received_records{${local.scope} AND topic:${each.value.topic}}.as_rate(), 0.001) > 120"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    ${each.value.group} is more than 2 min behind on ${each.value.topic}. Value: {{value}} s.
    Records wait longer than captured (200 ms from end to end; lag is read every 1 min, so nothing under 2 min can be seen in it, and the probe measures the rest).
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: its users are served badly: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: product.
    Runbook: ${local.runbooks}/KafkaConsumerLag.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaConsumerLag.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical          = 120
    critical_recovery = 108
  }

  notify_no_data      = false # a group or topic without traffic gives nothing
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev2", "alert:kafkaconsumerlag", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaDeadLetters: Records written to a topic, a second.
# Threshold above 0 records/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "dead_letters_ride_to_invoice" {
  for_each = local.dead_letters_ride_to_invoice

  name     = "KafkaDeadLetters: Some records a second end in ${each.value.topic}"
  type     = "query alert"
  query    = "avg(last_5m):sum:confluent_cloud.kafka.received_records{${local.scope} AND topic:${each.value.topic}}.as_rate() > 0"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    Some records a second end in ${each.value.topic}. Value: {{value}} records/s.
    Each is a record that its consumer could not process after every retry; one is enough.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: a record was not processed, a case for working hours: ride-to-invoice, a duplicate costs 50 SEK and no day rate was captured to weigh it against. Team: product.
    Runbook: ${local.runbooks}/KafkaDeadLetters.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # a group or topic without traffic gives nothing
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev3", "alert:kafkadeadletters", "maintenance:rests", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaNotObserved: Sources of metrics of this cluster that answer.
# Threshold below 1 sources: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: a cluster that is read always has partitions.
resource "datadog_monitor" "not_observed" {
  name     = "KafkaNotObserved: No metrics come from ${local.cluster_name}"
  type     = "query alert"
  query    = "max(last_10m):sum:confluent_cloud.kafka.partition_count{${local.scope}} < 1"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    No metrics come from ${local.cluster_name}. Value: {{value}} sources.
    Every other alert of this cluster is silent for that reason, not because all is well.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_no_data}}
    Nothing comes any more of: Sources of metrics of this cluster that answer.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_no_data}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: an outage would go unseen. Team: backend.
    Runbook: ${local.runbooks}/KafkaNotObserved.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaNotObserved.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical = 1
  }

  notify_no_data      = true  # nothing coming is the worst form of it
  no_data_timeframe   = 25    # minutes: twice the span that is judged, and how late values are
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert", "no data"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkanotobserved", "tells:people"])
}

# KafkaProbeMissing: Records that the probe tried to write, a second; none means that nobody measures.
# Threshold below 0.001 records/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "probe_missing" {
  name     = "KafkaProbeMissing: Nothing probes ${local.cluster_name}"
  type     = "query alert"
  query    = "avg(last_10m):sum:kminion.end_to_end_messages_produced.count{${local.scope}}.as_rate() < 0.001"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    Nothing probes ${local.cluster_name}. Value: {{value}} records/s.
    Availability and latency are measured by the probe alone; without it the service levels are unknown.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_no_data}}
    Nothing comes any more of: Records that the probe tried to write, a second; none means that nobody measures.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_no_data}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: an outage would go unseen. Team: backend.
    Runbook: ${local.runbooks}/KafkaProbeMissing.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaProbeMissing.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical = 0.001
  }

  notify_no_data      = true  # nothing coming is the worst form of it
  no_data_timeframe   = 25    # minutes: twice the span that is judged, and how late values are
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 300   # values are up to 5 min late
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert", "no data"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaprobemissing", "tells:people"])
}
