package dev.strawman.terraform;

import java.util.Map;

/**
 * Texts that data sources of Azure and its directory find, in a made-up subscription.
 *
 * @param type the data source
 */
record AzureTexts(String type) {

    private static final String SOME_UUID = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f";
    private static final String GROUP = "/subscriptions/" + SOME_UUID + "0/resourceGroups/kafka";
    private static final String VAULT = "https://kafka.vault.azure.net/";

    /** How a resource is called below its group, by the data source that finds it. */
    private static final Map<String, String> KINDS = Map.of(
            "azurerm_key_vault", "/providers/Microsoft.KeyVault/vaults/",
            "azurerm_private_dns_zone", "/providers/Microsoft.Network/privateDnsZones/",
            "azurerm_subnet", "/providers/Microsoft.Network/virtualNetworks/kafka/subnets/",
            "azurerm_user_assigned_identity", "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/",
            "azurerm_virtual_network", "/providers/Microsoft.Network/virtualNetworks/");

    String of(String name, int number, String region) {
        return switch (name) {
            case "id" -> id(number);
            case "location" -> region;
            case "vault_uri" -> VAULT;
            case "versionless_id" -> VAULT + "keys/kafka";
            case "resource_versionless_id" -> GROUP + KINDS.get("azurerm_key_vault") + "kafka/keys/kafka";
            case "resource_id" -> GROUP + KINDS.get("azurerm_key_vault") + "kafka/keys/kafka/versions/1";
            case "network_security_group_id" -> GROUP + "/providers/Microsoft.Network/networkSecurityGroups/kafka";
            case "route_table_id" -> GROUP + "/providers/Microsoft.Network/routeTables/kafka";
            case "state" -> "Enabled";
            case "address_space" -> "10.40.0.0/16";
            case String address when address.startsWith("address_") -> "10.20." + number * 64 + ".0/18";
            case String uuid when uuid.equals("guid") || uuid.endsWith("_id") -> SOME_UUID + number;
            default -> type.replace('_', '-') + "-" + (number + 1);
        };
    }

    private String id(int number) {
        return switch (type) {
            case "azurerm_key_vault_key" -> VAULT + "keys/kafka/1";
            case "azurerm_subscription" -> "/subscriptions/" + SOME_UUID + number;
            case "azurerm_resource_group" -> GROUP;
            case "azuread_service_principal" -> "/servicePrincipals/" + SOME_UUID + number;
            default -> KINDS.containsKey(type) ? GROUP + KINDS.get(type) + "kafka" : SOME_UUID + number;
        };
    }
}
