package dev.strawman.terraform;

import java.util.List;

/** Each mistake in a root for Confluent Cloud is refused, with a sentence that names it. */
class ConfluentMistakesTest extends PlantedMistakes {

    private static final String DEDICATED = "  dedicated {\n    cku = 2\n  }\n";

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("unformatted text", "  display_name     = \"northgate-prod\"", "  display_name = \"northgate-prod\"",
                    "main.tf: fmt:"),
            new Mistake("half of the provider's key", "provider \"confluent\" {}", "provider \"confluent\" {\n  cloud_api_key = \"k\"\n}",
                    "all or none of cloud_api_key"),
            new Mistake("configs for config", "  config = {", "  configs = {", "Unsupported argument"),
            new Mistake("reference as an attribute", "  gateway {\n    id = confluent_gateway.this.id\n  }",
                    "  gateway = confluent_gateway.this.id", "Insufficient gateway blocks"),
            new Mistake("one CKU in several zones", "    cku = 2", "    cku = 1", "needs at least 2 CKU"),
            new Mistake("no CKU", "    cku = 2", "    cku = 0", "must be at least 1"),
            new Mistake("one eCKU in several zones", "max_ecku = 2", "max_ecku = 1", "max_ecku of at least 2"),
            new Mistake("availability", "\"MULTI_ZONE\"", "\"THREE_ZONES\"", "availability is \"THREE_ZONES\""),
            new Mistake("cloud in lower case", "  cloud               = \"AWS\"", "  cloud               = \"aws\"",
                    "must be one of AWS, AZURE, GCP"),
            new Mistake("no cluster type", DEDICATED, "", "give exactly one of basic"),
            new Mistake("two cluster types", DEDICATED, DEDICATED + "  standard {}\n", "give exactly one of basic"),
            new Mistake("one cluster type twice", DEDICATED, "  basic {}\n  basic {}\n", "one block only"),
            new Mistake("freight in one zone",
                    "  availability = \"HIGH\"\n  cloud        = \"AWS\"\n  region       = \"eu-west-1\"\n\n  enterprise {\n"
                        + "    max_ecku = 2\n  }",
                    "  availability = \"LOW\"\n  cloud        = \"AWS\"\n  region       = \"eu-west-1\"\n\n  freight {}",
                    "several zones only"),
            new Mistake("network of an elastic cluster", DEDICATED, "  enterprise {}\n", "network is for dedicated clusters only"),
            new Mistake("own key of a standard cluster", DEDICATED, "  standard {}\n  byok_key {\n    id = \"cck-abc\"\n  }\n",
                    "byok_key is not for basic and standard"),
            new Mistake("topic without partitions", "partitions_count = 12", "partitions_count = 0", "must be at least 1"),
            new Mistake("topic name", "\"payments.authorisation.requested\"", "\"payments/authorisation\"", "must be 1 to 249 of"),
            new Mistake("topic setting", "\"retention.ms\"  ", "\"retention.msec\"", "must not set retention.msec to"),
            new Mistake("topic setting's value", "\"604800000\"", "\"7d\"", "must not set retention.ms to \"7d\""),
            new Mistake("role", "CloudClusterAdmin", "ClusterAdmin", "role_name is \"ClusterAdmin\""),
            new Mistake("principal", "\"User:u-abc123\"", "\"u-abc123\"", "must begin with User:"),
            new Mistake("CRN", "crn_pattern = data.confluent_organization.this.resource_name",
                    "crn_pattern = \"crn://confluent.cloud/org=x\"", "must be a CRN"),
            new Mistake("id for a CRN", "crn_pattern = confluent_kafka_cluster.this.rbac_crn",
                    "crn_pattern = confluent_kafka_cluster.this.id", "must begin with crn://"),
            new Mistake("environment for a network", "id = confluent_network.this.id", "id = confluent_environment.prod.id",
                    "network.id is a value that begins with \"env-\""),
            new Mistake("network for a gateway", "id = confluent_gateway.this.id", "id = confluent_network.this.id", "must begin with gw-"),
            new Mistake("identity pool as owner", "id          = confluent_service_account.topics.id", "id          = \"pool-abc\"",
                    "must begin with sa- or u-"),
            new Mistake("key of an owner's kind", "kind        = confluent_kafka_cluster.this.kind",
                    "kind        = confluent_service_account.topics.kind", "must begin with Cluster"),
            new Mistake("key without an environment",
                    "\n    environment {\n      id = confluent_environment.prod.id\n    }\n  }\n}\n\nresource \"confluent_kafka_topic\"",
                    "  }\n}\n\nresource \"confluent_kafka_topic\"", "environment is needed once for a cluster"),
            new Mistake("ACL operation", "\"READ\"", "\"CONSUME\"", "operation is \"CONSUME\""),
            new Mistake("ACL pattern", "\"PREFIXED\"", "\"PREFIX\"", "pattern_type is \"PREFIX\""),
            new Mistake("ACL type", "\"GROUP\"", "\"CONSUMER_GROUP\"", "resource_type is \"CONSUMER_GROUP\""),
            new Mistake("ACL permission", "\"ALLOW\"", "\"PERMIT\"", "permission is \"PERMIT\""),
            new Mistake("ACL of the cluster", "\"GROUP\"", "\"CLUSTER\"", "must be kafka-cluster"),
            new Mistake("connection type", "\"PRIVATELINK\"", "\"PRIVATE_LINK\"", "connection_types is \"PRIVATE_LINK\""),
            new Mistake("peering without addresses", "\"PRIVATELINK\"", "\"PEERING\"", "is needed for PEERING"),
            new Mistake("zone names for zone ids", "\"euw1-az1\"", "\"eu-west-1a\"", "on AWS as ids"),
            new Mistake("DNS resolution", "\"PRIVATE\"", "\"PUBLIC\"", "resolution is \"PUBLIC\""),
            new Mistake("network filled by hand", "  dns_config {", "  aws {}\n\n  dns_config {", "filled by the provider"),
            new Mistake("gateway without its kind", "  aws_ingress_private_link_gateway {\n    region = \"eu-west-1\"\n  }\n", "",
                    "give exactly one of aws_ingress_private_link_gateway"),
            new Mistake("access point of two kinds", "  aws_ingress_private_link_endpoint {",
                    "  aws_egress_private_link_endpoint {\n    vpc_endpoint_service_name = \"s\"\n  }\n"
                            + "  aws_ingress_private_link_endpoint {",
                    "give exactly one of aws_ingress_private_link_endpoint"),
            new Mistake("access point of too few interfaces",
                    "  aws_ingress_private_link_endpoint {\n    vpc_endpoint_id = \"vpce-0123456789abcdef0\"\n",
                    "  aws_private_network_interface {\n    account = \"123456789012\"\n    network_interfaces = [\"eni-1\"]\n",
                    "must be at least 6"),
            new Mistake("endpoint id", "vpce-0123456789abcdef0", "vpc-0123456789abcdef0", "must begin with vpce-"),
            new Mistake("governance package", "\"ADVANCED\"", "\"PREMIUM\"", "package is \"PREMIUM\""),
            new Mistake("compatibility", "BACKWARD_TRANSITIVE", "BACKWARDS", "compatibility_level is \"BACKWARDS\""),
            new Mistake("endpoint of the wrong kind", "rest_endpoint    = confluent_kafka_cluster.this.rest_endpoint",
                    "rest_endpoint    = confluent_kafka_cluster.this.bootstrap_endpoint",
                    "begins with \"SASL_SSL://\"; it must begin with http"),
            new Mistake("sensitive output", "confluent_network.this.aws[0].private_link_endpoint_service",
                    "confluent_api_key.topics.secret", "Output refers to sensitive values"));

    ConfluentMistakesTest() {
        super("confluent", MISTAKES);
    }
}
