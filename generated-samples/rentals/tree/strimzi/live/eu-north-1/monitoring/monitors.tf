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
# - KafkaClusterLoadHigh: request and network threads show it.
# - KafkaTieringFails: no setting of ours moves records to object storage here.
# - KafkaTieringBehind: no setting of ours moves records to object storage here.
# - KafkaHotPartition: Cruise Control balances; no metric marks a partition.
# - KafkaRebalanceStuck: Kafka Exporter does not show the state of a group; group-members falls.
# - KafkaReplicationBehind, KafkaReplicationOverRpo: nothing is copied to this cluster.
# - KafkaReplicationStopped: nothing is copied to this cluster.
# - KafkaReplicationFailed: nothing is copied to this cluster.
# - KafkaCertificateEnds, KafkaCertificateNotRenewed: the operator gives the end as a point in time, and a query of Datadog knows no present; the calendar of operations names the day, and the Agent's tls check sees the brokers' certificates, not the authority's.

# KafkaOfflinePartitions: Partitions without a leader; nobody can write or read them.
# Threshold above 0 partitions: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "offline_partitions" {
  name     = "KafkaOfflinePartitions: Some partitions of ${local.cluster_name} have no leader"
  type     = "query alert"
  query    = "min(last_1m):sum:strimzi.kafka_controller_kafkacontroller_offlinepartitionscount{${local.scope}} > 0"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    Some partitions of ${local.cluster_name} have no leader. Value: {{value}} partitions.
    Nobody can write or read these partitions. Usually more brokers are away at once than there are copies to spare.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: backend.
    Runbook: ${local.runbooks}/KafkaOfflinePartitions.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaOfflinePartitions.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkaofflinepartitions", "tells:people"])
}

# KafkaUnderMinIsr: Partitions with fewer copies in sync than writers ask for; writing with acks=all fails.
# Threshold above 0 partitions: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "under_min_isr" {
  name     = "KafkaUnderMinIsr: Some partitions of ${local.cluster_name} refuse writes with acks=all (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_2m):sum:strimzi.kafka_server_replicamanager_underminisrpartitioncount{${local.scope}} > 0"
  priority = 1

  message = <<-EOT
    Part of KafkaUnderMinIsr, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaUnderMinIsr.md
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkaunderminisr", "tells:nobody"])
}

# Tells of KafkaUnderMinIsr unless it is a symptom of KafkaOfflinePartitions.
resource "datadog_monitor" "under_min_isr_told" {
  name     = "KafkaUnderMinIsr: Some partitions of ${local.cluster_name} refuse writes with acks=all"
  type     = "composite"
  query    = "${datadog_monitor.under_min_isr.id} && !${datadog_monitor.offline_partitions.id}"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    Some partitions of ${local.cluster_name} refuse writes with acks=all.
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

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkaunderminisr", "tells:people"])
}

# KafkaUnderReplicated: Partitions of which a copy lags or is away; the next loss hurts.
# Threshold above 0 partitions: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "datadog_monitor" "under_replicated" {
  name     = "KafkaUnderReplicated: Some partitions of ${local.cluster_name} lack a copy (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_15m):sum:strimzi.kafka_server_replicamanager_underreplicatedpartitions{${local.scope}} > 0"
  priority = 3

  message = <<-EOT
    Part of KafkaUnderReplicated, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaUnderReplicated.md
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaunderreplicated", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaUnderReplicated unless it is a symptom of KafkaOfflinePartitions, KafkaUnderMinIsr, KafkaBrokersMissing.
resource "datadog_monitor" "under_replicated_told" {
  name     = "KafkaUnderReplicated: Some partitions of ${local.cluster_name} lack a copy"
  type     = "composite"
  query    = "${datadog_monitor.under_replicated.id} && !${datadog_monitor.offline_partitions.id} && !${datadog_monitor.under_min_isr.id} && !${datadog_monitor.brokers_missing.id}"
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
resource "datadog_monitor" "no_active_controller" {
  name     = "KafkaNoActiveController: ${local.cluster_name} has no active controller"
  type     = "query alert"
  query    = "max(last_3m):sum:strimzi.kafka_controller_kafkacontroller_activecontrollercount{${local.scope}} < 1"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkanoactivecontroller", "tells:people"])
}

# KafkaUncleanElection: Leaders chosen among copies that lagged, in ten minutes; each may have lost records.
# Threshold above 0 elections: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "unclean_election" {
  name     = "KafkaUncleanElection: Some leaders of ${local.cluster_name} were chosen among stale copies"
  type     = "query alert"
  query    = "sum(last_10m):sum:strimzi.kafka_controller_controllerstats_uncleanleaderelectionspersec.count{${local.scope}}.as_count() > 0"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    Some leaders of ${local.cluster_name} were chosen among stale copies. Value: {{value}} elections.
    Records that were acknowledged may be gone. It stays visible for ten minutes; write down offsets before anything else.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: backend.
    Runbook: ${local.runbooks}/KafkaUncleanElection.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaUncleanElection.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkauncleanelection", "tells:people"])
}

