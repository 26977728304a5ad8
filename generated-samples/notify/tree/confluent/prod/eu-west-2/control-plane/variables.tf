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
  description = "Network of the Kafka clients, where locals.tf has neither its id nor its address range, or where two networks have that range."
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

variable "private_subnet_ids" {
  description = "Subnets for the endpoint, one in each zone that clients use."
  type        = list(string)

  validation {
    condition     = length(var.private_subnet_ids) > 0 && alltrue([for id in var.private_subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A subnet id looks like subnet-0a1b2c3d4e5f60718."
  }
}

variable "client_cidrs" {
  description = "Networks of Kafka clients beside the one in locals.tf, by a name for each; where neither is known nobody can connect."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for cidr in values(var.client_cidrs) : try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 8, false)])
    error_message = "Write networks with their host bits zero, none wider than /8."
  }
}

variable "identity_provider_id" {
  description = "Identity provider of the organisation; output of the root confluent/organization."
  type        = string

  validation {
    condition     = can(regex("^op-[a-zA-Z0-9]+$", var.identity_provider_id))
    error_message = "An identity provider id looks like op-abc12."
  }
}

variable "oauth_clients" {
  description = "Id of each application's client in Microsoft Entra ID, by the application's name."
  type        = map(string)

  validation {
    condition     = alltrue([for name in ["case-system", "notification-service", "archive-s3-sink", "kafka-probe"] : contains(keys(var.oauth_clients), name)])
    error_message = "Every application needs an entry."
  }
}

variable "oauth_audience" {
  description = "Claim aud of tokens for Kafka, a text and no list; one of its own for each environment keeps tokens of one out of the other. Microsoft Entra ID: tokens of version 2.0, which the app registration that stands for Kafka asks for (requestedAccessTokenVersion 2); aud is its application id [Microsoft identity platform documentation, access token claims and client credentials (2026-11-30), estimated]."
  type        = string

  validation {
    condition     = length(var.oauth_audience) > 0
    error_message = "Without an audience every token of the directory would do."
  }
}
