terraform {
  required_version = ">= 1.11.0"

  required_providers {
    confluent = {
      source  = "confluentinc/confluent"
      version = "~> 2.83"
    }
  }

  backend "s3" {
    bucket = "northgate-terraform-state"
    key    = "confluent/prod/eu-west-1.tfstate"
    region = "eu-west-1"
  }
}

provider "confluent" {}
