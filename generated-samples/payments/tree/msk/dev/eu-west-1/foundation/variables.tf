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

variable "vpc_id" {
  description = "Id of the network, where locals.tf has neither its id nor its address range, or where two networks have that range."
  type        = string
  default     = null

  validation {
    condition     = var.vpc_id == null || can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "A VPC id looks like vpc-0a1b2c3d4e5f60718."
  }

  validation {
    condition     = var.vpc_id != null || local.vpc_id != null || local.network_cidr != null
    error_message = "No network was captured for this environment: set vpc_id."
  }
}

variable "client_security_group_ids" {
  description = "Security groups of Kafka clients, by a name for each; without an entry here or in client_cidrs nobody can connect."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for id in values(var.client_security_group_ids) : can(regex("^sg-[0-9a-f]+$", id))])
    error_message = "A security group id looks like sg-0a1b2c3d4e5f60718."
  }
}

variable "client_cidrs" {
  description = "Networks of Kafka clients that have no security group here, by a name for each."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for cidr in values(var.client_cidrs) : try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 8, false)])
    error_message = "Write networks with their host bits zero, none wider than /8."
  }
}

variable "metrics_scraper_security_group_ids" {
  description = "Security groups of Prometheus servers that read the brokers' metrics, by a name for each."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for id in values(var.metrics_scraper_security_group_ids) : can(regex("^sg-[0-9a-f]+$", id))])
    error_message = "A security group id looks like sg-0a1b2c3d4e5f60718."
  }
}

variable "metrics_scraper_cidrs" {
  description = "Networks of Prometheus servers that have no security group here, by a name for each."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for cidr in values(var.metrics_scraper_cidrs) : try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 8, false)])
    error_message = "Write networks with their host bits zero, none wider than /8."
  }
}
