package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each mistake in a root for Amazon MSK is refused, with a sentence that names it. */
class MskMistakesTest {

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("syntax", "resource \"aws_kms_key\" \"kafka\" {", "resource \"aws_kms_key\" \"kafka\" [",
                    "Invalid block definition"),
            new Mistake("misspelt argument", "enhanced_monitoring ", "enhanced_monitorin  ", "Unsupported argument"),
            new Mistake("misspelt block", "encryption_in_transit {", "encryption_in_transi {", "Unsupported block type"),
            new Mistake("missing argument", "  kafka_version          = \"3.9.x\"\n", "", "\"kafka_version\" is required"),
            new Mistake("null for a required argument", "kafka_version          = \"3.9.x\"", "kafka_version          = null",
                    "kafka_version is required, yet null"),
            new Mistake("wrong type", "volume_size = 1000", "volume_size = \"large\"", "a number is required"),
            new Mistake("list for a text", "cluster_name           = \"northgate-prod\"", "cluster_name           = [\"northgate-prod\"]",
                    "string required"),
            new Mistake("missing block",
                    "  vpc_config {\n    subnet_ids         = data.aws_subnets.brokers.ids\n"
                            + "    security_group_ids = [aws_security_group.brokers.id]\n  }\n",
                    "", "Insufficient vpc_config blocks"),
            new Mistake("doubled block", "  configuration_info {",
                    "  configuration_info {\n    arn      = \"arn:aws:kafka:x\"\n    revision = 1\n  }\n\n" + "  configuration_info {",
                    "No more than 1 \"configuration_info\""),
            new Mistake("block doubled by a dynamic block", "  configuration_info {",
                    "  dynamic \"configuration_info\" {\n    for_each = [1]\n    content {\n"
                            + "      arn      = \"arn:aws:kafka:x\"\n      revision = 1\n    }\n  }\n  configuration_info {",
                    "Too many configuration_info blocks"),
            new Mistake("unknown resource", "\"aws_msk_configuration\" \"this\"", "\"aws_msk_config\" \"this\"",
                    "does not support resource type"),
            new Mistake("unknown data source", "data \"aws_caller_identity\"", "data \"aws_caller_id\"", "does not support data source"),
            new Mistake("unknown attribute", "aws_msk_configuration.this.latest_revision", "aws_msk_configuration.this.newest_revision",
                    "Unsupported attribute"),
            new Mistake("undeclared resource", "log_group = aws_cloudwatch_log_group.brokers.name",
                    "log_group = aws_cloudwatch_log_group.broker.name", "undeclared resource"),
            new Mistake("undeclared variable", "vpc_id = var.vpc_id", "vpc_id = var.vpc", "undeclared input variable"),
            new Mistake("undeclared variable in terraform.tfvars", "client_cidrs = [\"10.40.0.0/16\"]",
                    "client_cidrs = [\"10.40.0.0/16\"]\nclients = 1", "Value for undeclared variable"),
            new Mistake("variable without a value", "variable \"vpc_id\"",
                    "variable \"client_count\" {\n  type = number\n}\n\nvariable \"vpc_id\"", "No value for required variable"),
            new Mistake("variable that fails its validation", "startswith(var.vpc_id, \"vpc-\")", "startswith(var.vpc_id, \"net-\")",
                    "A VPC id begins with vpc-."),
            new Mistake("missing module", "../modules/topic", "../modules/topics", "Unreadable module directory"),
            new Mistake("missing argument of a module", "  partitions  = each.value.partitions\n", "", "\"partitions\" is required"),
            new Mistake("third provider", "resource \"aws_kms_alias\"", "resource \"random_pet\" \"name\" {}\n\nresource \"aws_kms_alias\"",
                    "latest version of hashicorp/random"),
            new Mistake("computed argument", "  storage_mode           = \"TIERED\"",
                    "  storage_mode           = \"TIERED\"\n  arn                    = \"arn:aws:kafka:x\"", "set by the provider"),
            new Mistake("later Terraform", ">= 1.11.0", ">= 99.0.0", "Unsupported Terraform Core version"),
            new Mistake("other provider version", "~> 6.66", "~> 5.0", "version of hashicorp/aws is \"~> 5.0\""),
            new Mistake("misspelt argument of the backend", "use_lockfile", "use_lockfil ", "An argument named \"use_lockfil\""),
            new Mistake("backend without a key", "    key          = \"msk/prod/eu-west-1/cluster.tfstate\"\n", "", "\"key\" is required"),
            new Mistake("wrong enum", "PER_TOPIC_PER_BROKER", "PER_TOPIC",
                    "enhanced_monitoring is \"PER_TOPIC\"; it must be one of DEFAULT"),
            new Mistake("wrong enum in a block", "client_broker = \"TLS\"", "client_broker = \"SSL\"", "client_broker is \"SSL\""),
            new Mistake("long cluster name", "\"northgate-sandbox\"", "\"" + "n".repeat(65) + "\"", "must have 1 to 64 characters"),
            new Mistake("volume too large", "volume_size = 1000", "volume_size = 16385", "must be between 1 and 16384"),
            new Mistake("brokers that do not spread evenly", "number_of_broker_nodes = 6", "number_of_broker_nodes = 4",
                    "multiple of the number of client subnets"),
            new Mistake("storage of Express brokers", "kafka.m7g.xlarge", "express.m7g.xlarge", "storage_info is not for Express brokers"),
            new Mistake("one subnet", "client_subnets  = data.aws_subnets.brokers.ids", "client_subnets  = [\"subnet-1\"]",
                    "must be two or three subnets"),
            new Mistake("tiered storage of a small broker", "kafka.m7g.xlarge", "kafka.t3.small",
                    "TIERED is not for Express brokers or kafka.t3.small"),
            new Mistake("log without a target", "        log_group = aws_cloudwatch_log_group.brokers.name\n", "",
                    "log_group is needed where enabled is true"),
            new Mistake("plain text beside SASL", "client_broker = \"TLS\"", "client_broker = \"PLAINTEXT\"", "needs client_broker TLS"),
            new Mistake("literal line break in properties", "enable=false\n", "enable=false\\\\n", "must be lines of key=value"),
            new Mistake("topic without partitions", "partitions = 12", "partitions = 0", "partition_count is 0; it must be at least 1"),
            new Mistake("topic settings that are no JSON", "configs = jsonencode({", "configs = yamlencode({", "it must be JSON"),
            new Mistake("topic with a space", "payments.authorisation.requested", "payments authorisation", "must be 1 to 249 of"),
            new Mistake("serverless without IAM", "enabled = true\n      }", "enabled = false\n      }", "iam.enabled is false"),
            new Mistake("odd retention", "retention_in_days = 30", "retention_in_days = 31", "retention_in_days is 31"),
            new Mistake("key deleted too soon", "deletion_window_in_days = 30", "deletion_window_in_days = 3", "must be between 7 and 30"),
            new Mistake("rotation period without rotation", "  enable_key_rotation     = true\n", "", "needs enable_key_rotation"),
            new Mistake("alias without its beginning", "\"alias/", "\"key/", "must begin with alias/"),
            new Mistake("secret name", "AmazonMSK_northgate-prod_ledger", "AmazonMSK_northgate prod", "must be letters, digits"),
            new Mistake("secret under the default key", "  kms_key_id              = aws_kms_key.kafka.key_id\n", "",
                    "MSK takes no secret under the default key"),
            new Mistake("secret recovery", "recovery_window_in_days = 30", "recovery_window_in_days = 3", "must be 0, or 7 to 30"),
            new Mistake("two sources of one rule", "cidr_ipv4         = each.value",
                    "cidr_ipv4         = each.value\n  prefix_list_id    = \"pl-1\"", "give exactly one of"),
            new Mistake("host bits", "10.40.0.0/16", "10.40.0.1/16", "host bits zero"),
            new Mistake("port", "to_port           = 9098", "to_port           = 99098", "must be between -1 and 65535"),
            new Mistake("odd alarm period", "period              = 60", "period              = 90", "multiple of 60"),
            new Mistake("policy effect", "effect    = \"Allow\"", "effect    = \"Permit\"", "must be one of Allow, Deny"),
            new Mistake("key id for a key ARN", "encryption_at_rest_kms_key_arn = aws_kms_key.kafka.arn",
                    "encryption_at_rest_kms_key_arn = aws_kms_key.kafka.key_id", "must begin with arn:aws:kms:"),
            new Mistake("ARN of something else", "encryption_at_rest_kms_key_arn = aws_kms_key.kafka.arn",
                    "encryption_at_rest_kms_key_arn = aws_msk_configuration.this.arn", "must begin with arn:aws:kms:"),
            new Mistake("network for a security group", "security_groups = [aws_security_group.brokers.id]",
                    "security_groups = [aws_security_group.brokers.vpc_id]", "must begin with sg-"));

    private static Map<String, List<String>> problems;

    @BeforeAll
    static void plant(@TempDir Path work) {
        if (Terraform.available()) {
            problems = Mistake.plantAndCheck(ProviderTest.ROOTS.resolve("msk"), MISTAKES, work);
        }
    }

    @BeforeEach
    void needsTerraform() {
        Terraform.assumeAvailable();
    }

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void refuses(Mistake mistake) {
        List<String> said = problems.get(mistake.name());
        assertTrue(said.stream().anyMatch(problem -> problem.contains(mistake.refusal())), () -> "refused with: " + said);
    }
}