# KafkaOfflineLogDir: Disks that a broker gave up.
# Threshold above 0 log directories: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "offline_log_dir" {
  name     = "KafkaOfflineLogDir: Some disks of ${local.cluster_name} are offline"
  type     = "query alert"
  query    = "min(last_2m):sum:strimzi.kafka_log_logmanager_offlinelogdirectorycount{${local.scope}} > 0"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaofflinelogdir", "maintenance:rests", "tells:people"])
}

# KafkaBrokersMissing: Brokers that say they run.
# Threshold below 3 brokers: workloads.
# Mind: a broker that starts counts already; KafkaBrokerFenced tells of one that does not get on.
resource "datadog_monitor" "brokers_missing" {
  name     = "KafkaBrokersMissing: ${local.cluster_name} runs less than 3 of 3 brokers (measured; the composite tells)"
  type     = "query alert"
  query    = "max(last_5m):count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{${local.scope}} by {pod_name}) < 3"
  priority = 3

  message = <<-EOT
    Part of KafkaBrokersMissing, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaBrokersMissing.md
  EOT

  monitor_thresholds {
    critical = 3
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkabrokersmissing", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaBrokersMissing unless it is a symptom of KafkaOfflinePartitions, KafkaNotObserved.
resource "datadog_monitor" "brokers_missing_told" {
  name     = "KafkaBrokersMissing: ${local.cluster_name} runs less than 3 of 3 brokers"
  type     = "composite"
  query    = "${datadog_monitor.brokers_missing.id} && !${datadog_monitor.offline_partitions.id} && !${datadog_monitor.not_observed.id}"
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

# KafkaBrokerFenced: Brokers that the controller keeps out of the cluster.
# Threshold above 0 brokers: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "broker_fenced" {
  name     = "KafkaBrokerFenced: Some brokers of ${local.cluster_name} are fenced (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_5m):max:strimzi.kafka_controller_kafkacontroller_fencedbrokercount{${local.scope}} > 0"
  priority = 3

  message = <<-EOT
    Part of KafkaBrokerFenced, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaBrokerFenced.md
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkabrokerfenced", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaBrokerFenced unless it is a symptom of KafkaOfflinePartitions, KafkaBrokersMissing.
resource "datadog_monitor" "broker_fenced_told" {
  name     = "KafkaBrokerFenced: Some brokers of ${local.cluster_name} are fenced"
  type     = "composite"
  query    = "${datadog_monitor.broker_fenced.id} && !${datadog_monitor.offline_partitions.id} && !${datadog_monitor.brokers_missing.id}"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    Some brokers of ${local.cluster_name} are fenced.
    They run but lost touch with the controller, so they lead nothing.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaBrokerFenced.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkabrokerfenced", "maintenance:rests", "tells:people"])
}

# KafkaMetadataErrors: Records of the cluster's own log that a controller could not apply.
# Threshold above 0 errors: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "metadata_errors" {
  name     = "KafkaMetadataErrors: A controller of ${local.cluster_name} failed to apply some metadata records"
  type     = "query alert"
  query    = "min(last_5m):max:strimzi.kafka_controller_kafkacontroller_metadataerrorcount{${local.scope}} > 0"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    A controller of ${local.cluster_name} failed to apply some metadata records. Value: {{value}} errors.
    The controllers' view of the cluster may differ from each other's. Do not restart several at once.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaMetadataErrors.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaMetadataErrors.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkametadataerrors", "tells:people"])
}

# KafkaIsrShrinks: Copies that fell out of sync, a second.
# Threshold above 0.5 shrinks/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "isr_shrinks" {
  name     = "KafkaIsrShrinks: Copies on ${local.cluster_name} fall out of sync more than 0.5 times a second (measured; the composite tells)"
  type     = "query alert"
  query    = "avg(last_10m):sum:strimzi.kafka_server_replicamanager_isrshrinkspersec.count{${local.scope}}.as_rate() > 0.5"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaisrshrinks", "tells:nobody"])
}

# Tells of KafkaIsrShrinks unless it is a symptom of KafkaOfflinePartitions, KafkaUnderMinIsr, KafkaBrokersMissing.
resource "datadog_monitor" "isr_shrinks_told" {
  name     = "KafkaIsrShrinks: Copies on ${local.cluster_name} fall out of sync more than 0.5 times a second"
  type     = "composite"
  query    = "${datadog_monitor.isr_shrinks.id} && !${datadog_monitor.offline_partitions.id} && !${datadog_monitor.under_min_isr.id} && !${datadog_monitor.brokers_missing.id}"
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
# Mind: the broker counts idle nanoseconds.
resource "datadog_monitor" "request_handlers_busy" {
  name     = "KafkaRequestHandlersBusy: Request threads of ${local.cluster_name} are less than 30 % idle"
  type     = "query alert"
  query    = "avg(last_15m):min:strimzi.kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent.count{${local.scope}}.as_rate() / 1000000000 < 0.3"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkarequesthandlersbusy", "tells:people"])
}

# KafkaNetworkThreadsBusy: Share of time in which the busiest broker's network threads wait for work.
# Threshold below 0.3 ratio: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "datadog_monitor" "network_threads_busy" {
  name     = "KafkaNetworkThreadsBusy: Network threads of ${local.cluster_name} are less than 30 % idle"
  type     = "query alert"
  query    = "max(last_15m):min:strimzi.kafka_network_socketserver_networkprocessoravgidlepercent{${local.scope}} < 0.3"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkanetworkthreadsbusy", "tells:people"])
}

# KafkaHeapFull: Share of the fullest broker's heap that stays in use, at its lowest within an hour.
# Threshold above 0.8 ratio: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: of each broker; held throughout the span, so what a collection frees has come back.
resource "datadog_monitor" "heap_full" {
  name     = "KafkaHeapFull: A broker of ${local.cluster_name} cannot free its heap below more than 80 %"
  type     = "query alert"
  query    = "min(last_15m):max:strimzi.jvm_memory_used_bytes{${local.scope} AND area:heap} by {pod_name} / max:strimzi.jvm_memory_max_bytes{${local.scope} AND area:heap} by {pod_name} > 0.8"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    A broker of ${local.cluster_name} cannot free its heap below more than 80 %. Broker {{pod_name.name}}. Value: {{value}} as a share, 1 is all.
    Garbage collection frees too little. The broker stands still more and more often, then runs out of memory.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaHeapFull.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical          = 0.8
    critical_recovery = 0.72
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaheapfull", "maintenance:rests", "tells:people"])
}

# KafkaGarbageCollection: Share of time in which the slowest broker stands still to collect garbage.
# Threshold above 0.1 ratio: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: of each broker.
resource "datadog_monitor" "garbage_collection" {
  name     = "KafkaGarbageCollection: A broker of ${local.cluster_name} stands still more than 10 % of the time to collect garbage"
  type     = "query alert"
  query    = "avg(last_10m):sum:strimzi.jvm_gc_collection_seconds.sum{${local.scope}} by {pod_name}.as_rate() > 0.1"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    A broker of ${local.cluster_name} stands still more than 10 % of the time to collect garbage. Broker {{pod_name.name}}. Value: {{value}} as a share, 1 is all.
    Clients wait meanwhile; a long stop costs the broker its place among the copies in sync.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 2: users are served badly. Team: backend.
    Runbook: ${local.runbooks}/KafkaGarbageCollection.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev2"]}
  EOT

  escalation_message = <<-EOT
    Not over after 8h.
    Runbook: ${local.runbooks}/KafkaGarbageCollection.md
    ${var.notification_handles["sev2"]}
  EOT

  monitor_thresholds {
    critical          = 0.1
    critical_recovery = 0.09
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkagarbagecollection", "tells:people"])
}

# KafkaDiskFilling: Share of the fullest broker's disk that is free.
# Threshold below 0.25 ratio: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: of each disk.
resource "datadog_monitor" "disk_filling" {
  name     = "KafkaDiskFilling: The fullest disk of ${local.cluster_name} has less than 25 % free (measured; the composite tells)"
  type     = "query alert"
  query    = "max(last_15m):min:kubernetes.kubelet.volume.stats.available_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim} / max:kubernetes.kubelet.volume.stats.capacity_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim} < 0.25"
  priority = 4

  message = <<-EOT
    Part of KafkaDiskFilling, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaDiskFilling.md
  EOT

  monitor_thresholds {
    critical          = 0.25
    critical_recovery = 0.275
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkadiskfilling", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaDiskFilling unless it is a symptom of KafkaDiskFull.
resource "datadog_monitor" "disk_filling_told" {
  name     = "KafkaDiskFilling: The fullest disk of ${local.cluster_name} has less than 25 % free"
  type     = "composite"
  query    = "${datadog_monitor.disk_filling.id} && !${datadog_monitor.disk_full.id}"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The fullest disk of ${local.cluster_name} has less than 25 % free.
    Enough for now. Grow the disks or shorten retention before it becomes urgent.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaDiskFilling.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkadiskfilling", "maintenance:rests", "tells:people"])
}

# KafkaDiskFull: Share of the fullest broker's disk that is free.
# Threshold below 0.1 ratio: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: of each disk.
resource "datadog_monitor" "disk_full" {
  name     = "KafkaDiskFull: The fullest disk of ${local.cluster_name} has less than 10 % free"
  type     = "query alert"
  query    = "max(last_5m):min:kubernetes.kubelet.volume.stats.available_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim} / max:kubernetes.kubelet.volume.stats.capacity_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim} < 0.1"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    The fullest disk of ${local.cluster_name} has less than 10 % free. Disk {{persistentvolumeclaim.name}}. Value: {{value}} as a share, 1 is all.
    A full disk stops the broker and soon the others. Free space now, find out why afterwards.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: backend.
    Runbook: ${local.runbooks}/KafkaDiskFull.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaDiskFull.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical          = 0.1
    critical_recovery = 0.11
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev1", "alert:kafkadiskfull", "tells:people"])
}

# KafkaDiskFullSoon: Days until the fullest broker's disk is full, at the pace of the last six hours.
# Threshold below 4 days: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: Datadog draws the line of the last days on.
resource "datadog_monitor" "disk_full_soon" {
  name     = "KafkaDiskFullSoon: The fullest disk of ${local.cluster_name} is full in less than 4 days (measured; the composite tells)"
  type     = "query alert"
  query    = "min(next_4d):forecast(min:kubernetes.kubelet.volume.stats.available_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} by {persistentvolumeclaim}, 'linear', 1, interval='60m', history='1w', model='default') <= 0"
  priority = 3

  message = <<-EOT
    Part of KafkaDiskFullSoon, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaDiskFullSoon.md
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkadiskfullsoon", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaDiskFullSoon unless it is a symptom of KafkaDiskFull.
resource "datadog_monitor" "disk_full_soon_told" {
  name     = "KafkaDiskFullSoon: The fullest disk of ${local.cluster_name} is full in less than 4 days"
  type     = "composite"
  query    = "${datadog_monitor.disk_full_soon.id} && !${datadog_monitor.disk_full.id}"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The fullest disk of ${local.cluster_name} is full in less than 4 days.
    At the pace of the last six hours. Four days leave room for a weekend.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaDiskFullSoon.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkadiskfullsoon", "maintenance:rests", "tells:people"])
}

# KafkaLoadAbovePlan: Bytes written by clients, a second.
# Threshold above 1832586 bytes/s: workloads.
resource "datadog_monitor" "load_above_plan" {
  name     = "KafkaLoadAbovePlan: ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for"
  type     = "query alert"
  query    = "avg(last_30m):sum:strimzi.kafka_server_brokertopicmetrics_bytesinpersec.count{${local.scope} AND topic:*}.as_rate() > 1832586"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    ${local.cluster_name} takes more than 1.7 MiB/s, more than it was sized for. Value: {{value}} bytes/s.
    The captured peak with growth is exceeded. The headroom of the sizing is being used up; compare with the plan.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaLoadAbovePlan.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical          = 1832586
    critical_recovery = 1649327.4
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaloadaboveplan", "maintenance:rests", "tells:people"])
}

# KafkaStoredAbovePlan: Bytes kept, with all copies where the platform counts them.
# Threshold above 977820614400 bytes: workloads.
# Mind: from the disks: a series for each partition would be dear.
resource "datadog_monitor" "stored_above_plan" {
  name     = "KafkaStoredAbovePlan: ${local.cluster_name} keeps more than 910.7 GiB, more than it was planned for"
  type     = "query alert"
  query    = "min(last_1h):sum:kubernetes.kubelet.volume.stats.used_bytes{kube_namespace:${local.namespace} AND persistentvolumeclaim:data-* AND region:${local.region}} > 977820614400"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkastoredaboveplan", "maintenance:rests", "tells:people"])
}

# KafkaFailedLogins: Connections a second that could not prove who they are.
# Threshold above 1 logins/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: the reporter gives the count as a gauge that only grows.
resource "datadog_monitor" "failed_logins" {
  name     = "KafkaFailedLogins: More than 1 logins a second fail on ${local.cluster_name}"
  type     = "query alert"
  query    = "avg(last_10m):per_second(sum:strimzi.kafka_server_socket_server_metrics_failed_authentication{${local.scope}}) > 1"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkafailedlogins", "maintenance:rests", "tells:people"])
}

# KafkaDeniedRequests: Requests a second that were refused for want of a right.
# Threshold above 1 requests/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "denied_requests" {
  name     = "KafkaDeniedRequests: More than 1 requests a second are refused on ${local.cluster_name} for want of a right"
  type     = "query alert"
  query    = "avg(last_15m):sum:strimzi.kafka_network_requestmetrics_errorspersec.count{${local.scope} AND error:*_authorization_failed}.as_rate() > 1"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkadeniedrequests", "maintenance:rests", "tells:people"])
}

# KafkaThrottled: Longest wait that quotas or limits impose on a client.
# Threshold above 100 ms: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: writing and reading together; not confirmed against a running cluster.
resource "datadog_monitor" "throttled" {
  name     = "KafkaThrottled: Clients of ${local.cluster_name} wait more than 100 ms because of limits"
  type     = "query alert"
  query    = "min(last_15m):default_zero(max:strimzi.kafka_server_produce_throttle_time{${local.scope}}) + default_zero(max:strimzi.kafka_server_fetch_throttle_time{${local.scope}}) > 100"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    Clients of ${local.cluster_name} wait more than 100 ms because of limits. Value: {{value}} ms.
    An application moves more than its quota, or the cluster reaches what was bought.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaThrottled.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical          = 100
    critical_recovery = 90
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkathrottled", "maintenance:rests", "tells:people"])
}

# KafkaConsumerLag: How old the oldest record is that a consumer group has not read, judged by the pace at which the topic fills.
# Threshold above 60 s: sla.latencyP99.endToEnd (default).
resource "datadog_monitor" "consumer_lag_ride_to_invoice" {
  for_each = local.consumer_lag_ride_to_invoice

  name     = "KafkaConsumerLag: ${each.value.group} is more than 1 min behind on ${each.value.topic} (measured; the composite tells)"
  type     = "query alert"
  query    = "min(last_5m):sum:strimzi.kafka_consumergroup_lag_sum{${local.scope} AND consumergroup:${each.value.group} AND topic:${each.value.topic}} / clamp_min(sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{${local.scope} AND topic:${each.value.topic}}.as_rate(), 0.001) > 60"
  priority = 2

  message = <<-EOT
    Part of KafkaConsumerLag, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaConsumerLag.md
  EOT

  monitor_thresholds {
    critical          = 60
    critical_recovery = 54
  }

  notify_no_data      = false # a group or topic without traffic gives nothing
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:product", "severity:sev2", "alert:kafkaconsumerlag", "use_case:ride-to-invoice", "tells:nobody"])
}

# Tells of KafkaConsumerLag unless it is a symptom of KafkaOfflinePartitions.
resource "datadog_monitor" "consumer_lag_ride_to_invoice_told" {
  for_each = local.consumer_lag_ride_to_invoice

  name     = "KafkaConsumerLag: ${each.value.group} is more than 1 min behind on ${each.value.topic}"
  type     = "composite"
  query    = "${datadog_monitor.consumer_lag_ride_to_invoice[each.key].id} && !${datadog_monitor.offline_partitions.id}"
  priority = 2

  message = <<-EOT
    {{#is_alert}}
    ${each.value.group} is more than 1 min behind on ${each.value.topic}.
    Records wait longer than captured (200 ms from end to end; lag is read every 30 s, so nothing under 1 min can be seen in it, and the probe measures the rest).
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

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev2", "alert:kafkaconsumerlag", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaGroupWithoutMembers: Instances that share a consumer group's work.
# Threshold below 1 members: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "group_without_members_ride_to_invoice" {
  for_each = local.group_without_members_ride_to_invoice

  name     = "KafkaGroupWithoutMembers: Nobody reads for group ${each.value.group} on ${local.cluster_name}"
  type     = "query alert"
  query    = "max(last_10m):sum:strimzi.kafka_consumergroup_members{${local.scope} AND consumergroup:${each.value.group}} < 1"
  priority = 1

  message = <<-EOT
    {{#is_alert}}
    Nobody reads for group ${each.value.group} on ${local.cluster_name}. Value: {{value}} members.
    The group exists, its applications do not. Records wait and are kept until retention ends.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 1: its users are harmed now: ride-to-invoice, an hour of standstill costs 30000 SEK and no day rate was captured to weigh it against. Team: product.
    Runbook: ${local.runbooks}/KafkaGroupWithoutMembers.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev1"]}
  EOT

  escalation_message = <<-EOT
    Not over after 2h.
    Runbook: ${local.runbooks}/KafkaGroupWithoutMembers.md
    ${var.notification_handles["sev1"]}
  EOT

  monitor_thresholds {
    critical = 1
  }

  notify_no_data      = false # a group or topic without traffic gives nothing
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 120   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev1", "alert:kafkagroupwithoutmembers", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaDeadLetters: Records written to a topic, a second.
# Threshold above 0 records/s: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "dead_letters_ride_to_invoice" {
  for_each = local.dead_letters_ride_to_invoice

  name     = "KafkaDeadLetters: Some records a second end in ${each.value.topic}"
  type     = "query alert"
  query    = "avg(last_5m):sum:strimzi.kafka_server_brokertopicmetrics_messagesinpersec.count{${local.scope} AND topic:${each.value.topic}}.as_rate() > 0"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:product", "severity:sev3", "alert:kafkadeadletters", "maintenance:rests", "use_case:ride-to-invoice", "tells:people"])
}

# KafkaOperatorFails: Changes in an hour that the operator could not carry out.
# Threshold above 3 changes: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "operator_fails" {
  name     = "KafkaOperatorFails: The operator failed more than 3 times in an hour to bring ${local.cluster_name} to its wanted state (measured; the composite tells)"
  type     = "query alert"
  query    = "sum(last_1h):sum:strimzi.strimzi_reconciliations_failed.count{namespace:${local.namespace} AND region:${local.region}}.as_count() > 3"
  priority = 4

  message = <<-EOT
    Part of KafkaOperatorFails, which tells people unless something worse explains it.
    Runbook: ${local.runbooks}/KafkaOperatorFails.md
  EOT

  monitor_thresholds {
    critical = 3
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaoperatorfails", "maintenance:rests", "tells:nobody"])
}

# Tells of KafkaOperatorFails unless it is a symptom of KafkaOperatorDown.
resource "datadog_monitor" "operator_fails_told" {
  name     = "KafkaOperatorFails: The operator failed more than 3 times in an hour to bring ${local.cluster_name} to its wanted state"
  type     = "composite"
  query    = "${datadog_monitor.operator_fails.id} && !${datadog_monitor.operator_down.id}"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The operator failed more than 3 times in an hour to bring ${local.cluster_name} to its wanted state.
    Changes to the cluster, its topics or its users are not carried out.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaOperatorFails.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  notify_no_data    = false # KafkaNotObserved tells when nothing comes
  renotify_interval = 1440  # minutes: once a day
  renotify_statuses = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaoperatorfails", "maintenance:rests", "tells:people"])
}

# KafkaResourcePaused: Resources that the operator was told to leave alone.
# Threshold above 0 resources: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "resource_paused" {
  name     = "KafkaResourcePaused: Some resources of ${local.cluster_name} have been paused for an hour"
  type     = "query alert"
  query    = "min(last_1h):sum:strimzi.strimzi_resources_paused{namespace:${local.namespace} AND region:${local.region}} > 0"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    Some resources of ${local.cluster_name} have been paused for an hour. Value: {{value}} resources.
    Somebody told the operator to leave them alone and forgot to take it back. Certificates are not renewed meanwhile.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4: work for a quiet day. Team: backend.
    Runbook: ${local.runbooks}/KafkaResourcePaused.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 0
  }

  notify_no_data      = false # KafkaNotObserved tells when nothing comes
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert"]

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaresourcepaused", "maintenance:rests", "tells:people"])
}

# KafkaOperatorDown: Instances of the operator that answer.
# Threshold below 1 instances: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# Mind: an operator that answers counts the clusters it looks after.
resource "datadog_monitor" "operator_down" {
  name     = "KafkaOperatorDown: No operator watches ${local.cluster_name}"
  type     = "query alert"
  query    = "max(last_15m):max:strimzi.strimzi_resources{namespace:${local.namespace} AND region:${local.region} AND kind:kafka} < 1"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    No operator watches ${local.cluster_name}. Value: {{value}} instances.
    The brokers go on; nothing is repaired, renewed or changed until the operator is back.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_no_data}}
    Nothing comes any more of: Instances of the operator that answer.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_no_data}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3: the next fault would harm users. Team: backend.
    Runbook: ${local.runbooks}/KafkaOperatorDown.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 1
  }

  notify_no_data      = true  # nothing coming is the worst form of it
  no_data_timeframe   = 30    # minutes: twice the span that is judged
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 1440  # minutes: once a day
  renotify_statuses   = ["alert", "no data"]

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaoperatordown", "maintenance:rests", "tells:people"])
}

# KafkaNotObserved: Sources of metrics of this cluster that answer.
# Threshold below 1 sources: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "datadog_monitor" "not_observed" {
  name     = "KafkaNotObserved: No metrics come from ${local.cluster_name}"
  type     = "query alert"
  query    = "max(last_10m):count_nonzero(max:strimzi.kafka_server_kafkaserver_brokerstate{${local.scope}} by {pod_name}) < 1"
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
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
  require_full_window = false # values come every 30 s, and a restart leaves a gap
  renotify_interval   = 480   # minutes: twice the time to a first answer, then the next one is called
  renotify_statuses   = ["alert", "no data"]

  tags = concat(local.tags, ["team:backend", "severity:sev2", "alert:kafkaprobemissing", "tells:people"])
}
