package dev.strawman.terraform;

import static dev.strawman.terraform.Rule.allOrNone;
import static dev.strawman.terraform.Rule.atLeast;
import static dev.strawman.terraform.Rule.atMostOne;
import static dev.strawman.terraform.Rule.exactlyOne;
import static dev.strawman.terraform.Rule.matches;
import static dev.strawman.terraform.Rule.oneOf;
import static dev.strawman.terraform.Rule.settings;
import static dev.strawman.terraform.Rule.that;
import static dev.strawman.terraform.Rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Confluent provider 2.83 checks itself, and what passes its plan and fails only at apply, or never. Sources: the
 * provider's code and documentation, and the Confluent Cloud documentation.
 */
final class ConfluentRules {

    private static final List<String> CLUSTER_TYPES = List.of("basic", "standard", "enterprise", "freight", "dedicated");
    private static final List<String> ELASTIC_TYPES = List.of("basic", "standard", "enterprise", "freight");
    private static final Set<String> IN_SEVERAL_ZONES = Set.of("MULTI_ZONE", "HIGH");
    private static final Set<String> IN_ONE_ZONE = Set.of("SINGLE_ZONE", "LOW");
    private static final String[] COMPATIBILITY =
            {"BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE", "NONE"};

    /** What can be changed on a topic that exists, and so is safe to set on a new one. */
    private static final Map<String, String> TOPIC_SETTINGS = Map.ofEntries(
            Map.entry("cleanup.policy", "delete|compact|compact,delete|delete,compact"),
            Map.entry("message.timestamp.type", "CreateTime|LogAppendTime"),
            Map.entry("min.insync.replicas", "[12]"),
            Map.entry("retention.ms", "-1|\\d+"), Map.entry("retention.bytes", "-1|\\d+"),
            Map.entry("delete.retention.ms", "\\d+"), Map.entry("max.message.bytes", "\\d+"),
            Map.entry("max.compaction.lag.ms", "\\d+"), Map.entry("min.compaction.lag.ms", "\\d+"),
            Map.entry("segment.bytes", "\\d+"), Map.entry("segment.ms", "\\d+"),
            Map.entry("message.timestamp.difference.max.ms", "\\d+"), Map.entry("message.timestamp.before.max.ms", "\\d+"),
            Map.entry("message.timestamp.after.max.ms", "\\d+"),
            Map.entry("confluent.key.schema.validation", "true|false"), Map.entry("confluent.value.schema.validation", "true|false"),
            Map.entry("confluent.key.subject.name.strategy", "io\\.confluent\\..+"),
            Map.entry("confluent.value.subject.name.strategy", "io\\.confluent\\..+"),
            Map.entry("confluent.schema.validation.context.name", ".+"));

    static final List<Rule> PROVIDER = List.of(
            allOrNone("confluent", "kafka_api_key", "kafka_api_secret", "kafka_rest_endpoint"),
            allOrNone("confluent", "cloud_api_key", "cloud_api_secret"),
            allOrNone("confluent", "schema_registry_id", "schema_registry_rest_endpoint", "schema_registry_api_key",
                    "schema_registry_api_secret"));

    private static final List<Rule> CLUSTER = List.of(
            oneOf("confluent_kafka_cluster.availability", "SINGLE_ZONE", "MULTI_ZONE", "LOW", "HIGH"),
            oneOf("confluent_kafka_cluster.cloud", "AWS", "AZURE", "GCP"),
            exactlyOne("confluent_kafka_cluster", CLUSTER_TYPES.toArray(String[]::new)),
            that("confluent_kafka_cluster", "basic", "and its like: one block only", cluster ->
                    CLUSTER_TYPES.stream().allMatch(type -> cluster.blocks(type).count() <= 1)),
            atLeast("confluent_kafka_cluster.dedicated.cku", 1),
            that("confluent_kafka_cluster", "dedicated", "needs at least 2 CKU in several zones", cluster ->
                    !isIn(cluster, IN_SEVERAL_ZONES) || cluster.blocks("dedicated").allMatch(type -> isAtLeastTwo(type, "cku"))),
            that("confluent_kafka_cluster", "availability", "HIGH needs a max_ecku of at least 2", cluster ->
                    !isIn(cluster, IN_SEVERAL_ZONES)
                    || ELASTIC_TYPES.stream().flatMap(cluster::blocks).allMatch(type -> isAtLeastTwo(type, "max_ecku"))),
            that("confluent_kafka_cluster", "freight", "runs in several zones only", cluster ->
                    !isIn(cluster, IN_ONE_ZONE) || !cluster.surelyGiven("freight")),
            that("confluent_kafka_cluster", "network", "is for dedicated clusters only", cluster ->
                    !cluster.surelyGiven("network") || cluster.perhapsGiven("dedicated")),
            that("confluent_kafka_cluster", "byok_key", "is not for basic and standard clusters", cluster ->
                    !cluster.surelyGiven("byok_key") || !cluster.surelyGiven("basic") && !cluster.surelyGiven("standard")));

