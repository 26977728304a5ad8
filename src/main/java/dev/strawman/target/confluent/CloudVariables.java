package dev.strawman.target.confluent;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import java.util.ArrayList;
import java.util.List;

/** What a control plane has to be told of the client's cloud: account, network, and where the key is to lie. */
final class CloudVariables {

    private static final String NETWORK_TEAM = "network team";
    private static final String CLOUD_TEAM = "cloud platform team";
    private static final String AZURE_NETWORK = "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft.Network/virtualNetworks/[^/]+";
    private static final String UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private CloudVariables() {
    }

    static List<Variable> of(Cluster cluster) {
        return switch (cluster.cloud()) {
            case AWS -> aws(cluster);
            case AZURE -> azure(cluster);
            case GCP -> google(cluster);
        };
    }

    private static List<Variable> aws(Cluster cluster) {
        List<Variable> variables = new ArrayList<>(List.of(account()));
        if (cluster.peered()) {
            variables.addAll(List.of(vpc(), vendorCidr(true), peeringConnection()));
        } else if (cluster.privateLink()) {
            variables.addAll(List.of(vpc(), subnets(), clientCidrs()));
        }
        return variables;
    }

    private static List<Variable> azure(Cluster cluster) {
        List<Variable> variables = new ArrayList<>(List.of(subscription()));
        if (cluster.privateLink() || cluster.customerKeys()) {
            variables.add(resourceGroup());
        }
        if (cluster.peered()) {
            variables.addAll(List.of(virtualNetwork(), vendorCidr(false)));
        } else if (cluster.privateLink()) {
            variables.add(subnet());
        }
        if (cluster.customerKeys()) {
            variables.add(keyVault());
        }
        return variables;
    }

    private static List<Variable> google(Cluster cluster) {
        List<Variable> variables = new ArrayList<>(List.of(project()));
        if (cluster.peered()) {
            variables.addAll(List.of(network(), vendorCidr(false)));
        } else if (cluster.privateLink()) {
            variables.add(subnetwork());
        }
        if (cluster.dedicatedNetwork()) {
            variables.add(zones(cluster.region()));
        }
        return variables;
    }

    private static Variable account() {
        return Variable.required("account_id", "string", "AWS account of this environment; the provider refuses to run with credentials of another one.",
                "\"<ACCOUNT_ID>\"", CLOUD_TEAM, new Check(Hcl.matches("var.account_id", "^[0-9]{12}$"), "An AWS account number has 12 digits."));
    }

    private static Variable vpc() {
        return Variable.optional("vpc_id", "string", "null",
                "Network of the Kafka clients, where locals.tf has neither its id nor its address range, or where two networks have that range.",
                "\"vpc-0a1b2c3d4e5f60718\"", NETWORK_TEAM,
                new Check("var.vpc_id == null || " + Hcl.matches("var.vpc_id", "^vpc-[0-9a-f]+$"), "A VPC id looks like vpc-0a1b2c3d4e5f60718."),
                new Check("var.vpc_id != null || local.vpc_id != null || local.network_cidr != null",
                        "No network was captured for this environment: set vpc_id."));
    }

    private static Variable subnets() {
        return Variable.required("private_subnet_ids", "list(string)", "Subnets for the endpoint, one in each zone that clients use.",
                "[\"<SUBNET_ID_1>\", \"<SUBNET_ID_2>\", \"<SUBNET_ID_3>\"]", NETWORK_TEAM,
                new Check("length(var.private_subnet_ids) > 0 && alltrue([for id in var.private_subnet_ids : can(regex(\"^subnet-[0-9a-f]+$\", id))])",
                        "A subnet id looks like subnet-0a1b2c3d4e5f60718."));
    }

    /** The ranges that Confluent keeps for itself in AWS are those of its page on networks there (2026-10). */
    private static Variable vendorCidr(boolean aws) {
        List<Check> checks = new ArrayList<>(List.of(
                new Check("try(cidrsubnet(var.confluent_cidr, 0, 0) == var.confluent_cidr && endswith(var.confluent_cidr, \"/16\"), false)", "Write a /16 with its host bits zero.")));
        if (aws) {
            checks.add(new Check("!contains([\"10.100.0.0/16\", \"10.255.0.0/16\", \"172.17.0.0/16\", \"172.20.0.0/16\", \"172.31.0.0/16\"], var.confluent_cidr)",
                    "Confluent keeps this range for itself."));
        }
        return Variable.required("confluent_cidr", "string", "Address range for Confluent's side of the peering, a /16 that overlaps with no network that is connected to it"
                + (aws ? "" : " and is none that Confluent keeps for itself in this cloud") + "; fixed at creation.", "\"<CONFLUENT_CIDR>\"", NETWORK_TEAM, checks.toArray(Check[]::new));
    }

