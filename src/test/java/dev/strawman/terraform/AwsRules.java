package dev.strawman.terraform;

import static dev.strawman.terraform.Rule.allOrNone;
import static dev.strawman.terraform.Rule.atLeast;
import static dev.strawman.terraform.Rule.atMostOne;
import static dev.strawman.terraform.Rule.between;
import static dev.strawman.terraform.Rule.exactlyOne;
import static dev.strawman.terraform.Rule.json;
import static dev.strawman.terraform.Rule.matches;
import static dev.strawman.terraform.Rule.oneOf;
import static dev.strawman.terraform.Rule.that;
import static dev.strawman.terraform.Rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the AWS provider 6.66 checks itself, and what only the AWS API would refuse at apply. Sources: the provider's code and
 * documentation, the Amazon MSK developer guide and API reference.
 */
final class AwsRules {

    private static final String EXPRESS = "express.";
    private static final String CIDR = "must be a network address with its host bits zero, for example 10.0.0.0/16";

    static final List<Rule> DATA_SOURCES = List.of(
            oneOf("aws_iam_policy_document.statement.effect", "Allow", "Deny"),
            oneOf("aws_iam_policy_document.statement.principals.type", "AWS", "Service", "Federated", "CanonicalUser", "*"),
            exactlyOne("aws_iam_policy_document.statement", "actions", "not_actions"));

    private static final List<Rule> MSK_CLUSTER = List.of(
            matches("aws_msk_cluster.cluster_name", ".{1,64}", "must have 1 to 64 characters"),
            matches("aws_msk_cluster.kafka_version", "\\d+\\.\\d+\\.(\\d+|x)(\\.kraft|\\.tiered)?", "must look like 3.9.x or 4.0.x.kraft"),
            oneOf("aws_msk_cluster.enhanced_monitoring", "DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"),
            oneOf("aws_msk_cluster.storage_mode", "LOCAL", "TIERED"),
            oneOf("aws_msk_cluster.rebalancing.status", "ACTIVE", "PAUSED"),
            oneOf("aws_msk_cluster.encryption_info.encryption_in_transit.client_broker", "TLS", "TLS_PLAINTEXT", "PLAINTEXT"),
            oneOf("aws_msk_cluster.broker_node_group_info.az_distribution", "DEFAULT"),
            matches("aws_msk_cluster.broker_node_group_info.instance_type", "(kafka|express)\\.[a-z0-9]+\\.[a-z0-9]+",
                    "must look like kafka.m7g.large or express.m7g.large"),
            oneOf("aws_msk_cluster.broker_node_group_info.connectivity_info.network_type", "IPV4", "DUAL"),
            oneOf("aws_msk_cluster.broker_node_group_info.connectivity_info.public_access.type", "DISABLED", "SERVICE_PROVIDED_EIPS"),
            between("aws_msk_cluster.broker_node_group_info.storage_info.ebs_storage_info.volume_size", 1, 16_384),
            atLeast("aws_msk_cluster.broker_node_group_info.storage_info.ebs_storage_info.provisioned_throughput.volume_throughput", 250),
            that("aws_msk_cluster.broker_node_group_info", "client_subnets", "must be two or three subnets, one a zone", group -> {
                int subnets = group.texts("client_subnets").size();
                return subnets == 0 || subnets == 2 || subnets == 3;
            }),
            that("aws_msk_cluster.broker_node_group_info", "storage_info", "is not for Express brokers", group ->
                    !isExpress(group) || !group.surelyGiven("storage_info")),
            that("aws_msk_cluster", "rebalancing", "is for Express brokers only", cluster ->
                    !cluster.surelyGiven("rebalancing") || brokers(cluster).allMatch(AwsRules::isExpress)),
            that("aws_msk_cluster", "storage_mode", "TIERED is not for Express brokers or kafka.t3.small", cluster ->
                    !cluster.text("storage_mode").equals(Optional.of("TIERED")) || brokers(cluster).noneMatch(group ->
                            isExpress(group) || group.text("instance_type").orElse("").equals("kafka.t3.small"))),
            that("aws_msk_cluster", "number_of_broker_nodes", "must be a positive multiple of the number of client subnets",
                    AwsRules::hasAsManyBrokersInEachSubnet),
            that("aws_msk_cluster", "client_authentication", "with SASL or TLS needs client_broker TLS or TLS_PLAINTEXT", cluster ->
                    cluster.blocks("client_authentication").noneMatch(auth -> auth.surelyGiven("sasl") || auth.surelyGiven("tls"))
                    || cluster.blocks("encryption_info").flatMap(info -> info.blocks("encryption_in_transit"))
                            .noneMatch(transit -> transit.text("client_broker").orElse("").equals("PLAINTEXT"))),
            logTarget("cloudwatch_logs", "log_group"), logTarget("firehose", "delivery_stream"), logTarget("s3", "bucket"));

