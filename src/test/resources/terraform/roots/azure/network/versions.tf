terraform {
  required_version = ">= 1.11.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }
}

provider "azurerm" {
  subscription_id = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f0"

  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}
