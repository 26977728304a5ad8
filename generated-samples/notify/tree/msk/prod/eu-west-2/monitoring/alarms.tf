# What somebody is told of, for monitoring, operations.cover.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# CloudWatch knows no inhibition. So what has many parts, or falls silent during an outage, is told by a composite alarm; the
# alarms below it tell nobody. Muted while another alarm is on means: actions_suppressor.
#
# What CloudWatch cannot see here:
# - Partitions without a leader; nobody can write or read them: CloudWatch shows partitions of Standard brokers only.
# - Partitions with fewer copies in sync than writers ask for; writing with acks=all fails: CloudWatch shows copies of Standard brokers only; elsewhere AWS keeps three.
# - Partitions of which a copy lags or is away; the next loss hurts: CloudWatch shows copies of Standard brokers only; elsewhere AWS keeps three.
# - Leaders chosen among copies that lagged, in ten minutes; each may have lost records: CloudWatch has no such metric.
# - Disks that a broker gave up: Amazon MSK replaces failed disks itself and shows none.
# - Brokers that say they run: a broker that is away sends nothing: the alarms on copies and controllers see it.
# - Brokers that the controller keeps out of the cluster: CloudWatch has no such metric.
# - Records of the cluster's own log that a controller could not apply: CloudWatch has no such metric.
# - Copies that fell out of sync, a second: CloudWatch has no such metric.
# - Share of the fullest broker's heap that stays in use, at its lowest within an hour: CloudWatch shows the memory of Standard brokers only.
# - Share of time in which the slowest broker stands still to collect garbage: CloudWatch shows the heap after a collection, not how long it took.
# - Share of the fullest broker's disk that is free: AWS grows the storage by itself; there is no disk to fill.
# - Days until the fullest broker's disk is full, at the pace of the last six hours: alarms cannot extrapolate; disk-free has an early step instead.
# - Client connections to each listener: CloudWatch tells apart kinds of authentication, not listeners; see connections.
# - Connections a second that could not prove who they are: in the brokers' logs only.
# - Requests a second that were refused for want of a right: in the brokers' logs only.
# - Partitions that carry so much that the provider marks them: no metric marks a partition.
# - Instances that share a consumer group's work: CloudWatch has no such metric.
# - Longest time that a consumer group has waited for its members to agree: CloudWatch has no such metric.
# - Days until a certificate authority of the cluster ends: AWS renews the brokers' certificates.

# Tells nobody: it silences the symptoms of an outage while the outage itself is being told.
resource "aws_cloudwatch_composite_alarm" "outage" {
  alarm_name        = "${local.cluster_name}-outage"
  alarm_description = "The cluster refuses work. Silences the alarms on symptoms."
  alarm_rule        = join(" OR ", ["ALARM(\"${aws_cloudwatch_metric_alarm.no_active_controller.alarm_name}\")"])
}

# KafkaNoActiveController: Controllers that lead; exactly one, or nothing can be changed and no leader elected.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "no_active_controller" {
  alarm_name = "${local.cluster_name}-KafkaNoActiveController"

  alarm_description = <<-EOT
    department-for-local-services-prod has no active controller.
    No leader is elected and no topic changed until the controllers agree again; running traffic goes on until the next fault.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 2: users are harmed now: case-updated-to-notification, an hour of standstill costs 200 GBP, less than a person's day (600 GBP). Team: service-owner.
    Runbook: runbooks/msk/KafkaNoActiveController.md
  EOT

  namespace   = "AWS/Kafka"
  metric_name = "ActiveControllerCount"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
  }

  comparison_operator = "LessThanThreshold"
  threshold           = 1
  evaluation_periods  = 3
  datapoints_to_alarm = 3           # it must hold for 3 min
  treat_missing_data  = "breaching" # a cluster that says nothing has no controller to speak for it

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}

