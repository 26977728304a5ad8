package dev.strawman.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How identifiers of AWS, Azure and Confluent Cloud begin. The provider tells Terraform these beginnings of values that are known
 * after apply, and looks at them where a resource refers to another: so an id in the wrong place is seen before apply.
 */
final class Forms {

    /** What the id of a resource or data source begins with; AWS resources that are not here have ids without a form. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("aws_vpc", "vpc-"), Map.entry("aws_subnet", "subnet-"), Map.entry("aws_security_group", "sg-"),
            Map.entry("aws_route_table", "rtb-"), Map.entry("aws_vpc_endpoint", "vpce-"), Map.entry("aws_prefix_list", "pl-"),
            Map.entry("aws_ec2_managed_prefix_list", "pl-"), Map.entry("aws_vpc_peering_connection", "pcx-"),
            Map.entry("aws_vpc_security_group_ingress_rule", "sgr-"), Map.entry("aws_vpc_security_group_egress_rule", "sgr-"),
            Map.entry("aws_internet_gateway", "igw-"), Map.entry("aws_nat_gateway", "nat-"),
            Map.entry("aws_kms_key", "1234abcd-"), Map.entry("aws_msk_topic", "arn:aws:kafka:"),
            Map.entry("aws_msk_cluster", "arn:aws:kafka:"), Map.entry("aws_msk_configuration", "arn:aws:kafka:"),
            Map.entry("aws_msk_serverless_cluster", "arn:aws:kafka:"), Map.entry("aws_sns_topic", "arn:aws:sns:"),
            Map.entry("aws_secretsmanager_secret", "arn:aws:secretsmanager:"), Map.entry("aws_prometheus_workspace", "ws-"),
            Map.entry("confluent_environment", "env-"), Map.entry("confluent_kafka_cluster", "lkc-"),
            Map.entry("confluent_network", "n-"), Map.entry("confluent_gateway", "gw-"), Map.entry("confluent_access_point", "ap-"),
            Map.entry("confluent_service_account", "sa-"), Map.entry("confluent_user", "u-"),
            Map.entry("confluent_identity_provider", "op-"), Map.entry("confluent_identity_pool", "pool-"),
            Map.entry("confluent_byok_key", "cck-"), Map.entry("confluent_schema_registry_cluster", "lsrc-"),
            Map.entry("confluent_flink_compute_pool", "lfcp-"), Map.entry("confluent_private_link_attachment", "platt-"));

    /** Service part of the ARN where it is not the second word of the resource's name. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("acmpca", "acm-pca"), Map.entry("cloudwatch", "cloudwatch"), Map.entry("mskconnect", "kafkaconnect"),
            Map.entry("msk", "kafka"), Map.entry("prometheus", "aps"), Map.entry("vpc", "ec2"), Map.entry("subnet", "ec2"),
            Map.entry("security", "ec2"), Map.entry("route", "ec2"), Map.entry("caller", "sts"));

    /** Resources of Azure whose ids are addresses, or begin with what they are a part of. */
    private static final Set<String> OUTSIDE_SUBSCRIPTION = Set.of("azurerm_key_vault_key", "azurerm_key_vault_secret",
            "azurerm_role_assignment", "azurerm_storage_container");

    private static final Map<String, String> KINDS = Map.of("confluent_kafka_cluster", "Cluster",
            "confluent_schema_registry_cluster", "Cluster", "confluent_service_account", "ServiceAccount",
            "confluent_user", "User", "confluent_identity_pool", "IdentityPool");

    private static final Map<String, String> API_VERSIONS = Map.of("confluent_kafka_cluster", "cmk/v2",
            "confluent_schema_registry_cluster", "srcm/v3", "confluent_service_account", "iam/v2",
            "confluent_user", "iam/v2", "confluent_identity_pool", "iam/v2");