    private static final List<Rule> MSK = List.of(
            matches("aws_msk_configuration.name", "[0-9A-Za-z][0-9A-Za-z-]*", "must be letters, digits and hyphens"),
            value("aws_msk_configuration.server_properties", "must be lines of key=value", AwsRules::isProperties),
            matches("aws_msk_topic.name", "[a-zA-Z0-9._-]{1,249}", "must be 1 to 249 of a-z, A-Z, 0-9, dot, underscore, hyphen"),
            atLeast("aws_msk_topic.partition_count", 1),
            atLeast("aws_msk_topic.replication_factor", 1),
            json("aws_msk_topic.configs"),
            matches("aws_msk_serverless_cluster.cluster_name", ".{1,64}", "must have 1 to 64 characters"),
            oneOf("aws_msk_serverless_cluster.client_authentication.sasl.iam.enabled", "true"),
            json("aws_msk_cluster_policy.policy"),
            oneOf("aws_msk_vpc_connection.authentication", "SASL_IAM", "SASL_SCRAM", "TLS"),
            exactlyOne("aws_msk_replicator.kafka_cluster", "amazon_msk_cluster", "apache_kafka_cluster"),
            oneOf("aws_msk_replicator.replication_info_list.target_compression_type", "NONE", "GZIP", "SNAPPY", "LZ4", "ZSTD"),
            exactlyOne("aws_mskconnect_connector.capacity", "autoscaling", "provisioned_capacity"),
            oneOf("aws_mskconnect_connector.kafka_cluster_client_authentication.authentication_type", "NONE", "IAM"),
            oneOf("aws_mskconnect_connector.kafka_cluster_encryption_in_transit.encryption_type", "PLAINTEXT", "TLS"));

    private static final List<Rule> NEIGHBOURS = List.of(
            oneOf("aws_cloudwatch_log_group.retention_in_days", "0", "1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180",
                    "365", "400", "545", "731", "1096", "1827", "2192", "2557", "2922", "3288", "3653"),
            oneOf("aws_cloudwatch_log_group.log_group_class", "STANDARD", "INFREQUENT_ACCESS", "DELIVERY"),
            atMostOne("aws_cloudwatch_log_group", "name", "name_prefix"),
            between("aws_kms_key.deletion_window_in_days", 7, 30),
            between("aws_kms_key.rotation_period_in_days", 90, 2_560),
            that("aws_kms_key", "rotation_period_in_days", "needs enable_key_rotation = true", key ->
                    !key.surelyGiven("rotation_period_in_days") || key.isTrue("enable_key_rotation")),
            json("aws_kms_key.policy"),
            matches("aws_kms_alias.name", "alias/[a-zA-Z0-9/_-]+", "must begin with alias/"),
            matches("aws_secretsmanager_secret.name", "[A-Za-z0-9/_+=.@-]{1,512}", "must be letters, digits and /_+=.@-"),
            atMostOne("aws_secretsmanager_secret", "name", "name_prefix"),
            value("aws_secretsmanager_secret.recovery_window_in_days", "must be 0, or 7 to 30", days ->
                    List.of("0", "7", "8", "9").contains(Rule.plain(days)) || Rule.plain(days).matches("[12]\\d|30")),
            that("aws_secretsmanager_secret", "kms_key_id", "is needed: MSK takes no secret under the default key", secret ->
                    !secret.text("name").orElse("").startsWith("AmazonMSK_") || secret.perhapsGiven("kms_key_id")),
            json("aws_secretsmanager_secret_policy.policy"),
            json("aws_iam_policy.policy"), json("aws_iam_role_policy.policy"), json("aws_iam_role.assume_role_policy"),
            json("aws_s3_bucket_policy.policy"), json("aws_sns_topic_policy.policy"),
            atMostOne("aws_iam_role", "name", "name_prefix"),
            oneOf("aws_s3_bucket_versioning.versioning_configuration.status", "Enabled", "Suspended", "Disabled"),
            oneOf("aws_appautoscaling_target.service_namespace", "kafka"),
            oneOf("aws_appautoscaling_target.scalable_dimension", "kafka:broker-storage:VolumeSize"),
            that("aws_appautoscaling_policy", "policy_type", "must be TargetTrackingScaling beside a target tracking block", policy ->
                    !policy.surelyGiven("target_tracking_scaling_policy_configuration")
                    || policy.text("policy_type").orElse("").equals("TargetTrackingScaling")),
            exactlyOne("aws_vpc_endpoint", "service_name", "resource_configuration_arn", "service_network_arn"),
            allOrNone("aws_prometheus_scraper.role_configuration", "source_role_arn", "target_role_arn"),
            exactlyOne("aws_prometheus_scraper.source", "eks", "vpc"),
            exactlyOne("aws_prometheus_scraper.destination", "amp", "cloudwatch"),
            that("aws_prometheus_scraper.source.vpc", "subnet_ids", "must be subnets in two zones at least", vpc -> vpc.texts("subnet_ids").size() != 1),
            between("aws_prometheus_workspace_configuration.retention_period_in_days", 1, 1095));

