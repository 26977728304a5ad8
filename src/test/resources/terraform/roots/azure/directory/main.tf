data "azuread_client_config" "this" {}

data "azurerm_key_vault" "kafka" {
  name                = "northgate-kafka"
  resource_group_name = "northgate-kafka"
}

resource "azuread_application" "ledger" {
  display_name = "ledger"
  owners       = [data.azuread_client_config.this.object_id]

  api {
    requested_access_token_version = 2
  }
}

resource "azuread_service_principal" "ledger" {
  client_id                    = azuread_application.ledger.client_id
  app_role_assignment_required = true

  feature_tags {
    enterprise = true
  }
}

resource "azurerm_role_assignment" "ledger" {
  scope                = data.azurerm_key_vault.kafka.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azuread_service_principal.ledger.object_id
}