    /** The form that an argument asks for, by the end of its path; the first that fits counts. */
    private static final List<Map.Entry<String, List<String>>> WANTED = List.of(
            Map.entry("azurerm_private_endpoint.subnet_id", List.of("/subscriptions/")),
            Map.entry(".virtual_network_id", List.of("/subscriptions/")),
            Map.entry(".key_vault_id", List.of("/subscriptions/")),
            Map.entry(".vpc_id", List.of("vpc-")),
            Map.entry(".subnet_id", List.of("subnet-")),
            Map.entry(".subnet_ids", List.of("subnet-")),
            Map.entry(".client_subnets", List.of("subnet-")),
            Map.entry(".security_group_id", List.of("sg-")),
            Map.entry(".security_group_ids", List.of("sg-")),
            Map.entry(".security_groups", List.of("sg-")),
            Map.entry(".security_groups_ids", List.of("sg-")),
            Map.entry(".prefix_list_id", List.of("pl-")),
            Map.entry(".aws_ingress_private_link_endpoint.vpc_endpoint_id", List.of("vpce-")),
            Map.entry(".cluster_arn", List.of("arn:aws:kafka:", "arn:aws:eks:")),
            Map.entry(".msk_cluster_arn", List.of("arn:aws:kafka:")),
            Map.entry(".configuration_info.arn", List.of("arn:aws:kafka:")),
            Map.entry(".certificate_authority_arns", List.of("arn:aws:acm-pca:")),
            Map.entry(".encryption_at_rest_kms_key_arn", List.of("arn:aws:kms:")),
            Map.entry(".kms_key_arn", List.of("arn:aws:kms:")),
            Map.entry("aws_cloudwatch_log_group.kms_key_id", List.of("arn:aws:kms:")),
            Map.entry("confluent_byok_key.aws.key_arn", List.of("arn:aws:kms:")),
            Map.entry(".secret_arn", List.of("arn:aws:secretsmanager:")),
            Map.entry(".secret_arn_list", List.of("arn:aws:secretsmanager:")),
            Map.entry(".workspace_id", List.of("ws-")),
            Map.entry(".workspace_arn", List.of("arn:aws:aps:")),
            Map.entry(".role_arn", List.of("arn:aws:iam:")),
            Map.entry(".policy_arn", List.of("arn:aws:iam:")),
            Map.entry(".environment.id", List.of("env-")),
            Map.entry(".network.id", List.of("n-", "nr-")),
            Map.entry(".gateway.id", List.of("gw-")),
            Map.entry(".byok_key.id", List.of("cck-")),
            Map.entry(".kafka_cluster.id", List.of("lkc-")),
            Map.entry(".schema_registry_cluster.id", List.of("lsrc-")),
            Map.entry(".identity_provider.id", List.of("op-")),
            Map.entry(".owner.id", List.of("sa-", "u-")),
            Map.entry(".owner.api_version", List.of("iam/v2")),
            Map.entry(".owner.kind", List.of("ServiceAccount", "User")),
            Map.entry(".managed_resource.kind", List.of("Cluster", "Region", "Tableflow", "Global")),
            Map.entry(".managed_resource.api_version",
                    List.of("cmk/v2", "srcm/v2", "srcm/v3", "ksqldbcm/v2", "fcpm/v2", "tableflow/v1", "global/v1")),
            Map.entry(".crn_pattern", List.of("crn://")),
            Map.entry("confluent_role_binding.principal", List.of("User:sa-", "User:u-", "User:pool-", "User:group-")),
            Map.entry("confluent_kafka_acl.principal", List.of("User:")),
            Map.entry(".rest_endpoint", List.of("http")));

    private Forms() {
    }

    /** How the value of a computed attribute begins, where it has a form. */
    static Optional<String> of(String type, String attribute) {
        return switch (attribute) {
            case "id" -> type.startsWith("azurerm_") && !OUTSIDE_SUBSCRIPTION.contains(type)
                    ? Optional.of("/subscriptions/") : Optional.ofNullable(IDS.get(type));
            case "arn" -> type.startsWith("aws_") ? Optional.of("arn:aws:" + service(type) + ":") : Optional.empty();
            case "key_id" -> Optional.ofNullable(IDS.get(type));
            case "kind" -> Optional.ofNullable(KINDS.get(type));
            case "api_version" -> Optional.ofNullable(API_VERSIONS.get(type));
            case "bootstrap_endpoint" -> Optional.of("SASL_SSL://");
            case "rest_endpoint" -> Optional.of("https://");
            case "rbac_crn" -> Optional.of("crn://");
            case "resource_name" -> type.startsWith("confluent_") ? Optional.of("crn://") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Beginnings of which the argument at this path must have one; empty where anything goes. */
    static List<String> wanted(String path) {
        return WANTED.stream().filter(form -> path.endsWith(form.getKey())).findFirst().map(Map.Entry::getValue).orElse(List.of());
    }

    private static String service(String type) {
        if (type.startsWith("aws_cloudwatch_log_")) {
            return "logs";
        }
        String word = type.split("_")[1];
        return SERVICES.getOrDefault(word, word);
    }
}
