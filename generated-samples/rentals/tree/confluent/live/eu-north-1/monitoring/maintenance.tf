# When monitors rest, for sla.maintenanceWindow (default), operations.timeZone.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# Sunday 02:00-06:00 Europe/Stockholm. What weakens only the next fault rests meanwhile, because maintenance itself causes it; what harms
# users now is told at any time. A longer or another window: a one-time downtime by hand, never a change here.
resource "datadog_downtime_schedule" "maintenance" {
  scope            = "*"
  display_timezone = "Europe/Stockholm"
  message          = "Maintenance window of ${local.cluster_name}. Monitors that call somebody are not muted."

  monitor_identifier {
    monitor_tags = concat(local.tags, ["maintenance:rests"])
  }

  recurring_schedule {
    timezone = "Europe/Stockholm"

    recurrence {
      start    = "${var.first_maintenance_day}T02:00:00"
      duration = "240m"
      rrule    = "FREQ=WEEKLY;INTERVAL=1;BYDAY=SU"
    }
  }

  # What is still on when the window ends is told then.
  notify_end_states                = ["alert", "no data"]
  notify_end_types                 = ["expired"]
  mute_first_recovery_notification = true
}