    private static Variable peeringConnection() {
        return Variable.optional("peering_connection_id", "string", "null",
                "Peering connection that waits in AWS to be accepted; it is there after the first apply, and the second one accepts it and makes the routes.",
                "\"pcx-0a1b2c3d4e5f60718\"", NETWORK_TEAM,
                new Check("var.peering_connection_id == null || " + Hcl.matches("var.peering_connection_id", "^pcx-[0-9a-f]+$"), "A peering connection id looks like pcx-0a1b2c3d4e5f60718."));
    }

    private static Variable clientCidrs() {
        return Variable.optional("client_cidrs", "map(string)", "{}",
                "Networks of Kafka clients beside the one in locals.tf, by a name for each; where neither is known nobody can connect.", "{ offices = \"10.60.0.0/16\" }", NETWORK_TEAM,
                new Check("alltrue([for cidr in values(var.client_cidrs) : try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split(\"/\", cidr)[1]) >= 8, false)])",
                        "Write networks with their host bits zero, none wider than /8."));
    }

    private static Variable subscription() {
        return Variable.required("subscription_id", "string", "Azure subscription of this environment.", "\"<SUBSCRIPTION_ID>\"", CLOUD_TEAM,
                new Check(Hcl.matches("var.subscription_id", UUID), "A subscription id looks like 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9, in lower case."));
    }

    private static Variable resourceGroup() {
        return Variable.required("resource_group_name", "string", "Resource group, there already, for what this root makes in Azure.", "\"<RESOURCE_GROUP>\"", CLOUD_TEAM,
                new Check(Hcl.matches("var.resource_group_name", "^[-\\\\w._()]{1,89}[-\\\\w_()]$"), "Write the name of a resource group, not its id."));
    }

    private static Variable virtualNetwork() {
        return Variable.required("virtual_network_id", "string", "Virtual network of the Kafka clients.", "\"<VIRTUAL_NETWORK_ID>\"", NETWORK_TEAM,
                new Check(Hcl.matches("var.virtual_network_id", AZURE_NETWORK + "$"), "A virtual network id ends in /providers/Microsoft.Network/virtualNetworks/NAME."));
    }

    private static Variable subnet() {
        return Variable.required("subnet_id", "string", "Subnet of the clients' network for the private endpoints.", "\"<SUBNET_ID>\"", NETWORK_TEAM,
                new Check(Hcl.matches("var.subnet_id", AZURE_NETWORK + "/subnets/[^/]+$"), "A subnet id ends in /providers/Microsoft.Network/virtualNetworks/NAME/subnets/NAME."));
    }

    private static Variable keyVault() {
        return Variable.required("key_vault_name", "string", "Name for the vault of the key, one that nobody in Azure has yet.", "\"<KEY_VAULT_NAME>\"", "security team",
                new Check(Hcl.matches("var.key_vault_name", "^[a-zA-Z](-?[a-zA-Z0-9]){2,23}$") + " && length(var.key_vault_name) <= 24",
                        "A vault has 3 to 24 letters, digits and single hyphens, a letter first."));
    }

    private static Variable project() {
        return Variable.required("project_id", "string", "Project of this environment in Google Cloud.", "\"<PROJECT_ID>\"", CLOUD_TEAM,
                new Check(Hcl.matches("var.project_id", "^[a-z][a-z0-9-]{4,28}[a-z0-9]$"), "A project id has 6 to 30 lower case letters, digits and hyphens, a letter first."));
    }

    private static Variable network() {
        return Variable.required("network", "string", "Network of the Kafka clients.", "\"<NETWORK>\"", NETWORK_TEAM,
                new Check(Hcl.matches("var.network", "^projects/[^/]+/global/networks/[^/]+$"), "Write projects/PROJECT/global/networks/NAME."));
    }

    private static Variable subnetwork() {
        return Variable.required("subnetwork", "string", "Subnetwork of the clients' network for the endpoints.", "\"<SUBNETWORK>\"", NETWORK_TEAM,
                new Check(Hcl.matches("var.subnetwork", "^projects/[^/]+/regions/[^/]+/subnetworks/[^/]+$"), "Write projects/PROJECT/regions/REGION/subnetworks/NAME."));
    }

    private static Variable zones(String region) {
        return Variable.required("zones", "list(string)", "Three zones in which the vendor runs, those of the clients first; fixed at creation.", "[\"<ZONE_1>\", \"<ZONE_2>\", \"<ZONE_3>\"]", NETWORK_TEAM,
                new Check("length(var.zones) == 3 && alltrue([for zone in var.zones : can(regex(\"^" + region + "-[a-z]$\", zone))])", "Write three zones such as " + region + "-b."));
    }
}
