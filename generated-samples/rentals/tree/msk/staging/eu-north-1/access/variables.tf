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

variable "scram_passwords" {
  description = "Password of each application, by its principal; taken from the secret store at each plan and apply."
  type        = map(string)
  sensitive   = true
  ephemeral   = true # in neither state nor plan file

  validation {
    condition     = alltrue([for key in keys(local.applications) : length(lookup(var.scram_passwords, key, "")) >= 20])
    error_message = "Give every application a password of at least 20 characters."
  }
}

variable "scram_password_versions" {
  description = "Number of each application's password, 1 at first; raise it to write a new one."
  type        = map(number)
  default     = {}

  validation {
    condition     = alltrue([for number in values(var.scram_password_versions) : number >= 1])
    error_message = "Numbers begin with 1."
  }
}
