variable "vpc_id" {
  description = "The VPC that the brokers stand in."
  type        = string

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "A VPC id begins with vpc-."
  }
}

variable "client_cidrs" {
  description = "Networks of the clients."
  type        = list(string)
}