    private static final List<Rule> ALARMS = List.of(
            matches("aws_cloudwatch_metric_alarm.alarm_name", ".{1,255}", "must have 1 to 255 characters"),
            matches("aws_cloudwatch_metric_alarm.alarm_description", ".{0,1024}", "must have at most 1024 characters"),
            oneOf("aws_cloudwatch_metric_alarm.treat_missing_data", "breaching", "notBreaching", "ignore", "missing"),
            value("aws_cloudwatch_metric_alarm.period", "must be 10, 20, 30 or a multiple of 60", AwsRules::isAlarmPeriod),
            atMostOne("aws_cloudwatch_metric_alarm", "threshold", "threshold_metric_id"),
            atMostOne("aws_cloudwatch_metric_alarm", "metric_query", "metric_name"),
            atMostOne("aws_cloudwatch_metric_alarm", "metric_query", "statistic"),
            exactlyOne("aws_cloudwatch_metric_alarm.metric_query", "expression", "metric"),
            that("aws_cloudwatch_metric_alarm", "metric_name", "needs statistic or extended_statistic", alarm ->
                    !alarm.surelyGiven("metric_name") || alarm.perhapsGiven("statistic") || alarm.perhapsGiven("extended_statistic")));

    private static final List<Rule> NETWORK = List.of(
            oneOf("aws_security_group_rule.type", "ingress", "egress"),
            value("aws_security_group_rule.cidr_blocks", CIDR, Networks::hasNoHostBits),
            value("aws_vpc.cidr_block", CIDR, Networks::hasNoHostBits),
            value("aws_subnet.cidr_block", CIDR, Networks::hasNoHostBits));

    static final List<Rule> RESOURCES = Stream.of(MSK_CLUSTER, MSK, NEIGHBOURS, ALARMS, NETWORK,
            securityGroupRule("aws_vpc_security_group_ingress_rule"), securityGroupRule("aws_vpc_security_group_egress_rule"))
            .flatMap(List::stream).toList();

    private AwsRules() {
    }

    private static List<Rule> securityGroupRule(String type) {
        return List.of(
                exactlyOne(type, "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"),
                value(type + ".cidr_ipv4", CIDR, Networks::hasNoHostBits),
                between(type + ".from_port", -1, 65_535),
                between(type + ".to_port", -1, 65_535),
                that(type, "from_port", "and to_port are both needed for tcp and udp, and not for all protocols (-1)", rule ->
                        switch (rule.text("ip_protocol").orElse("")) {
                            case "tcp", "udp" -> rule.perhapsGiven("from_port") && rule.perhapsGiven("to_port");
                            case "-1" -> !rule.surelyGiven("from_port") && !rule.surelyGiven("to_port");
                            default -> true;
                        }));
    }

    /** A backslash is refused because MSK takes a literal {@code \n} as part of the value. */
    private static boolean isProperties(Object value) {
        return value.toString().lines().allMatch(line -> line.isBlank() || line.matches("\\s*(#.*|[a-z][a-zA-Z0-9.]*\\s*=[^\\\\]*)"));
    }

    private static boolean isAlarmPeriod(Object seconds) {
        return List.of("10", "20", "30").contains(Rule.plain(seconds))
                || seconds instanceof BigDecimal number && number.signum() > 0 && number.intValueExact() % 60 == 0;
    }

    private static Rule logTarget(String kind, String target) {
        return that("aws_msk_cluster.logging_info.broker_logs." + kind, target, "is needed where enabled is true", logs ->
                !logs.isTrue("enabled") || logs.perhapsGiven(target));
    }

    private static Stream<Arguments> brokers(Arguments cluster) {
        return cluster.blocks("broker_node_group_info");
    }

    private static boolean isExpress(Arguments group) {
        return group.text("instance_type").orElse("").startsWith(EXPRESS);
    }

    private static boolean hasAsManyBrokersInEachSubnet(Arguments cluster) {
        int subnets = brokers(cluster).mapToInt(group -> group.texts("client_subnets").size()).sum();
        return cluster.number("number_of_broker_nodes").map(BigDecimal::intValueExact)
                .map(count -> count > 0 && (subnets == 0 || count % subnets == 0)).orElse(true);
    }
}
