# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "account_id" {
  description = "AWS account of this environment; the provider refuses to run with credentials of another one."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An AWS account number has 12 digits."
  }
}

variable "email_addresses" {
  description = "E-mail addresses that are told as well, by severity; each confirms its subscription once."
  type        = map(set(string))
  default     = {}

  validation {
    condition     = alltrue([for severity in keys(var.email_addresses) : contains(keys(local.severities), severity)])
    error_message = "Severities are sev1, sev2, sev3 and sev4."
  }
}

variable "pagerduty_endpoint" {
  description = "Integration URL of PagerDuty for Amazon CloudWatch; it holds a key, so it is a secret."
  type        = string
  sensitive   = true

  validation {
    condition     = can(regex("^https://events[.](eu[.])?pagerduty[.]com/", var.pagerduty_endpoint))
    error_message = "It looks like https://events.pagerduty.com/integration/.../enqueue."
  }
}
