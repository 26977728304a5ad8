# One organisation of Datadog; its keys come from the environment.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

# The keys are in the environment: DD_API_KEY and DD_APP_KEY, the latter of a service account that may write monitors, service levels,
# downtimes and dashboards (monitors_write, slos_write, monitors_downtime, dashboards_write), not of a person.
provider "datadog" {
  api_url = "https://api.${var.datadog_site}/"
}