# KafkaRequestHandlersBusy: Share of time in which the busiest broker's request threads wait for work.
# Threshold: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "request_handlers_busy" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaRequestHandlersBusy-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaRequestHandlersBusy, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "RequestHandlerAvgIdlePercent"
  statistic   = "Average"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "LessThanThreshold"
  threshold           = 0.3
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "request_handlers_busy" {
  alarm_name = "${local.cluster_name}-KafkaRequestHandlersBusy"

  alarm_description = <<-EOT
    Request threads of department-for-local-services-prod are less than 30 % idle.
    Requests queue before they are worked on; latency rises before anything fails.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 2: users are served badly. Team: service-owner.
    Runbook: runbooks/msk/KafkaRequestHandlersBusy.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.request_handlers_busy : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaNetworkThreadsBusy: Share of time in which the busiest broker's network threads wait for work.
# Threshold: AWS Agent Toolkit, managing-amazon-msk, monitor-and-alarm (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "network_threads_busy" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaNetworkThreadsBusy-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaNetworkThreadsBusy, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "NetworkProcessorAvgIdlePercent"
  statistic   = "Average"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "LessThanThreshold"
  threshold           = 0.3
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "network_threads_busy" {
  alarm_name = "${local.cluster_name}-KafkaNetworkThreadsBusy"

  alarm_description = <<-EOT
    Network threads of department-for-local-services-prod are less than 30 % idle.
    Many connections or much encryption; clients see time-outs next.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 2: users are served badly. Team: service-owner.
    Runbook: runbooks/msk/KafkaNetworkThreadsBusy.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.network_threads_busy : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaClusterLoadHigh: Share of the cluster's capacity in use.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
# The plan says above 70 %; the metric counts in percent.
resource "aws_cloudwatch_metric_alarm" "cluster_load_high" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaClusterLoadHigh-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaClusterLoadHigh, which tells people."

  metric_query {
    id          = "total"
    expression  = "first + second"
    return_data = true
  }

  metric_query {
    id = "first"

    metric {
      namespace   = "AWS/Kafka"
      metric_name = "CpuUser"
      stat        = "Average"
      period      = 60

      dimensions = {
        "Cluster Name" = local.cluster_name
        "Broker ID"    = each.key
      }
    }
  }

  metric_query {
    id = "second"

    metric {
      namespace   = "AWS/Kafka"
      metric_name = "CpuSystem"
      stat        = "Average"
      period      = 60

      dimensions = {
        "Cluster Name" = local.cluster_name
        "Broker ID"    = each.key
      }
    }
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 70
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "cluster_load_high" {
  alarm_name = "${local.cluster_name}-KafkaClusterLoadHigh"

  alarm_description = <<-EOT
    department-for-local-services-prod uses more than 70 % of its capacity.
    No room is left for a lost zone or a peak. Add capacity before the next one.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 2: users are served badly. Team: service-owner.
    Runbook: runbooks/msk/KafkaClusterLoadHigh.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.cluster_load_high : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaLoadAbovePlan: Bytes written by clients, a second.
# Threshold: workloads.
resource "aws_cloudwatch_metric_alarm" "load_above_plan" {
  for_each = local.broker_parts

  alarm_name        = "${local.cluster_name}-KafkaLoadAbovePlan-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaLoadAbovePlan, which tells people."

  metric_query {
    id          = "total"
    expression  = "SUM(FILL(METRICS(), 0))"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = each.value

    content {
      id = "broker_${metric_query.key}"

      metric {
        namespace   = "AWS/Kafka"
        metric_name = "BytesInPerSec"
        stat        = "Average"
        period      = 60

        dimensions = {
          "Cluster Name" = local.cluster_name
          "Broker ID"    = metric_query.value
        }
      }
    }
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 3215696 * length(each.value) / local.brokers
  evaluation_periods  = 30
  datapoints_to_alarm = 30             # it must hold for 30 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "load_above_plan" {
  alarm_name = "${local.cluster_name}-KafkaLoadAbovePlan"

  alarm_description = <<-EOT
    department-for-local-services-prod takes more than 3.1 MiB/s, more than it was sized for.
    The captured peak with growth is exceeded. The headroom of the sizing is being used up; compare with the plan.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4: work for a quiet day. Team: service-owner.
    Runbook: runbooks/msk/KafkaLoadAbovePlan.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.load_above_plan : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]
}

# KafkaIngressNearLimit: Bytes written by clients to the busiest broker, a second.
# Threshold: 0.8 of 15.6 MiB/s for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "ingress_near_limit" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaIngressNearLimit-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaIngressNearLimit, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "BytesInPerSec"
  statistic   = "Average"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 13107200
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "ingress_near_limit" {
  alarm_name = "${local.cluster_name}-KafkaIngressNearLimit"

  alarm_description = <<-EOT
    The busiest broker of department-for-local-services-prod takes more than 12.5 MiB/s, near what it was bought for.
    More than 80 % of the rate that the product sustains on one broker. Beyond it writers are slowed.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: the next fault would harm users. Team: service-owner.
    Runbook: runbooks/msk/KafkaIngressNearLimit.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.ingress_near_limit : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}

# KafkaEgressNearLimit: Bytes read by clients from the busiest broker, a second.
# Threshold: 0.8 of 31.2 MiB/s for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "egress_near_limit" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaEgressNearLimit-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaEgressNearLimit, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "BytesOutPerSec"
  statistic   = "Average"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 26172457
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "egress_near_limit" {
  alarm_name = "${local.cluster_name}-KafkaEgressNearLimit"

  alarm_description = <<-EOT
    The busiest broker of department-for-local-services-prod gives more than 25 MiB/s, near what it was bought for.
    More than 80 % of the rate that the product sustains on one broker. Beyond it readers are slowed and fall behind.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: the next fault would harm users. Team: service-owner.
    Runbook: runbooks/msk/KafkaEgressNearLimit.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.egress_near_limit : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}

# KafkaPartitionsNearLimit: Partitions on the broker that has most, copies included.
# Threshold: 0.8 of 1000 partitions for one broker, AWS Agent Toolkit, managing-amazon-msk sizing script and guide (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "partitions_near_limit" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaPartitionsNearLimit-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaPartitionsNearLimit, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "PartitionCount"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 800
  evaluation_periods  = 60
  datapoints_to_alarm = 60             # it must hold for 1h
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "partitions_near_limit" {
  alarm_name = "${local.cluster_name}-KafkaPartitionsNearLimit"

  alarm_description = <<-EOT
    The busiest broker of department-for-local-services-prod has more than 800 partitions, near its limit.
    More than 80 % of what the product carries or its maker recommends on one broker. Beyond it topics cannot be made or brokers not be updated.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4: work for a quiet day. Team: service-owner.
    Runbook: runbooks/msk/KafkaPartitionsNearLimit.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.partitions_near_limit : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]
}

# KafkaStoredAbovePlan: Bytes kept, with all copies where the platform counts them.
# Threshold: workloads.
resource "aws_cloudwatch_metric_alarm" "stored_above_plan" {
  alarm_name = "${local.cluster_name}-KafkaStoredAbovePlan"

  alarm_description = <<-EOT
    department-for-local-services-prod keeps more than 362.3 GiB, more than it was planned for.
    More arrives, is kept longer or compresses less than captured. Disks fill or the bill grows.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4: work for a quiet day. Team: service-owner.
    Runbook: runbooks/msk/KafkaStoredAbovePlan.md
  EOT

  namespace   = "AWS/Kafka"
  metric_name = "StorageUsed"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 388970588160
  evaluation_periods  = 60
  datapoints_to_alarm = 60             # it must hold for 1h
  treat_missing_data  = "notBreaching" # KafkaNoActiveController tells when the cluster sends nothing

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]
}

# KafkaConnectionsNearLimit: Client connections to the broker that has most.
# Threshold: 0.8 of 3000 connections for one broker, Amazon MSK developer guide, quotas (2026-10-15).
resource "aws_cloudwatch_metric_alarm" "connections_near_limit" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaConnectionsNearLimit-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaConnectionsNearLimit, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "ConnectionCount"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 2400
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "connections_near_limit" {
  alarm_name = "${local.cluster_name}-KafkaConnectionsNearLimit"

  alarm_description = <<-EOT
    The busiest broker of department-for-local-services-prod has more than 2400 connections, near its limit.
    More than 80 % of the connections that are allowed on one broker. Beyond it new ones are refused, first of all those of applications that restart.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: the next fault would harm users. Team: service-owner.
    Runbook: runbooks/msk/KafkaConnectionsNearLimit.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.connections_near_limit : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}

# KafkaConnectionStorm: Connections that clients open to the busiest broker, a second.
# Threshold: 0.8 of 100 attempts/s for one broker, Amazon MSK developer guide, quotas (2026-10-15).
resource "aws_cloudwatch_metric_alarm" "connection_storm" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaConnectionStorm-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaConnectionStorm, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "ConnectionCreationRate"
  statistic   = "Sum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
    "Broker ID"    = each.key
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  evaluation_periods  = 5
  datapoints_to_alarm = 5              # it must hold for 5 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "connection_storm" {
  alarm_name = "${local.cluster_name}-KafkaConnectionStorm"

  alarm_description = <<-EOT
    Clients of the busiest broker of department-for-local-services-prod open more than 80 connections a second.
    More than 80 % of the connections a second that are allowed on one broker. A client connects anew for each request, or restarts without end.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: the next fault would harm users. Team: service-owner.
    Runbook: runbooks/msk/KafkaConnectionStorm.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.connection_storm : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}

# KafkaThrottled: Longest wait that quotas or limits impose on a client.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "throttled" {
  for_each = local.broker_ids

  alarm_name        = "${local.cluster_name}-KafkaThrottled-broker-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaThrottled, which tells people."

  metric_query {
    id          = "total"
    expression  = "first + second"
    return_data = true
  }

  metric_query {
    id = "first"

    metric {
      namespace   = "AWS/Kafka"
      metric_name = "ProduceThrottleTime"
      stat        = "Average"
      period      = 60

      dimensions = {
        "Cluster Name" = local.cluster_name
        "Broker ID"    = each.key
      }
    }
  }

  metric_query {
    id = "second"

    metric {
      namespace   = "AWS/Kafka"
      metric_name = "FetchThrottleTime"
      stat        = "Average"
      period      = 60

      dimensions = {
        "Cluster Name" = local.cluster_name
        "Broker ID"    = each.key
      }
    }
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 100
  evaluation_periods  = 15
  datapoints_to_alarm = 15             # it must hold for 15 min
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "throttled" {
  alarm_name = "${local.cluster_name}-KafkaThrottled"

  alarm_description = <<-EOT
    Clients of department-for-local-services-prod wait more than 100 ms because of limits.
    An application moves more than its quota, or the cluster reaches what was bought.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4: work for a quiet day. Team: service-owner.
    Runbook: runbooks/msk/KafkaThrottled.md
  EOT

  alarm_rule = join(" OR ", [for alarm in aws_cloudwatch_metric_alarm.throttled : "ALARM(\"${alarm.alarm_name}\")"])

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaConsumerLag: How old the oldest record is that a consumer group has not read, judged by the pace at which the topic fills.
# Threshold: sla.latencyP99.endToEnd.
resource "aws_cloudwatch_metric_alarm" "consumer_lag" {
  for_each = local.consumer_lag

  alarm_name        = "${local.cluster_name}-KafkaConsumerLag-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaConsumerLag, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "EstimatedMaxTimeLag"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name"   = local.cluster_name
    "Consumer Group" = each.value.group
    "Topic"          = each.value.topic
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 120
  evaluation_periods  = 5
  datapoints_to_alarm = 5              # it must hold for 5 min
  treat_missing_data  = "notBreaching" # a group without members or traffic sends nothing
}

resource "aws_cloudwatch_composite_alarm" "consumer_lag_case_updated_to_notification" {
  alarm_name = "${local.cluster_name}-KafkaConsumerLag-case-updated-to-notification"

  alarm_description = <<-EOT
    A group is more than 2 min behind on one of its topics.
    Records wait longer than captured (5 s from end to end; lag is read every 1 min, so nothing under 2 min can be seen in it).
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: its users are served badly, a case for working hours: case-updated-to-notification, an hour of standstill costs 200 GBP, less than a person's day (600 GBP). Team: service-owner.
    Runbook: runbooks/msk/KafkaConsumerLag.md
  EOT

  alarm_rule = join(" OR ", [for key, reader in local.consumer_lag : "ALARM(\"${aws_cloudwatch_metric_alarm.consumer_lag[key].alarm_name}\")" if reader.part == "case-updated-to-notification"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaDeadLetters: Records written to a topic, a second.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  for_each = local.dead_letters_on_brokers

  alarm_name        = "${local.cluster_name}-KafkaDeadLetters-${each.key}"
  alarm_description = "Part of ${local.cluster_name}-KafkaDeadLetters, which tells people."

  metric_query {
    id          = "total"
    expression  = "SUM(FILL(METRICS(), 0))"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = each.value.brokers

    content {
      id = "broker_${metric_query.key}"

      metric {
        namespace   = "AWS/Kafka"
        metric_name = "MessagesInPerSec"
        stat        = "Average"
        period      = 60

        dimensions = {
          "Cluster Name" = local.cluster_name
          "Broker ID"    = metric_query.value
          "Topic"        = each.value.topic
        }
      }
    }
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 1
  datapoints_to_alarm = 1              # one minute is enough
  treat_missing_data  = "notBreaching" # a broker that restarts sends nothing; others see that it is away
}

resource "aws_cloudwatch_composite_alarm" "dead_letters_case_updated_to_notification" {
  alarm_name = "${local.cluster_name}-KafkaDeadLetters-case-updated-to-notification"

  alarm_description = <<-EOT
    Some records a second end in one of its topics.
    Each is a record that its consumer could not process after every retry; one is enough.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3: a record was not processed, a case for working hours: case-updated-to-notification, a duplicate costs 5 GBP, less than a person's day (600 GBP). Team: service-owner.
    Runbook: runbooks/msk/KafkaDeadLetters.md
  EOT

  alarm_rule = join(" OR ", [for key, reader in local.dead_letters_on_brokers : "ALARM(\"${aws_cloudwatch_metric_alarm.dead_letters[key].alarm_name}\")" if reader.part == "case-updated-to-notification"])

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}
