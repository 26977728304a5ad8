# How fast error budgets may be spent, for sla.availability, sla.regionLoss.rpo.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# A pace at which an error budget is spent, as CloudWatch can count it: so many bad minutes among the last ones, in a long window
# that shows that it matters and a short one that shows that it goes on. Bad minutes are rounded up, at least to one: a promise
# of which the budget is less than a minute is held to more strictly than it was given.

# In 99.95 % of all minutes the copy is less than 5 min behind.
# The copy's lag is compared with the RPO each minute.
# The slowest pace, over three days, is left out: an alarm on minutes looks back one day.
locals {
  replication_windows = {
    "1h"  = { minutes = 60, bad = 1 }   # 14.4 x 0.0005 x 60 min = 0.432
    "5m"  = { minutes = 5, bad = 1 }    # 14.4 x 0.0005 x 5 min = 0.036
    "6h"  = { minutes = 360, bad = 2 }  # 6 x 0.0005 x 360 min = 1.08
    "30m" = { minutes = 30, bad = 1 }   # 6 x 0.0005 x 30 min = 0.09
    "1d"  = { minutes = 1440, bad = 3 } # 3 x 0.0005 x 1440 min = 2.16
    "2h"  = { minutes = 120, bad = 1 }  # 3 x 0.0005 x 120 min = 0.18
  }
}

resource "aws_cloudwatch_metric_alarm" "replication_minutes" {
  for_each = local.replication_windows

  alarm_name        = "${local.cluster_name}-replication-${each.key}"
  alarm_description = "Bad minutes in a window; part of the alarms that tell how fast the budget is spent."

  namespace   = "AWS/Kafka"
  metric_name = "ReplicationLatency"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "ReplicatorName" = local.replicator_name
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 300000
  evaluation_periods  = each.value.minutes
  datapoints_to_alarm = each.value.bad
  treat_missing_data  = "notBreaching" # a minute of which nothing is known does not count as bad
}

resource "aws_cloudwatch_composite_alarm" "replication_1h" {
  alarm_name = "${local.cluster_name}-KafkaReplicationBurn-1h"

  alarm_description = <<-EOT
    The error budget is spent at 14.4 times the pace that the promise allows: In 99.95 % of all minutes the copy is less than 5 min behind.
    At least 1 bad minute in 1h, 1 of them in the last 5m.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 2. Team: platform-lead. Promise: sla.regionLoss.rpo.
    Runbook: runbooks/msk/KafkaReplicationBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["1h"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["5m"].alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}

resource "aws_cloudwatch_composite_alarm" "replication_6h" {
  alarm_name = "${local.cluster_name}-KafkaReplicationBurn-6h"

  alarm_description = <<-EOT
    The error budget is spent at 6 times the pace that the promise allows: In 99.95 % of all minutes the copy is less than 5 min behind.
    At least 2 bad minutes in 6h, 1 of them in the last 30m.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 2. Team: platform-lead. Promise: sla.regionLoss.rpo.
    Runbook: runbooks/msk/KafkaReplicationBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["6h"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["30m"].alarm_name}\") AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.replication_1h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev2"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev2"].arn]
}

resource "aws_cloudwatch_composite_alarm" "replication_1d" {
  alarm_name = "${local.cluster_name}-KafkaReplicationBurn-1d"

  alarm_description = <<-EOT
    The error budget is spent at 3 times the pace that the promise allows: In 99.95 % of all minutes the copy is less than 5 min behind.
    At least 3 bad minutes in 1d, 1 of them in the last 2h.
    Impact: Card authorisation to ledger (9000 USD an hour of standstill, 40 USD a lost event, 15 USD a duplicate, reputation H)
    Severity 3. Team: platform-lead. Promise: sla.regionLoss.rpo.
    Runbook: runbooks/msk/KafkaReplicationBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["1d"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.replication_minutes["2h"].alarm_name}\") AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.replication_6h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]
}
