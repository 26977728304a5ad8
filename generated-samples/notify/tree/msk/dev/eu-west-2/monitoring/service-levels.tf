# How fast error budgets may be spent, for sla.availability, sla.latencyP99.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# A pace at which an error budget is spent, as CloudWatch can count it: so many bad minutes among the last ones, in a long window
# that shows that it matters and a short one that shows that it goes on. Bad minutes are rounded up, at least to one: a promise
# of which the budget is less than a minute is held to more strictly than it was given.
# What CloudWatch cannot see: percentiles (its latencies are means), errors that producers get, and what a client waits for.

# In 99 % of all minutes the cluster has a controller.
# A minute is bad while no controller leads, the only loss of Express brokers that CloudWatch shows. Errors and waiting that clients see stay unseen.
# The slowest pace, over three days, is left out: an alarm on minutes looks back one day.
locals {
  availability_windows = {
    "1h"  = { minutes = 60, bad = 9 }    # 14.4 x 0.01 x 60 min = 8.64
    "5m"  = { minutes = 5, bad = 1 }     # 14.4 x 0.01 x 5 min = 0.72
    "6h"  = { minutes = 360, bad = 22 }  # 6 x 0.01 x 360 min = 21.6
    "30m" = { minutes = 30, bad = 2 }    # 6 x 0.01 x 30 min = 1.8
    "1d"  = { minutes = 1440, bad = 44 } # 3 x 0.01 x 1440 min = 43.2
    "2h"  = { minutes = 120, bad = 4 }   # 3 x 0.01 x 120 min = 3.6
  }
}

resource "aws_cloudwatch_metric_alarm" "availability_minutes" {
  for_each = local.availability_windows

  alarm_name        = "${local.cluster_name}-availability-${each.key}"
  alarm_description = "Bad minutes in a window; part of the alarms that tell how fast the budget is spent."

  namespace   = "AWS/Kafka"
  metric_name = "ActiveControllerCount"
  statistic   = "Maximum"
  period      = 60

  dimensions = {
    "Cluster Name" = local.cluster_name
  }

  comparison_operator = "LessThanThreshold"
  threshold           = 1
  evaluation_periods  = each.value.minutes
  datapoints_to_alarm = each.value.bad
  treat_missing_data  = "notBreaching" # else the day before the cluster existed would count as bad
}

resource "aws_cloudwatch_composite_alarm" "availability_1h" {
  alarm_name = "${local.cluster_name}-KafkaAvailabilityBurn-1h"

  alarm_description = <<-EOT
    The error budget is spent at 14.4 times the pace that the promise allows: In 99 % of all minutes the cluster has a controller.
    At least 9 bad minutes in 1h, 1 of them in the last 5m.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3. Team: service-owner. Promise: sla.availability.
    Runbook: runbooks/msk/KafkaAvailabilityBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["1h"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["5m"].alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 300
  }
}

resource "aws_cloudwatch_composite_alarm" "availability_6h" {
  alarm_name = "${local.cluster_name}-KafkaAvailabilityBurn-6h"

  alarm_description = <<-EOT
    The error budget is spent at 6 times the pace that the promise allows: In 99 % of all minutes the cluster has a controller.
    At least 22 bad minutes in 6h, 2 of them in the last 30m.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 3. Team: service-owner. Promise: sla.availability.
    Runbook: runbooks/msk/KafkaAvailabilityBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["6h"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["30m"].alarm_name}\") AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.availability_1h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev3"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev3"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 1800
  }
}

resource "aws_cloudwatch_composite_alarm" "availability_1d" {
  alarm_name = "${local.cluster_name}-KafkaAvailabilityBurn-1d"

  alarm_description = <<-EOT
    The error budget is spent at 3 times the pace that the promise allows: In 99 % of all minutes the cluster has a controller.
    At least 44 bad minutes in 1d, 4 of them in the last 2h.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4. Team: service-owner. Promise: sla.availability.
    Runbook: runbooks/msk/KafkaAvailabilityBurn.md
  EOT

  alarm_rule = "ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["1d"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.availability_minutes["2h"].alarm_name}\") AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.availability_6h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 7200
  }
}

# In 99 % of all minutes nobody is more than 2 min behind.
# 5 s from end to end; lag is read every 1 min, so nothing under 2 min can be seen in it.
# The slowest pace, over three days, is left out: an alarm on minutes looks back one day.
locals {
  freshness_windows = {
    "1h"  = { minutes = 60, bad = 9 }    # 14.4 x 0.01 x 60 min = 8.64
    "5m"  = { minutes = 5, bad = 1 }     # 14.4 x 0.01 x 5 min = 0.72
    "6h"  = { minutes = 360, bad = 22 }  # 6 x 0.01 x 360 min = 21.6
    "30m" = { minutes = 30, bad = 2 }    # 6 x 0.01 x 30 min = 1.8
    "1d"  = { minutes = 1440, bad = 44 } # 3 x 0.01 x 1440 min = 43.2
    "2h"  = { minutes = 120, bad = 4 }   # 3 x 0.01 x 120 min = 3.6
  }

  # A group is late when it is late on any of its topics; at most ten topics in one alarm.
  freshness_parts = {
    "case-updated-to-notification.dev.notification-service"     = { group = "dev.notification-service", topics = ["dev.cases.case.updated"] }
    "case-updated-to-notification.dev.connect-archive-s3-sink"  = { group = "dev.connect-archive-s3-sink", topics = ["dev.notifications.notification.sent"] }
    "case-updated-to-notification.test.notification-service"    = { group = "test.notification-service", topics = ["test.cases.case.updated"] }
    "case-updated-to-notification.test.connect-archive-s3-sink" = { group = "test.connect-archive-s3-sink", topics = ["test.notifications.notification.sent"] }
  }
}

