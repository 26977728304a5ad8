package dev.strawman.terraform;

import java.util.List;

/** Each mistake in roots for Azure and its directory is refused, with a sentence that names it. */
class AzureMistakesTest extends PlantedMistakes {

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("provider without its block", "  features {\n    key_vault {\n      purge_soft_delete_on_destroy = false\n    }\n  }\n", "",
                    "Insufficient features blocks"),
            new Mistake("misspelt argument", "  virtual_network_id  ", "  virtual_netwrk_id   ", "Unsupported argument"),
            new Mistake("unknown block", "  private_service_connection {", "  private_link_connection {", "Unsupported block type"),
            new Mistake("missing argument", "  subnet_id           = data.azurerm_subnet.endpoints.id\n", "", "\"subnet_id\" is required"),
            new Mistake("null for a required argument", "  sku_name                   = \"premium\"", "  sku_name                   = null",
                    "sku_name is required, yet null"),
            new Mistake("missing block", "  private_service_connection {\n    name                              = \"northgate-prod-az1\"\n"
                    + "    is_manual_connection              = true\n"
                    + "    private_connection_resource_alias = \"plattg-abc123.0a1b2c3d.westeurope.azure.privatelinkservice\"\n"
                    + "    request_message                   = \"PL\"\n  }\n", "", "Insufficient private_service_connection blocks"),
            new Mistake("computed argument", "  sku_name                   = \"premium\"\n",
                    "  sku_name                   = \"premium\"\n  vault_uri                  = \"https://kafka.vault.azure.net/\"\n", "set by the provider"),
            new Mistake("wrong type", "  ttl                 = 60", "  ttl                 = \"a minute\"", "a number is required"),
            new Mistake("name for an id", "data.azurerm_subnet.endpoints.id", "data.azurerm_subnet.endpoints.name", "must begin with /subscriptions/"),
            new Mistake("unknown resource", "resource \"azurerm_private_dns_zone\" \"kafka\"", "resource \"azurerm_private_zone\" \"kafka\"",
                    "does not support resource type"),
            new Mistake("unknown data source", "data \"azurerm_client_config\"", "data \"azurerm_client\"", "does not support data source"),
            new Mistake("misspelt argument of the directory", "  app_role_assignment_required", "  app_role_assignement_required", "Unsupported argument"),
            new Mistake("unknown block of the directory", "  feature_tags {", "  feature_labels {", "Unsupported block type"),
            new Mistake("missing argument of the directory", "  display_name = \"ledger\"\n", "", "\"display_name\" is required"));

    AzureMistakesTest() {
        super("azure", MISTAKES);
    }
}
