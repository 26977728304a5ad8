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
# - KafkaOfflinePartitions: CloudWatch shows partitions of Standard brokers only; the probe sees the same outage.
# - KafkaUncleanElection: controllers know it, the Agent's check passes over them, and CloudWatch has no such metric.
# - KafkaBrokerFenced: controllers know it, the Agent's check passes over them, and CloudWatch has no such metric.
# - KafkaMetadataErrors: controllers know it, the Agent's check passes over them, and CloudWatch has no such metric.
# - KafkaHeapFull: the Agent's check takes no figures of the JVM.
# - KafkaGarbageCollection: the Agent's check takes no figures of the JVM.
# - KafkaDiskFilling, KafkaDiskFull: AWS grows the storage by itself; there is no disk to fill.
# - KafkaDiskFullSoon: AWS grows the storage by itself; there is no disk to fill.
# - KafkaTieringFails: no setting of ours moves records to object storage here.
# - KafkaTieringBehind: no setting of ours moves records to object storage here.
# - KafkaThrottled: the Agent's check has no such metric.
# - KafkaHotPartition: no metric marks a partition.
# - KafkaGroupWithoutMembers: open monitoring has no such metric.
# - KafkaRebalanceStuck: open monitoring has no such metric.
# - KafkaReplicationBehind, KafkaReplicationOverRpo: nothing is copied to this cluster.
# - KafkaReplicationStopped: nothing is copied to this cluster.
# - KafkaReplicationFailed: nothing is copied to this cluster.
# - KafkaCertificateEnds, KafkaCertificateNotRenewed: AWS renews the brokers' certificates.
# - KafkaOperatorFails: Terraform reports its own failures.
# - KafkaResourcePaused: nothing can be paused.
# - KafkaOperatorDown: there is no operator.

# KafkaUnderMinIsr: Partitions with fewer copies in sync than writers ask for; writing with acks=all fails.
# Threshold above 0 partitions: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "under_min_isr" {
  name     = "KafkaUnderMinIsr: Some partitions of ${local.cluster_name} refuse writes with acks=all"
  type     = "query alert"
  query    = "min(last_2m):sum:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:underminisrpartitioncount} > 0"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    Some partitions of ${local.cluster_name} refuse writes with acks=all. Value: {{value}} partitions.
    Fewer copies are in sync than min.insync.replicas asks for, so producers that wait for all copies get errors.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: backend.
    Runbook: ${local.runbooks}/KafkaUnderMinIsr.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaUnderMinIsr.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkaunderminisr", "tells:people"])
}

# KafkaUnderReplicated: Partitions of which a copy lags or is away; the next loss hurts.
# Threshold above 0 partitions: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "datadog_monitor" "under_replicated" {
  name     = "KafkaUnderReplicated: Some partitions of ${local.cluster_name} lack a copy (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_15m):sum:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:underreplicatedpartitions} > 0"
  priority = 3

  message = <<-EOT
    Part of KafkaUnderReplicated, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaUnderReplicated.md
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaunderreplicated", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaUnderReplicated unless it is a symptom of KafkaUnderMinIsr, KafkaBrokersMissing.
resource "datadog_monitor" "under_replicated_told" {
  name     = "KafkaUnderReplicated: Some partitions of ${local.cluster_name} lack a copy"
  type     = "composite"
  query    = "${datadog_monitor.under_replicated.id} && !${datadog_monitor.under_min_isr.id} && !${datadog_monitor.brokers_missing.id}"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    Some partitions of ${local.cluster_name} lack a copy.
    A broker is away, restarts or cannot keep up. Ignore it during an announced rollout that moves on.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaUnderReplicated.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaunderreplicated", "maintenance:rests", "tells:people"])
}

# KafkaNoActiveController: Controllers that lead; exactly one, or nothing can be changed and no leader elected.
# Threshold below 1 controllers: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: controllers know it, and the Agent's check passes over them, so it comes from CloudWatch about ten minutes late.
resource "datadog_monitor" "no_active_controller" {
  name     = "KafkaNoActiveController: ${local.cluster_name} has no active controller"
  type     = "query alert"
  query    = "max(last_5m):max:aws.kafka.active_controller_count{${local.cloudwatch_scope}} < 1"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} has no active controller. Value: {{value}} controllers.
    No leader is elected and no topic changed until the controllers agree again; running traffic goes on until the next fault.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: backend.
    Runbook: ${local.runbooks}/KafkaNoActiveController.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaNoActiveController.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical = 1
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 900   # values are up to 15 min late
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkanoactivecontroller", "tells:people"])
}

