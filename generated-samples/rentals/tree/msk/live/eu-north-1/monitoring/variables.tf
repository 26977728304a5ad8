# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "datadog_site" {
  description = "Site of your organisation in Datadog, as its address bar shows it without app, such as datadoghq.eu."
  type        = string

  validation {
    condition     = contains(["datadoghq.com", "us3.datadoghq.com", "us5.datadoghq.com", "datadoghq.eu", "ap1.datadoghq.com", "ap2.datadoghq.com", "ddog-gov.com"], var.datadog_site)
    error_message = "Datadog has no site of that name."
  }
}

variable "notification_handles" {
  description = "Whom a monitor tells, by severity: handles of Datadog's integrations, which are set up once by hand (Integrations, then the tool). Such as @opsgenie-kafka, @slack-kafka-sev3, @slack-kafka-sev4."
  type        = map(string)

  validation {
    condition     = can(regex("^@opsgenie-", lookup(var.notification_handles, "sev1", "")))
    error_message = "sev1 goes to opsgenie: its handle looks like @opsgenie-kafka."
  }

  validation {
    condition     = can(regex("^@opsgenie-", lookup(var.notification_handles, "sev2", "")))
    error_message = "sev2 goes to opsgenie: its handle looks like @opsgenie-kafka."
  }

  validation {
    condition     = can(regex("^@slack-", lookup(var.notification_handles, "sev3", "")))
    error_message = "sev3 goes to slack: its handle looks like @slack-kafka-sev3."
  }

  validation {
    condition     = can(regex("^@slack-", lookup(var.notification_handles, "sev4", "")))
    error_message = "sev4 goes to slack: its handle looks like @slack-kafka-sev4."
  }
}

variable "repository_url" {
  description = "Address under which people read this tree, for links to runbooks; a slash and the path of a page follow it; such as https://bitbucket.org/example/kafka/src/main."
  type        = string

  validation {
    condition     = can(regex("^https://[^ ]+[^/]$", var.repository_url))
    error_message = "An address that begins with https:// and does not end in a slash."
  }
}

variable "first_maintenance_day" {
  description = "Day of the first maintenance window after this is applied, a Sunday; Datadog takes no day that is over."
  type        = string

  validation {
    condition     = can(formatdate("EEEE", "${var.first_maintenance_day}T00:00:00Z")) && try(formatdate("EEEE", "${var.first_maintenance_day}T00:00:00Z"), "") == "Sunday"
    error_message = "The window is on a Sunday: give such a day as 2027-02-07."
  }
}