    private static final List<Rule> DATA_PLANE = List.of(
            matches("confluent_kafka_topic.topic_name", "[a-zA-Z0-9._-]{1,249}",
                    "must be 1 to 249 of a-z, A-Z, 0-9, dot, underscore, hyphen"),
            atLeast("confluent_kafka_topic.partitions_count", 1),
            settings("confluent_kafka_topic.config", TOPIC_SETTINGS),
            oneOf("confluent_kafka_acl.resource_type", "TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID"),
            oneOf("confluent_kafka_acl.pattern_type", "LITERAL", "PREFIXED"),
            oneOf("confluent_kafka_acl.permission", "ALLOW", "DENY"),
            oneOf("confluent_kafka_acl.operation", "ALL", "READ", "WRITE", "CREATE", "DELETE", "ALTER", "DESCRIBE", "CLUSTER_ACTION",
                    "DESCRIBE_CONFIGS", "ALTER_CONFIGS", "IDEMPOTENT_WRITE"),
            that("confluent_kafka_acl", "resource_name", "of a CLUSTER must be kafka-cluster", acl ->
                    !acl.text("resource_type").orElse("").equals("CLUSTER")
                    || acl.text("resource_name").orElse("").equals("kafka-cluster")),
            value("confluent_kafka_client_quota.throughput.ingress_byte_rate", "must be a whole number of bytes", ConfluentRules::isWhole),
            value("confluent_kafka_client_quota.throughput.egress_byte_rate", "must be a whole number of bytes", ConfluentRules::isWhole),
            oneOf("confluent_subject_config.compatibility_level", COMPATIBILITY),
            oneOf("confluent_schema_registry_cluster_config.compatibility_level", COMPATIBILITY),
            oneOf("confluent_schema.format", "AVRO", "JSON", "PROTOBUF"),
            oneOf("confluent_cluster_link.link_mode", "DESTINATION", "SOURCE", "BIDIRECTIONAL"),
            oneOf("confluent_cluster_link.connection_mode", "INBOUND", "OUTBOUND"),
            oneOf("confluent_kafka_mirror_topic.status", "ACTIVE", "PAUSED", "PROMOTED", "FAILED_OVER"),
            oneOf("confluent_schema_registry_dek.algorithm", "AES128_GCM", "AES256_GCM", "AES256_SIV"));

    private static final List<Rule> ACCESS = List.of(
            oneOf("confluent_environment.stream_governance.package", "ESSENTIALS", "ADVANCED"),
            oneOf("confluent_role_binding.role_name", "OrganizationAdmin", "EnvironmentAdmin", "AccountAdmin", "NetworkAdmin",
                    "CloudClusterAdmin", "Operator", "MetricsViewer", "ResourceOwner", "DeveloperManage", "DeveloperRead", "DeveloperWrite",
                    "DataSteward", "DataDiscovery", "FlinkAdmin", "FlinkDeveloper", "Assigner", "BillingAdmin", "ConnectManager"),
            matches("confluent_role_binding.crn_pattern", "crn://[a-z.]+(/(organization|environment|cloud-cluster|kafka|topic|group"
                    + "|transactional-id|schema-registry|subject|kek|ksql|connector|flink-region|compute-pool)=[^/]+)+",
                    "must be a CRN, for example crn://confluent.cloud/organization=.../kafka=lkc-.../topic=name"),
            matches("confluent_service_account.display_name", ".{1,64}", "must have 1 to 64 characters"),
            that("confluent_api_key.managed_resource", "environment", "is needed once for a cluster", resource ->
                    !resource.beginning("kind").orElse("").equals("Cluster") || resource.blocks("environment").count() == 1),
            exactlyOne("confluent_byok_key", "aws", "azure", "gcp"));