# KafkaOfflineLogDir: Disks that a broker gave up.
# Threshold above 0 log directories: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "offline_log_dir" {
  name     = "KafkaOfflineLogDir: Some disks of ${local.cluster_name} are offline"
  type     = "query alert"
  query    = "min(last_2m):sum:aws.msk.kafka.log.LogManager.Value{${local.scope} AND name:offlinelogdirectorycount} > 0"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    Some disks of ${local.cluster_name} are offline. Value: {{value}} log directories.
    A broker gave up a disk after an error; its copies are missing until the disk is replaced.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaOfflineLogDir.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaofflinelogdir", "maintenance:rests", "tells:people"])
}

# KafkaBrokersMissing: Brokers that say they run.
# Threshold below 3 brokers: workloads.
# Mind: a broker that starts counts already.
resource "datadog_monitor" "brokers_missing" {
  name     = "KafkaBrokersMissing: ${local.cluster_name} runs less than 3 of 3 brokers (measured; the composite tells)"
  type     = "query alert"
  query    = "max(last_5m):count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{${local.scope} AND name:brokerstate} by {broker_id}) < 3"
  priority = 3

  message = <<-EOT
    Part of KafkaBrokersMissing, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaBrokersMissing.md
  EOT

  monitor_thresholds {
    critical = 3
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkabrokersmissing", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaBrokersMissing unless it is a symptom of KafkaNotObserved.
resource "datadog_monitor" "brokers_missing_told" {
  name     = "KafkaBrokersMissing: ${local.cluster_name} runs less than 3 of 3 brokers"
  type     = "composite"
  query    = "${datadog_monitor.brokers_missing.id} && !${datadog_monitor.not_observed.id}"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} runs less than 3 of 3 brokers.
    A broker is down or starts. The copies on the others carry the load and the next loss may stop writing.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaBrokersMissing.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkabrokersmissing", "maintenance:rests", "tells:people"])
}

# KafkaIsrShrinks: Copies that fell out of sync, a second.
# Threshold above 0.5 shrinks/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "isr_shrinks" {
  name     = "KafkaIsrShrinks: Copies on ${local.cluster_name} fall out of sync more than 0.5 times a second (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_10m):sum:aws.msk.kafka.server.ReplicaManager.OneMinuteRate{${local.scope} AND name:isrshrinkspersec} > 0.5"
  priority = 2

  message = <<-EOT
    Part of KafkaIsrShrinks, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaIsrShrinks.md
  EOT

  monitor_thresholds {
    critical          = 0.5
    critical_recovery = 0.45
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaisrshrinks", "tells:nobody"])
}

# Tells of KafkaIsrShrinks unless it is a symptom of KafkaUnderMinIsr, KafkaBrokersMissing.
resource "datadog_monitor" "isr_shrinks_told" {
  name     = "KafkaIsrShrinks: Copies on ${local.cluster_name} fall out of sync more than 0.5 times a second"
  type     = "composite"
  query    = "${datadog_monitor.isr_shrinks.id} && !${datadog_monitor.under_min_isr.id} && !${datadog_monitor.brokers_missing.id}"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    Copies on ${local.cluster_name} fall out of sync more than 0.5 times a second.
    Replication runs at its limit - disk, network or garbage collection. Writers wait longer.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaIsrShrinks.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaIsrShrinks.md
    ${var.notification_handles["sev2"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaisrshrinks", "tells:people"])
}

# KafkaRequestHandlersBusy: Share of time in which the busiest broker's request threads wait for work.
# Threshold below 0.3 ratio: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "datadog_monitor" "request_handlers_busy" {
  name     = "KafkaRequestHandlersBusy: Request threads of ${local.cluster_name} are less than 30 % idle"
  type     = "query alert"
  query    = "max(last_15m):min:aws.msk.kafka.server.KafkaRequestHandlerPool.OneMinuteRate{${local.scope} AND name:requesthandleravgidlepercent} < 0.3"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    Request threads of ${local.cluster_name} are less than 30 % idle. Value: {{value}} as a share, 1 is all.
    Requests queue before they are worked on; latency rises before anything fails.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaRequestHandlersBusy.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaRequestHandlersBusy.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical          = 0.3
    critical_recovery = 0.33
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkarequesthandlersbusy", "tells:people"])
}

# KafkaNetworkThreadsBusy: Share of time in which the busiest broker's network threads wait for work.
# Threshold below 0.3 ratio: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "datadog_monitor" "network_threads_busy" {
  name     = "KafkaNetworkThreadsBusy: Network threads of ${local.cluster_name} are less than 30 % idle"
  type     = "query alert"
  query    = "max(last_15m):min:aws.msk.kafka.network.SocketServer.Value{${local.scope} AND name:networkprocessoravgidlepercent} < 0.3"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    Network threads of ${local.cluster_name} are less than 30 % idle. Value: {{value}} as a share, 1 is all.
    Many connections or much encryption; clients see time-outs next.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaNetworkThreadsBusy.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaNetworkThreadsBusy.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical          = 0.3
    critical_recovery = 0.33
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkanetworkthreadsbusy", "tells:people"])
}

# KafkaClusterLoadHigh: Share of the cluster's capacity in use.
# Threshold above 0.7 ratio: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: of each broker; CloudWatch counts in percent.
resource "datadog_monitor" "cluster_load_high" {
  name     = "KafkaClusterLoadHigh: ${local.cluster_name} uses more than 70 % of its capacity"
  type     = "query alert"
  query    = "min(last_15m):(avg:aws.kafka.cpu_user{${local.cloudwatch_scope}} by {broker_id} + avg:aws.kafka.cpu_system{${local.cloudwatch_scope}} by {broker_id}) / 100 > 0.7"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} uses more than 70 % of its capacity. Broker {{broker_id.name}}. Value: {{value}} as a share, 1 is all.
    No room is left for a lost zone or a peak. Add capacity before the next one.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaClusterLoadHigh.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaClusterLoadHigh.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical          = 0.7
    critical_recovery = 0.63
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  evaluation_delay    = 900   # values are up to 15 min late
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaclusterloadhigh", "tells:people"])
}

