# What people and other tools look up.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

output "dashboard_url" {
  description = "Dashboard of the cluster."
  value       = local.dashboard
}

output "service_level_ids" {
  description = "Service levels, by what they promise."
  value = {
    availability              = datadog_service_level_objective.availability.id
    write_latency             = datadog_service_level_objective.write_latency.id
    end_to_end_latency        = datadog_service_level_objective.end_to_end_latency.id
    freshness_ride_to_invoice = datadog_service_level_objective.freshness_ride_to_invoice.id
  }
}
