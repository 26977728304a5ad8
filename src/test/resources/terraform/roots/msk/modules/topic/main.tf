terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "cluster_arn" {
  description = "The cluster of the topic."
  type        = string
}

variable "name" {
  description = "Name of the topic."
  type        = string
}

variable "partitions" {
  description = "Number of partitions."
  type        = number
}

variable "retention" {
  description = "How long records are kept, in days: 7d."
  type        = string
}

resource "aws_msk_topic" "this" {
  cluster_arn        = var.cluster_arn
  name               = var.name
  partition_count    = var.partitions
  replication_factor = 3

  configs = jsonencode({
    "retention.ms" = tostring(tonumber(trimsuffix(var.retention, "d")) * 24 * 60 * 60 * 1000)
  })
}