# KafkaLoadAbovePlan: Bytes written by clients, a second.
# Threshold above 1832586 bytes/s: workloads.
resource "datadog_monitor" "load_above_plan" {
  name     = "KafkaLoadAbovePlan: ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for (measured; the composite tells)"
  type     = "query alert"
  query    = "avg(last_30m):sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesinpersec AND topic:*} > 1832586"
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

# KafkaIngressNearLimit: Bytes written by clients to the busiest broker, a second.
# Threshold above 13107200 bytes/s: 0.8 of 15.6 MiB/s for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "datadog_monitor" "ingress_near_limit" {
  name     = "KafkaIngressNearLimit: The busiest broker of ${local.cluster_name} takes more than 12.5 MiB/s, near what it was bought for"
  type     = "query alert"
  query    = "avg(last_15m):sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesinpersec AND topic:*} by {broker_id} > 13107200"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The busiest broker of ${local.cluster_name} takes more than 12.5 MiB/s, near what it was bought for. Broker {{broker_id.name}}. Value: {{value}} bytes/s.
    More than 80 % of the rate that the product sustains on one broker. Beyond it writers are slowed.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaIngressNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical          = 13107200
    critical_recovery = 11796480
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaingressnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaEgressNearLimit: Bytes read by clients from the busiest broker, a second.
# Threshold above 26172457 bytes/s: 0.8 of 31.2 MiB/s for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "datadog_monitor" "egress_near_limit" {
  name     = "KafkaEgressNearLimit: The busiest broker of ${local.cluster_name} gives more than 25 MiB/s, near what it was bought for"
  type     = "query alert"
  query    = "avg(last_15m):sum:aws.msk.kafka.server.BrokerTopicMetrics.OneMinuteRate{${local.scope} AND name:bytesoutpersec AND topic:*} by {broker_id} > 26172457"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The busiest broker of ${local.cluster_name} gives more than 25 MiB/s, near what it was bought for. Broker {{broker_id.name}}. Value: {{value}} bytes/s.
    More than 80 % of the rate that the product sustains on one broker. Beyond it readers are slowed and fall behind.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaEgressNearLimit.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical          = 26172457
    critical_recovery = 23555211.3
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaegressnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaPartitionsNearLimit: Partitions on the broker that has most, copies included.
# Threshold above 800 partitions: 0.8 of 1000 partitions for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "datadog_monitor" "partitions_near_limit" {
  name     = "KafkaPartitionsNearLimit: The busiest broker of ${local.cluster_name} has more than 800 partitions, near its limit"
  type     = "query alert"
  query    = "min(last_1h):max:aws.msk.kafka.server.ReplicaManager.Value{${local.scope} AND name:partitioncount} by {broker_id} > 800"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The busiest broker of ${local.cluster_name} has more than 800 partitions, near its limit. Broker {{broker_id.name}}. Value: {{value}} partitions.
    More than 80 % of what the product carries or its maker recommends on one broker. Beyond it topics cannot be made or brokers not be updated.
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
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkapartitionsnearlimit", "maintenance:rests", "tells:people"])
}

