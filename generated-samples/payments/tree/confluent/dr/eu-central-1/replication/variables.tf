# What nobody could know when this was generated.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

variable "source_kafka_id" {
  description = "Cluster that is copied; output kafka_id of its control-plane."
  type        = string

  validation {
    condition     = can(regex("^lkc-[a-z0-9]+$", var.source_kafka_id))
    error_message = "A cluster id looks like lkc-abc123."
  }
}

variable "source_bootstrap_endpoint" {
  description = "Bootstrap endpoint of the cluster that is copied; output of its control-plane."
  type        = string

  validation {
    condition     = length(var.source_bootstrap_endpoint) > 8
    error_message = "Take the endpoint from the outputs of control-plane."
  }
}

variable "source_api_key" {
  description = "Kafka API key of the link's service account on the source, output link_account_id of its control-plane."
  type        = string
  sensitive   = true
}

variable "source_api_secret" {
  description = "Secret of source_api_key."
  type        = string
  sensitive   = true
}

variable "kafka_id" {
  description = "This cluster; output kafka_id of control-plane."
  type        = string

  validation {
    condition     = can(regex("^lkc-[a-z0-9]+$", var.kafka_id))
    error_message = "A cluster id looks like lkc-abc123."
  }
}

variable "kafka_rest_endpoint" {
  description = "REST endpoint of this cluster; output of control-plane."
  type        = string

  validation {
    condition     = length(var.kafka_rest_endpoint) > 8
    error_message = "Take the endpoint from the outputs of control-plane."
  }
}

variable "kafka_api_key" {
  description = "Kafka API key of the deployer on this cluster."
  type        = string
  sensitive   = true
}

variable "kafka_api_secret" {
  description = "Secret of kafka_api_key."
  type        = string
  sensitive   = true
}
