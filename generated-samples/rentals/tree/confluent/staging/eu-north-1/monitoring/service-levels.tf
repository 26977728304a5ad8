# What was promised, and how fast error budgets may be spent, for sla.availability, sla.latencyP99.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# A monitor for each pace at which an error budget may not be spent: over a long window that shows that it matters, and a short one
# that shows that it goes on, a twelfth of it.
# Not here: the pace over 3d, because an alert looks back 2d at most.

# 99 % of all records are accepted: sla.availability.
# The probe writes to every broker and counts what no broker accepted.
resource "datadog_service_level_objective" "availability" {
  name        = "${local.cluster_name} availability"
  type        = "metric"
  description = "99 % of all records are accepted. The probe writes to every broker and counts what no broker accepted. sla.availability."

  query {
    numerator   = "sum:kminion.end_to_end_messages_produced.count{${local.scope}}.as_count() - default_zero(sum:kminion.end_to_end_messages_produced_failed.count{${local.scope}}.as_count())"
    denominator = "sum:kminion.end_to_end_messages_produced.count{${local.scope}}.as_count()"
  }

  timeframe        = "30d"
  target_threshold = 99

  thresholds {
    timeframe = "30d"
    target    = 99
  }

  tags = concat(local.tags, ["team:backend", "slo:staging-availability"])
}

resource "datadog_monitor" "availability_burn_1h" {
  name     = "KafkaAvailabilityBurn: the error budget of ${local.cluster_name} goes 14.4 times too fast over 1h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.availability.id}\").over(\"30d\").long_window(\"1h\").short_window(\"5m\") > 14.4"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 14.4 times the pace that the promise allows, over 1h and still over the last 5m.
    Promise: 99 % of all records are accepted.
    At this pace the budget of 30 days lasts 50 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaAvailabilityBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 14.4
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaavailabilityburn", "maintenance:rests", "slo:staging-availability", "tells:people"])
}

resource "datadog_monitor" "availability_burn_6h" {
  name     = "KafkaAvailabilityBurn: the error budget of ${local.cluster_name} goes 6 times too fast over 6h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.availability.id}\").over(\"30d\").long_window(\"6h\").short_window(\"30m\") > 6"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 6 times the pace that the promise allows, over 6h and still over the last 30m.
    Promise: 99 % of all records are accepted.
    At this pace the budget of 30 days lasts 120 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaAvailabilityBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 6
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaavailabilityburn", "maintenance:rests", "slo:staging-availability", "tells:people"])
}

resource "datadog_monitor" "availability_burn_24h" {
  name     = "KafkaAvailabilityBurn: the error budget of ${local.cluster_name} goes 3 times too fast over 24h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.availability.id}\").over(\"30d\").long_window(\"24h\").short_window(\"2h\") > 3"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 3 times the pace that the promise allows, over 24h and still over the last 2h.
    Promise: 99 % of all records are accepted.
    At this pace the budget of 30 days lasts 240 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4. Team: backend.
    Runbook: ${local.runbooks}/KafkaAvailabilityBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 3
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaavailabilityburn", "maintenance:rests", "slo:staging-availability", "tells:people"])
}

# 99 % of all records are accepted within 50 ms: sla.latencyP99.produce (default).
# The probe counts in steps that double, so what took longer than 40 ms counts as too long: stricter than promised.
resource "datadog_service_level_objective" "write_latency" {
  name        = "${local.cluster_name} write latency"
  type        = "metric"
  description = "99 % of all records are accepted within 50 ms. The probe counts in steps that double, so what took longer than 40 ms counts as too long: stricter than promised. sla.latencyP99.produce (default)."

  query {
    numerator   = "sum:kminion.end_to_end_produce_latency_seconds.bucket{${local.scope} AND upper_bound:0.04}.as_count()"
    denominator = "sum:kminion.end_to_end_produce_latency_seconds.count{${local.scope}}.as_count()"
  }

  timeframe        = "30d"
  target_threshold = 99

  thresholds {
    timeframe = "30d"
    target    = 99
  }

  tags = concat(local.tags, ["team:backend", "slo:staging-write-latency"])
}

resource "datadog_monitor" "write_latency_burn_1h" {
  name     = "KafkaWriteLatencyBurn: the error budget of ${local.cluster_name} goes 14.4 times too fast over 1h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.write_latency.id}\").over(\"30d\").long_window(\"1h\").short_window(\"5m\") > 14.4"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 14.4 times the pace that the promise allows, over 1h and still over the last 5m.
    Promise: 99 % of all records are accepted within 50 ms.
    At this pace the budget of 30 days lasts 50 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaWriteLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 14.4
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkawritelatencyburn", "maintenance:rests", "slo:staging-write-latency", "tells:people"])
}

