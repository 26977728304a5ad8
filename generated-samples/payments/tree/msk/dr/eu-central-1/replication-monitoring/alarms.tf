# What somebody is told of, for sla.regionLoss.rpo, operations.cover.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Prometheus watches the cluster. Here is what it cannot see: the copy, of which MSK Replicator tells CloudWatch alone.
#
# CloudWatch knows no inhibition. So what has many parts, or falls silent during an outage, is told by a composite alarm; the
# alarms below it tell nobody. Muted while another alarm is on means: actions_suppressor.
#
# What CloudWatch cannot see here:
# - Tasks that copy, or topics that a link mirrors: a replicator shows no tasks.
# - How long it takes until the place of a consumer group is known in this region: a replicator copies places of groups without a metric of its own.

# KafkaReplicationBehind: How far the copy in the other region is behind.
# Threshold: sla.regionLoss.rpo.
# The plan says above 150 s; the metric counts in thousandths.
resource "aws_cloudwatch_metric_alarm" "replication_behind" {
  alarm_name        = "${local.cluster_name}-KafkaReplicationBehind-metric"
  alarm_description = "Part of ${local.cluster_name}-KafkaReplicationBehind, which tells people."

  namespace   = "AWS/Kafka"
  metric_name = "ReplicationLatency"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "ReplicatorName" = local.replicator_name
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 150000
  evaluation_periods  = 5
  datapoints_to_alarm = 5              # it must hold for 5 min
  treat_missing_data  = "notBreaching" # KafkaReplicationStopped tells when nothing is sent
}

resource "aws_cloudwatch_composite_alarm" "replication_behind" {
  alarm_name = "${local.cluster_name}-KafkaReplicationBehind"

  alarm_description = <<-EOT
    The copy on northgate-payments-dr is more than 150 s behind.
    Half of the RPO (5 min) is used up; if the region were lost now, that much would be lost.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 3: the next fault would harm users. Team: platform-lead.
    Runbook: runbooks/msk/KafkaReplicationBehind.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.replication_behind.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_metric_alarm.replication_over_rpo.arn
    wait_period      = 120
    extension_period = 300
  }
}

# KafkaReplicationOverRpo: How far the copy in the other region is behind.
# Threshold: sla.regionLoss.rpo.
# The plan says above 5 min; the metric counts in thousandths.
resource "aws_cloudwatch_metric_alarm" "replication_over_rpo" {
  alarm_name = "${local.cluster_name}-KafkaReplicationOverRpo"

  alarm_description = <<-EOT
    The copy on northgate-payments-dr is more than 5 min behind, more than the RPO.
    The promise for the loss of a region (RPO 5 min) does not hold at this moment.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 2: a promise does not hold at this moment. Team: platform-lead.
    Runbook: runbooks/msk/KafkaReplicationOverRpo.md
  EOT

  namespace   = "AWS/Kafka"
  metric_name = "ReplicationLatency"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "ReplicatorName" = local.replicator_name
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 300000
  evaluation_periods  = 1
  datapoints_to_alarm = 1              # one minute is enough
  treat_missing_data  = "notBreaching" # KafkaReplicationStopped tells when nothing is sent

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}

# KafkaReplicationStopped: Records copied from the other region, a second.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "replication_stopped" {
  alarm_name = "${local.cluster_name}-KafkaReplicationStopped"

  alarm_description = <<-EOT
    Nothing is copied to northgate-payments-dr any more.
    The lag cannot be seen while nothing moves; treat it as growing since this began.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 2: a promise does not hold at this moment. Team: platform-lead.
    Runbook: runbooks/msk/KafkaReplicationStopped.md
  EOT

  namespace   = "AWS/Kafka"
  metric_name = "ReplicatorThroughput"
  statistic   = "Average"
  period      = 60

  dimensions = {
    "ReplicatorName" = local.replicator_name
  }

  comparison_operator = "LessThanThreshold"
  threshold           = 0.001
  evaluation_periods  = 10
  datapoints_to_alarm = 10          # it must hold for 10 min
  treat_missing_data  = "breaching" # a replicator that says nothing copies nothing

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}

# KafkaReplicationFailed: Parts of the copying that failed, such as connectors, tasks and links.
# Threshold: Anchors compared over Strimzi's example rules, jsonnet-libs kafka-observ-lib, giantswarm prometheus-rules and AWS Agent Toolkit; thresholds are ours (2026-08-20).
resource "aws_cloudwatch_metric_alarm" "replication_failed" {
  alarm_name = "${local.cluster_name}-KafkaReplicationFailed"

  alarm_description = <<-EOT
    Some parts of the copying to northgate-payments-dr failed.
    What a failed part copied stands still, while the rest goes on and the lag may look well. It does not start again by itself.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 2: a promise does not hold at this moment. Team: platform-lead.
    Runbook: runbooks/msk/KafkaReplicationFailed.md
  EOT

  namespace   = "AWS/Kafka"
  metric_name = "ReplicatorFailure"
  statistic   = "Sum"
  period      = 60

  dimensions = {
    "ReplicatorName" = local.replicator_name
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 5
  datapoints_to_alarm = 5              # it must hold for 5 min
  treat_missing_data  = "notBreaching" # KafkaReplicationStopped tells when nothing is sent

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}
