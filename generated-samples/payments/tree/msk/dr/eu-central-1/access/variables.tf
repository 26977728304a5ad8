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

variable "application_roles" {
  description = "IAM role that each application runs as, by the application's principal; left out, its policy is attached elsewhere."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.application_roles) : contains([for application in local.applications : application.principal], name)])
    error_message = "Each key must be the principal of an application in applications.tf."
  }
}
