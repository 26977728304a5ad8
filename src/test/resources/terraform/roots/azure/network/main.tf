data "azurerm_client_config" "this" {}

data "azurerm_resource_group" "kafka" {
  name = "northgate-kafka"
}

data "azurerm_virtual_network" "clients" {
  name                = "northgate-clients"
  resource_group_name = data.azurerm_resource_group.kafka.name
}

data "azurerm_subnet" "endpoints" {
  name                 = "endpoints"
  virtual_network_name = data.azurerm_virtual_network.clients.name
  resource_group_name  = data.azurerm_resource_group.kafka.name
}

resource "azurerm_private_endpoint" "kafka" {
  name                = "northgate-prod-az1"
  location            = data.azurerm_resource_group.kafka.location
  resource_group_name = data.azurerm_resource_group.kafka.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                              = "northgate-prod-az1"
    is_manual_connection              = true
    private_connection_resource_alias = "plattg-abc123.0a1b2c3d.westeurope.azure.privatelinkservice"
    request_message                   = "PL"
  }
}

resource "azurerm_private_dns_zone" "kafka" {
  name                = "abc123.westeurope.azure.confluent.cloud"
  resource_group_name = data.azurerm_resource_group.kafka.name
}

resource "azurerm_private_dns_zone_virtual_network_link" "clients" {
  name                  = "clients"
  resource_group_name   = data.azurerm_resource_group.kafka.name
  private_dns_zone_name = azurerm_private_dns_zone.kafka.name
  virtual_network_id    = data.azurerm_virtual_network.clients.id
}

resource "azurerm_private_dns_a_record" "kafka" {
  name                = "*"
  zone_name           = azurerm_private_dns_zone.kafka.name
  resource_group_name = data.azurerm_resource_group.kafka.name
  ttl                 = 60
  records             = [azurerm_private_endpoint.kafka.private_service_connection[0].private_ip_address]
}

resource "azurerm_key_vault" "kafka" {
  name                       = "northgate-kafka"
  location                   = data.azurerm_resource_group.kafka.location
  resource_group_name        = data.azurerm_resource_group.kafka.name
  tenant_id                  = data.azurerm_client_config.this.tenant_id
  sku_name                   = "premium"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_key_vault_key" "kafka" {
  name         = "kafka"
  key_vault_id = azurerm_key_vault.kafka.id
  key_type     = "RSA-HSM"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_key_vault_secret" "ledger" {
  name             = "ledger"
  key_vault_id     = azurerm_key_vault.kafka.id
  value_wo         = "not a secret at all"
  value_wo_version = 1
}

output "key" {
  description = "Identifier of the key, without its version."
  value       = azurerm_key_vault_key.kafka.versionless_id
}