    private static final List<Rule> NETWORK = List.of(
            oneOf("confluent_network.cloud", "AWS", "AZURE", "GCP"),
            oneOf("confluent_network.connection_types", "PEERING", "TRANSITGATEWAY", "PRIVATELINK"),
            oneOf("confluent_network.dns_config.resolution", "PRIVATE", "CHASED_PRIVATE"),
            value("confluent_network.cidr", "must be a /16", cidr -> Networks.hasSize(cidr, 16)),
            value("confluent_network.reserved_cidr", "must be a /24", cidr -> Networks.hasSize(cidr, 24)),
            value("confluent_network.zone_info.cidr", "must be a /27", cidr -> Networks.hasSize(cidr, 27)),
            that("confluent_network", "cidr", "or zone_info is needed for PEERING and TRANSITGATEWAY", network ->
                    network.texts("connection_types").stream().noneMatch(type -> type.equals("PEERING") || type.equals("TRANSITGATEWAY"))
                    || network.perhapsGiven("cidr") || network.perhapsGiven("zone_info")),
            that("confluent_network", "zones", "must be three, on AWS as ids like use1-az1", network -> {
                List<String> zones = network.texts("zones");
                boolean onAws = network.text("cloud").orElse("").equals("AWS");
                return zones.isEmpty() || zones.size() == 3
                        && (!onAws || zones.stream().allMatch(zone -> zone.matches("[a-z]+\\d-az\\d")));
            }),
            exactlyOne("confluent_gateway", "aws_ingress_private_link_gateway", "aws_egress_private_link_gateway",
                    "aws_private_network_interface_gateway", "azure_ingress_private_link_gateway", "azure_egress_private_link_gateway",
                    "gcp_ingress_private_service_connect_gateway"),
            exactlyOne("confluent_access_point", "aws_ingress_private_link_endpoint", "aws_egress_private_link_endpoint",
                    "aws_private_network_interface", "azure_ingress_private_link_endpoint", "azure_egress_private_link_endpoint",
                    "gcp_ingress_private_service_connect_endpoint", "gcp_egress_private_service_connect_endpoint"),
            matches("confluent_access_point.aws_private_network_interface.account", "\\d{12}", "must be an AWS account of 12 digits"),
            that("confluent_access_point.aws_private_network_interface", "network_interfaces", "must be at least 6", access ->
                    access.texts("network_interfaces").isEmpty() || access.texts("network_interfaces").size() >= 6),
            that("confluent_access_point.aws_private_network_interface", "routes", "must be at most 10", access ->
                    access.texts("routes").size() <= 10),
            exactlyOne("confluent_private_link_access", "aws", "azure", "gcp"),
            matches("confluent_private_link_access.aws.account", "\\d{12}", "must be an AWS account of 12 digits"),
            exactlyOne("confluent_peering", "aws", "azure", "gcp"),
            oneOf("confluent_flink_compute_pool.max_cfu", "5", "10", "20", "30", "40", "50"),
            atMostOne("confluent_cluster_link.source_kafka_cluster", "rest_endpoint", "bootstrap_endpoint"),
            atMostOne("confluent_cluster_link.destination_kafka_cluster", "rest_endpoint", "bootstrap_endpoint"));

    static final List<Rule> RESOURCES =
            Stream.of(CLUSTER, DATA_PLANE, ACCESS, NETWORK).flatMap(List::stream).toList();

    private ConfluentRules() {
    }

    private static boolean isIn(Arguments cluster, Set<String> availability) {
        return cluster.text("availability").map(availability::contains).orElse(false);
    }

    private static boolean isAtLeastTwo(Arguments type, String units) {
        return type.number(units).map(number -> number.compareTo(BigDecimal.TWO) >= 0).orElse(true);
    }

    private static boolean isWhole(Object value) {
        return value.toString().matches("\\d+");
    }
}