resource "datadog_monitor" "write_latency_burn_6h" {
  name     = "KafkaWriteLatencyBurn: the error budget of ${local.cluster_name} goes 6 times too fast over 6h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.write_latency.id}\").over(\"30d\").long_window(\"6h\").short_window(\"30m\") > 6"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 6 times the pace that the promise allows, over 6h and still over the last 30m.
    Promise: 99 % of all records are accepted within 50 ms.
    At this pace the budget of 30 days lasts 120 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaWriteLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 6
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkawritelatencyburn", "maintenance:rests", "slo:staging-write-latency", "tells:people"])
}

resource "datadog_monitor" "write_latency_burn_24h" {
  name     = "KafkaWriteLatencyBurn: the error budget of ${local.cluster_name} goes 3 times too fast over 24h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.write_latency.id}\").over(\"30d\").long_window(\"24h\").short_window(\"2h\") > 3"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 3 times the pace that the promise allows, over 24h and still over the last 2h.
    Promise: 99 % of all records are accepted within 50 ms.
    At this pace the budget of 30 days lasts 240 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4. Team: backend.
    Runbook: ${local.runbooks}/KafkaWriteLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 3
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkawritelatencyburn", "maintenance:rests", "slo:staging-write-latency", "tells:people"])
}

# 99 % of all records reach a reader within 200 ms: sla.latencyP99.endToEnd (default).
# The probe counts in steps that double, so what took longer than 160 ms counts as too long: stricter than promised.
resource "datadog_service_level_objective" "end_to_end_latency" {
  name        = "${local.cluster_name} end-to-end latency"
  type        = "metric"
  description = "99 % of all records reach a reader within 200 ms. The probe counts in steps that double, so what took longer than 160 ms counts as too long: stricter than promised. sla.latencyP99.endToEnd (default)."

  query {
    numerator   = "sum:kminion.end_to_end_roundtrip_latency_seconds.bucket{${local.scope} AND upper_bound:0.16}.as_count()"
    denominator = "sum:kminion.end_to_end_roundtrip_latency_seconds.count{${local.scope}}.as_count()"
  }

  timeframe        = "30d"
  target_threshold = 99

  thresholds {
    timeframe = "30d"
    target    = 99
  }

  tags = concat(local.tags, ["team:backend", "slo:staging-end-to-end-latency"])
}

resource "datadog_monitor" "end_to_end_latency_burn_1h" {
  name     = "KafkaEndToEndLatencyBurn: the error budget of ${local.cluster_name} goes 14.4 times too fast over 1h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.end_to_end_latency.id}\").over(\"30d\").long_window(\"1h\").short_window(\"5m\") > 14.4"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 14.4 times the pace that the promise allows, over 1h and still over the last 5m.
    Promise: 99 % of all records reach a reader within 200 ms.
    At this pace the budget of 30 days lasts 50 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaEndToEndLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 14.4
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaendtoendlatencyburn", "maintenance:rests", "slo:staging-end-to-end-latency", "tells:people"])
}

resource "datadog_monitor" "end_to_end_latency_burn_6h" {
  name     = "KafkaEndToEndLatencyBurn: the error budget of ${local.cluster_name} goes 6 times too fast over 6h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.end_to_end_latency.id}\").over(\"30d\").long_window(\"6h\").short_window(\"30m\") > 6"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 6 times the pace that the promise allows, over 6h and still over the last 30m.
    Promise: 99 % of all records reach a reader within 200 ms.
    At this pace the budget of 30 days lasts 120 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: backend.
    Runbook: ${local.runbooks}/KafkaEndToEndLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 6
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev3", "alert:kafkaendtoendlatencyburn", "maintenance:rests", "slo:staging-end-to-end-latency", "tells:people"])
}

resource "datadog_monitor" "end_to_end_latency_burn_24h" {
  name     = "KafkaEndToEndLatencyBurn: the error budget of ${local.cluster_name} goes 3 times too fast over 24h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.end_to_end_latency.id}\").over(\"30d\").long_window(\"24h\").short_window(\"2h\") > 3"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 3 times the pace that the promise allows, over 24h and still over the last 2h.
    Promise: 99 % of all records reach a reader within 200 ms.
    At this pace the budget of 30 days lasts 240 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M)
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4. Team: backend.
    Runbook: ${local.runbooks}/KafkaEndToEndLatencyBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 3
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:backend", "severity:sev4", "alert:kafkaendtoendlatencyburn", "maintenance:rests", "slo:staging-end-to-end-latency", "tells:people"])
}

