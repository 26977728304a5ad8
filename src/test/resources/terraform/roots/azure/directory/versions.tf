terraform {
  required_version = ">= 1.11.0"

  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.7"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }
}

provider "azuread" {}

provider "azurerm" {
  subscription_id = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f0"

  features {}
}