resource "aws_cloudwatch_metric_alarm" "freshness_minutes" {
  for_each = {
    for pair in setproduct(keys(local.freshness_windows), keys(local.freshness_parts)) :
    join(" ", pair) => merge(local.freshness_parts[pair[1]], { window = local.freshness_windows[pair[0]] })
  }

  alarm_name        = "${local.cluster_name}-freshness-${each.key}"
  alarm_description = "Bad minutes in a window; part of the alarms that tell how fast the budget is spent."

  metric_query {
    id          = "total"
    expression  = "MAX(FILL(METRICS(), 0))"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = each.value.topics

    content {
      id = "topic_${metric_query.key}"

      metric {
        namespace   = "AWS/Kafka"
        metric_name = "EstimatedMaxTimeLag"
        stat        = "Maximum"
        period      = 60

        dimensions = {
          "Cluster Name"   = local.cluster_name
          "Consumer Group" = each.value.group
          "Topic"          = metric_query.value
        }
      }
    }
  }

  comparison_operator = "GreaterThanThreshold"
  threshold           = 120
  evaluation_periods  = each.value.window.minutes
  datapoints_to_alarm = each.value.window.bad
  treat_missing_data  = "notBreaching" # a minute of which nothing is known does not count as bad
}

resource "aws_cloudwatch_composite_alarm" "freshness_case_updated_to_notification_1h" {
  alarm_name = "${local.cluster_name}-KafkaFreshnessBurn-case-updated-to-notification-1h"

  alarm_description = <<-EOT
    The error budget is spent at 14.4 times the pace that the promise allows: In 99 % of all minutes nobody is more than 2 min behind.
    At least 9 bad minutes in 1h, 1 of them in the last 5m.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4. Team: service-owner. Promise: sla.latencyP99.endToEnd.
    Runbook: runbooks/msk/KafkaFreshnessBurn.md
  EOT

  alarm_rule = join(" OR ", [for part in ["case-updated-to-notification.dev.notification-service", "case-updated-to-notification.dev.connect-archive-s3-sink", "case-updated-to-notification.test.notification-service", "case-updated-to-notification.test.connect-archive-s3-sink"] : "(ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["1h ${part}"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["5m ${part}"].alarm_name}\"))"])

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 300
  }
}

resource "aws_cloudwatch_composite_alarm" "freshness_case_updated_to_notification_6h" {
  alarm_name = "${local.cluster_name}-KafkaFreshnessBurn-case-updated-to-notification-6h"

  alarm_description = <<-EOT
    The error budget is spent at 6 times the pace that the promise allows: In 99 % of all minutes nobody is more than 2 min behind.
    At least 22 bad minutes in 6h, 2 of them in the last 30m.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4. Team: service-owner. Promise: sla.latencyP99.endToEnd.
    Runbook: runbooks/msk/KafkaFreshnessBurn.md
  EOT

  alarm_rule = "(${join(" OR ", [for part in ["case-updated-to-notification.dev.notification-service", "case-updated-to-notification.dev.connect-archive-s3-sink", "case-updated-to-notification.test.notification-service", "case-updated-to-notification.test.connect-archive-s3-sink"] : "(ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["6h ${part}"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["30m ${part}"].alarm_name}\"))"])}) AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.freshness_case_updated_to_notification_1h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 1800
  }
}

resource "aws_cloudwatch_composite_alarm" "freshness_case_updated_to_notification_1d" {
  alarm_name = "${local.cluster_name}-KafkaFreshnessBurn-case-updated-to-notification-1d"

  alarm_description = <<-EOT
    The error budget is spent at 3 times the pace that the promise allows: In 99 % of all minutes nobody is more than 2 min behind.
    At least 44 bad minutes in 1d, 4 of them in the last 2h.
    Impact: Case updated to notification (200 GBP an hour of standstill, 5 GBP a duplicate, reputation M)
    Severity 4. Team: service-owner. Promise: sla.latencyP99.endToEnd.
    Runbook: runbooks/msk/KafkaFreshnessBurn.md
  EOT

  alarm_rule = "(${join(" OR ", [for part in ["case-updated-to-notification.dev.notification-service", "case-updated-to-notification.dev.connect-archive-s3-sink", "case-updated-to-notification.test.notification-service", "case-updated-to-notification.test.connect-archive-s3-sink"] : "(ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["1d ${part}"].alarm_name}\") AND ALARM(\"${aws_cloudwatch_metric_alarm.freshness_minutes["2h ${part}"].alarm_name}\"))"])}) AND NOT ALARM(\"${aws_cloudwatch_composite_alarm.freshness_case_updated_to_notification_6h.alarm_name}\")"

  alarm_actions = [aws_sns_topic.alerts["sev4"].arn]
  ok_actions    = [aws_sns_topic.alerts["sev4"].arn]

  actions_suppressor {
    alarm            = aws_cloudwatch_composite_alarm.outage.arn
    wait_period      = 180
    extension_period = 7200
  }
}