# In 99 % of all minutes nobody is more than 2 min behind: sla.latencyP99.endToEnd (default).
# 200 ms from end to end; lag is read every 1 min, so nothing under 2 min can be seen in it, and the probe measures the rest.
# Time counts as bad while the monitor of any reader is on, which asks for 5 min first.
resource "datadog_service_level_objective" "freshness_ride_to_invoice" {
  name        = "${local.cluster_name} freshness of ride-to-invoice"
  type        = "monitor"
  description = "In 99 % of all minutes nobody is more than 2 min behind. 200 ms from end to end; lag is read every 1 min, so nothing under 2 min can be seen in it, and the probe measures the rest. sla.latencyP99.endToEnd (default)."

  monitor_ids = [for monitor in datadog_monitor.consumer_lag_ride_to_invoice : monitor.id]

  timeframe        = "30d"
  target_threshold = 99

  thresholds {
    timeframe = "30d"
    target    = 99
  }

  tags = concat(local.tags, ["team:product", "slo:staging-freshness-ride-to-invoice", "use_case:ride-to-invoice"])
}

resource "datadog_monitor" "freshness_ride_to_invoice_burn_1h" {
  name     = "KafkaFreshnessBurn: the error budget of ${local.cluster_name} for ride-to-invoice goes 14.4 times too fast over 1h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.freshness_ride_to_invoice.id}\").over(\"30d\").long_window(\"1h\").short_window(\"5m\") > 14.4"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 14.4 times the pace that the promise allows, over 1h and still over the last 5m.
    Promise: In 99 % of all minutes nobody is more than 2 min behind.
    At this pace the budget of 30 days lasts 50 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: product.
    Runbook: ${local.runbooks}/KafkaFreshnessBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 14.4
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:product", "severity:sev3", "alert:kafkafreshnessburn", "maintenance:rests", "slo:staging-freshness-ride-to-invoice", "tells:people", "use_case:ride-to-invoice"])
}

resource "datadog_monitor" "freshness_ride_to_invoice_burn_6h" {
  name     = "KafkaFreshnessBurn: the error budget of ${local.cluster_name} for ride-to-invoice goes 6 times too fast over 6h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.freshness_ride_to_invoice.id}\").over(\"30d\").long_window(\"6h\").short_window(\"30m\") > 6"
  priority = 3

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 6 times the pace that the promise allows, over 6h and still over the last 30m.
    Promise: In 99 % of all minutes nobody is more than 2 min behind.
    At this pace the budget of 30 days lasts 120 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 3. Team: product.
    Runbook: ${local.runbooks}/KafkaFreshnessBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev3"]}
  EOT

  monitor_thresholds {
    critical = 6
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:product", "severity:sev3", "alert:kafkafreshnessburn", "maintenance:rests", "slo:staging-freshness-ride-to-invoice", "tells:people", "use_case:ride-to-invoice"])
}

resource "datadog_monitor" "freshness_ride_to_invoice_burn_24h" {
  name     = "KafkaFreshnessBurn: the error budget of ${local.cluster_name} for ride-to-invoice goes 3 times too fast over 24h"
  type     = "slo alert"
  query    = "burn_rate(\"${datadog_service_level_objective.freshness_ride_to_invoice.id}\").over(\"30d\").long_window(\"24h\").short_window(\"2h\") > 3"
  priority = 4

  message = <<-EOT
    {{#is_alert}}
    The error budget is spent at 3 times the pace that the promise allows, over 24h and still over the last 2h.
    Promise: In 99 % of all minutes nobody is more than 2 min behind.
    At this pace the budget of 30 days lasts 240 hours.
    Impact: ride-to-invoice (30000 SEK an hour of standstill, 50 SEK a duplicate, reputation M); it is read by applications of backend and product
    {{/is_alert}}
    {{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}
    Severity 4. Team: product.
    Runbook: ${local.runbooks}/KafkaFreshnessBurn.md
    Dashboard: ${local.dashboard}
    ${var.notification_handles["sev4"]}
  EOT

  monitor_thresholds {
    critical = 3
  }

  renotify_interval = 1440 # minutes: once a day

  tags = concat(local.tags, ["team:product", "severity:sev4", "alert:kafkafreshnessburn", "maintenance:rests", "slo:staging-freshness-ride-to-invoice", "tells:people", "use_case:ride-to-invoice"])
}