# KafkaStoredAbovePlan: Bytes kept, with all copies where the platform counts them.
# Threshold above 977820614400 bytes: workloads.
resource "datadog_monitor" "stored_above_plan" {
  name     = "KafkaStoredAbovePlan: ${local.cluster_name} keeps more than 910.7 GiB, more than it was planned for"
  type     = "query alert"
  query    = "min(last_1h):sum:aws.msk.kafka.log.Log.Value{${local.scope} AND name:size} > 977820614400"
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
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkastoredaboveplan", "maintenance:rests", "tells:people"])
}

# KafkaFailedLogins: Connections a second that could not prove who they are.
# Threshold above 1 logins/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "failed_logins" {
  name     = "KafkaFailedLogins: More than 1 logins a second fail on ${local.cluster_name}"
  type     = "query alert"
  query    = "avg(last_10m):sum:aws.msk.kafka.server.socket.server.metrics.failed.authentication.rate{${local.scope}} > 1"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    More than 1 logins a second fail on ${local.cluster_name}. Value: {{value}} logins/s.
    A client with an old credential, or somebody trying. Find the client before closing anything.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaFailedLogins.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical          = 1
    critical_recovery = 0.9
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkafailedlogins", "maintenance:rests", "tells:people"])
}

# KafkaDeniedRequests: Requests a second that were refused for want of a right.
# Threshold above 1 requests/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "denied_requests" {
  name     = "KafkaDeniedRequests: More than 1 requests a second are refused on ${local.cluster_name} for want of a right"
  type     = "query alert"
  query    = "avg(last_15m):sum:aws.msk.kafka.network.RequestMetrics.OneMinuteRate{${local.scope} AND name:errorspersec AND error:*_authorization_failed} > 1"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    More than 1 requests a second are refused on ${local.cluster_name} for want of a right. Value: {{value}} requests/s.
    An application asks for what it was not given, or somebody looks around. It is known who it is.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaDeniedRequests.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 1
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkadeniedrequests", "maintenance:rests", "tells:people"])
}

# KafkaConsumerLag: How old the oldest record is that a consumer group has not read, judged by the pace at which the topic fills.
# Threshold above 120 s: sla.latencyP99.endToEnd (default).
resource "datadog_monitor" "consumer_lag_ride_to_invoice" {
  for_each = local.consumer_lag_ride_to_invoice

  name     = "KafkaConsumerLag: ${each.value.group} is more than 2 min behind on ${each.value.topic}"
  type     = "query alert"
  query    = "min(last_5m):max:aws.msk.kafka.consumer.group.ConsumerLagMetrics.Value{${local.scope} AND name:estimatedmaxtimelag AND groupid:${each.value.group} AND topic:${each.value.topic}} > 120"
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
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev2", "alert:kafkaconsumerlag", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaDeadLetters: Records written to a topic, a second.
# Threshold above 0 records/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: what a minute added to the brokers' counts, since their one-minute rate takes hours to come back to zero.
resource "datadog_monitor" "dead_letters_ride_to_invoice" {
  for_each = local.dead_letters_ride_to_invoice

  name     = "KafkaDeadLetters: Some records a second end in ${each.value.topic}"
  type     = "query alert"
  query    = "avg(last_5m):monotonic_diff(sum:aws.msk.kafka.server.BrokerTopicMetrics.Count{${local.scope} AND name:messagesinpersec AND topic:${each.value.topic}}) / 60 > 0"
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
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev3", "alert:kafkadeadletters", "maintenance:rests", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaNotObserved: Sources of metrics of this cluster that answer.
# Threshold below 1 sources: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "not_observed" {
  name     = "KafkaNotObserved: No metrics come from ${local.cluster_name}"
  type     = "query alert"
  query    = "max(last_10m):count_nonzero(max:aws.msk.kafka.server.KafkaServer.Value{${local.scope} AND name:brokerstate} by {broker_id}) < 1"
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
  no_data_timeframe   = 20    # minutes: twice the span that is judged
  require_full_window = false # values come every 1 min, and a restart leaves a gap
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
  no_data_timeframe   = 20    # minutes: twice the span that is judged
  require_full_window = false # values come every 1 min, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert", "no data"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaprobemissing", "tells:people"])
}
