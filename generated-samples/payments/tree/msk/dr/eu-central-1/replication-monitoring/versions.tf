# Versions that this root is written for.
# Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.40, < 7.0"
    }
  }
}
