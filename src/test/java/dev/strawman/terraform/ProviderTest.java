package dev.strawman.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The providers of this package against the real Terraform: the schema arrives whole, and sound roots pass. */
class ProviderTest {

    static final Path ROOTS = Path.of("src/test/resources/terraform/roots");
    static final Map<String, String> VARIABLES = Map.of("vpc_id", "vpc-0123456789abcdef0");
    static final VersionConstraints VERSIONS = new VersionConstraints(">= 1.11.0", Map.of("hashicorp/aws", "~> 6.66",
            "confluentinc/confluent", "~> 2.83", "hashicorp/azurerm", "~> 4.55", "hashicorp/azuread", "~> 3.7", "hashicorp/google", "~> 6.50"));

    private static Terraform terraform;
    private static TerraformReport report;

    @BeforeAll
    static void check() {
        if (Terraform.available()) {
            terraform = Terraform.start();
            report = terraform.check(ROOTS, VARIABLES, VERSIONS);
        }
    }

    @BeforeEach
    void needsTerraform() {
        Terraform.assumeAvailable();
    }

    @AfterAll
    static void stop() {
        if (terraform != null) {
            terraform.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Schema.AWS, Schema.CONFLUENT, Schema.DATADOG, Schema.AZURERM, Schema.AZUREAD, Schema.GOOGLE})
    void terraformGivesTheSchemaBack(String file, @TempDir Path folder) throws IOException {
        String address = Schema.read(file).address();
        Files.writeString(folder.resolve("main.tf"), """
                terraform {
                  required_providers {
                    it = {
                      source = "%s"
                    }
                  }
                }
                """.formatted(address));
        assertEquals(0, terraform.run(folder, "init").exit());

        JsonNode told = new ObjectMapper().readTree(terraform.run(folder, "providers", "schema", "-json").output());

        JsonNode expected = Schema.file(file).path("provider_schemas").path(address);
        for (String part : List.of("provider", "resource_schemas", "data_source_schemas")) {
            assertEquals(bare(expected.path(part)), bare(told.path("provider_schemas").path(address).path(part)), part);
        }
    }

    @Test
    void soundRootsPass() {
        assertEquals(List.of(), report.problems());
        assertEquals(List.of("azure/directory", "azure/network", "confluent/cluster", "google/network", "msk/cluster"), List.copyOf(report.plans().keySet()));
    }

    @Test
    void everythingComputedIsOpenInThePlan() {
        JsonNode cluster = change("msk/cluster", "aws_msk_cluster.this");
        assertTrue(cluster.path("after_unknown").path("arn").asBoolean());
        assertTrue(cluster.path("after_unknown").path("bootstrap_brokers_sasl_iam").asBoolean());
        assertEquals("northgate-prod", cluster.path("after").path("cluster_name").asText());
        JsonNode network = change("confluent/cluster", "confluent_network.this");
        assertTrue(network.path("after_unknown").path("aws").asBoolean());
        assertTrue(change("confluent/cluster", "confluent_kafka_cluster.this").path("after_unknown").path("dedicated").path(0)
                .path("zones").asBoolean(), "computed attributes inside blocks");
    }

    @Test
    void noWriteOnlyValueReachesThePlan() {
        JsonNode secret = change("msk/cluster", "aws_secretsmanager_secret_version.ledger");
        assertTrue(secret.path("after").path("secret_string_wo").isNull());
        assertEquals(1, secret.path("after").path("secret_string_wo_version").asInt());
        assertTrue(change("azure/network", "azurerm_key_vault_secret.ledger").path("after").path("value_wo").isNull());
        assertTrue(change("google/network", "google_secret_manager_secret_version.ledger").path("after").path("secret_data_wo").isNull());
    }

    @Test
    void dataSourcesAnswerForTheRegionOfTheirProvider() {
        assertEquals("""
                [["eu-central-1a","eu-central-1b","eu-central-1c"],["euc1-az1","euc1-az2","euc1-az3"]]""", zones("msk/cluster"));
        assertEquals("""
                ["europe-west4-a","europe-west4-b","europe-west4-c"]""", zones("google/network"));
    }

    @Test
    void aPlanThatForgetsAComputedValueIsAProblem() {
        JsonNode plan = report.plans().get("msk/cluster").deepCopy();
        for (JsonNode planned : plan.path("resource_changes")) {
            if (planned.path("address").asText().equals("aws_msk_cluster.this")) {
                ((ObjectNode) planned.path("change").path("after_unknown")).remove("arn");
            }
        }

        List<String> problems = new PlanCheck(Map.of(Provider.aws().schema().address(), Provider.aws().schema())).problems(plan);

        assertEquals(List.of("aws_msk_cluster.this.arn is computed, yet the plan does not leave it open"), problems);
    }

    private static String zones(String root) {
        return report.plans().get(root).path("planned_values").path("outputs").path("zones").path("value").toString();
    }

    private static JsonNode change(String root, String address) {
        return Stream.of(report.plans().get(root)).flatMap(plan -> plan.path("resource_changes").valueStream())
                .filter(planned -> planned.path("address").asText().equals(address)).findFirst().orElseThrow().path("change");
    }

    /** A schema without what the file leaves out: versions, descriptions, and parts that are empty. */
    private static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode bare = object.objectNode();
            object.properties().forEach(entry -> {
                boolean text = List.of("version", "description_kind").contains(entry.getKey()) && entry.getValue().isValueNode();
                boolean empty = List.of("attributes", "block_types").contains(entry.getKey()) && entry.getValue().isEmpty();
                if (!text && !empty) {
                    bare.set(entry.getKey(), bare(entry.getValue()));
                }
            });
            return bare;
        }
        return node;
    }
}
