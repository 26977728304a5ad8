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

variable "private_subnet_ids" {
  description = "Subnets of the brokers, one in each zone, without a route from the internet."
  type        = set(string)

  validation {
    condition     = length(var.private_subnet_ids) == local.zones
    error_message = "Name one subnet for each zone that brokers are spread over."
  }

  validation {
    condition     = alltrue([for id in var.private_subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A subnet id looks like subnet-0a1b2c3d4e5f60718."
  }
}
