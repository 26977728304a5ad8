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
  description = "E-mail addresses that are told, by severity; each confirms its subscription once."
  type        = map(set(string))

  validation {
    condition     = alltrue([for severity in keys(var.email_addresses) : contains(keys(local.severities), severity)])
    error_message = "Severities are sev1, sev2, sev3 and sev4."
  }

  validation {
    condition     = alltrue([for severity in ["sev1", "sev2"] : length(lookup(var.email_addresses, severity, [])) > 0])
    error_message = "E-mail was captured for sev1, sev2: name at least one address for each."
  }
}
