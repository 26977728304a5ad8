package dev.strawman.pack.amp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.pack.observability.Program;
import dev.strawman.plan.Plan;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformReport;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roots that let AWS run Prometheus through the real Terraform, and what they would upload through Prometheus' own tools. */
class AmpTerraformTest {

    private static final VersionConstraints VERSIONS = new VersionConstraints(">= 1.11", Map.of("hashicorp/aws", ">= 6.40, < 7.0"));
    private static final Plan PLAN = ManagedStory.plan(UnaryOperator.identity());
    private static final SortedMap<String, String> TREE = ManagedStory.tree(PLAN);
    private static final String PROD = "msk/prod/eu-west-1/monitoring";
    private static final String COPY = "msk/dr/eu-central-1/replication-monitoring";

    private static Terraform terraform;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        Terraform.assumeAvailable();
        if (terraform == null) {
            terraform = Terraform.start();
        }
    }

    @AfterAll
    static void stop() {
        if (terraform != null) {
            terraform.close();
        }
    }

    /** Checks the root of production alone, as generated or with mistakes in it. */
    private TerraformReport check(UnaryOperator<String> change) {
        return check(PROD + "/", change);
    }

    private TerraformReport check(String roots, UnaryOperator<String> change) {
        SortedMap<String, String> tree = new TreeMap<>(TREE);
        tree.replaceAll((path, text) -> change.apply(text));
        tree.keySet().removeIf(path -> !path.matches("msk/[^/]+/[^/]+/(replication-)?monitoring/.*"));
        ManagedStory.write(tree, folder, roots);
        return terraform.check(folder, TerraformValues.with(List.of()), VERSIONS);
    }

    private static JsonNode planned(TerraformReport report, String address) {
        return report.plans().get(PROD).at("/planned_values/root_module/resources").valueStream().filter(resource -> resource.path("address").asText().equals(address))
                .map(resource -> resource.path("values")).findFirst().orElseThrow();
    }

    @Test
    void terraformTakesEveryRootAndUploadsTheVeryFileThatIsTried() throws IOException {
        TerraformReport report = check("msk/", UnaryOperator.identity());
        assertEquals("", String.join("\n", report.problems()));
        List<String> roots = Stream.concat(PLAN.on("msk").stream().map(cluster -> cluster.path() + "/monitoring"), Stream.of(COPY)).sorted().toList();
        assertEquals(roots, List.copyOf(report.plans().keySet()));
        Set<String> both = new TreeSet<>(names(report, "msk/dr/eu-central-1/monitoring"));
        both.retainAll(names(report, COPY));
        assertEquals(Set.of(), both, "AWS would take them for the same");
        assertEquals(Files.readString(folder.resolve(PROD).resolve("rules.yaml")), planned(report, "aws_prometheus_rule_group_namespace.kafka").path("data").asText());
    }

    /** Names that have to be unique in an account and Region. */
    private static Set<String> names(TerraformReport report, String root) {
        Set<String> names = new TreeSet<>();
        for (JsonNode resource : report.plans().get(root).at("/planned_values/root_module/resources")) {
            for (String key : List.of("name", "alarm_name", "dashboard_name")) {
                if (resource.path("mode").asText().equals("managed") && resource.at("/values/" + key).isTextual()) {
                    names.add(resource.path("type").asText() + " " + resource.at("/values/" + key).asText());
                }
            }
        }
        assertTrue(names.stream().anyMatch(name -> name.startsWith("aws_sns_topic ")), names::toString);
        return names;
    }

    @Test
    void prometheusTakesWhatTheCollectorIsTold() throws IOException {
        Program.require("promtool");
        String scraping = planned(check(UnaryOperator.identity()), "aws_prometheus_scraper.brokers").path("scrape_configuration").asText();
        Files.writeString(folder.resolve("scraping.yaml"), scraping);

        Program.Run run = Program.run(folder, "promtool", "check", "config", "--syntax-only", "scraping.yaml");
        assertEquals(0, run.exit(), run.says());
        for (String host : List.of("b-1", "b-2", "b-3", "c-10001", "c-10002", "c-10003")) {
            assertTrue(scraping.contains("- \"" + host + ".example.abc123.c2.kafka.eu-west-1.amazonaws.com\""), scraping);
        }
        assertTrue(scraping.contains("kafka-probe.payments.internal") && scraping.contains("\"port\": 8080"), scraping);
        assertEquals(3, scraping.split("\"replacement\": \"northgate-payments-prod\"", -1).length - 1, "every job adds the label that the rules ask for");
    }

    @Test
    void theCollectorReachesTheBrokersOnTheirTwoPortsAndNothingElse() {
        TerraformReport report = check(UnaryOperator.identity());
        for (String way : List.of("aws_vpc_security_group_ingress_rule.collector", "aws_vpc_security_group_egress_rule.brokers")) {
            assertEquals(11001, planned(report, way + "[\"jmx\"]").path("from_port").asInt());
            assertEquals(11002, planned(report, way + "[\"node\"]").path("to_port").asInt());
        }
        JsonNode source = planned(report, "aws_prometheus_scraper.brokers").at("/source/0/vpc/0");
        assertEquals(3, source.path("subnet_ids").size());
    }

    @Test
    void theAlertManagersDefinitionIsWhatAlertmanagerReads() throws IOException {
        Program.require("amtool");
        check(UnaryOperator.identity());
        String template = Files.readString(folder.resolve(PROD).resolve("alertmanager.yaml.tftpl"));
        assertTrue(template.contains("- routing_key: ${pagerduty_routing_key}\n"), "a quoted reference would be a word");
        String filled = template.replaceAll("\\$\\{[a-z0-9_]+_topic_arn}", "arn:aws:sns:eu-west-1:123456789012:northgate-payments-prod-sev1").replace("${pagerduty_routing_key}", "key");
        assertFalse(filled.contains("${"), filled);
        Files.writeString(folder.resolve("alertmanager.yaml"), filled);

        assertEquals(0, Program.run(folder, "amtool", "check-config", "alertmanager.yaml").exit());
        for (List<String> way : List.of(List.of("sev1", "sev1-pagerduty"), List.of("sev3", "sev3-slack"))) {
            Program.Run run = Program.run(folder, "amtool", "config", "routes", "test", "--config.file=alertmanager.yaml", "--verify.receivers=" + way.getLast(),
                    "alertname=KafkaOfflinePartitions", "severity=" + way.getFirst());
            assertEquals(0, run.exit(), run.says());
        }
        assertEquals(0, Program.run(folder, "amtool", "config", "routes", "test", "--config.file=alertmanager.yaml", "--verify.receivers=dead-man",
                "alertname=KafkaMonitoringAlive", "severity=none").exit());
    }

    @Test
    void aMistakeIsSeenBeforeTheServiceSeesIt() {
        String planned = String.join("\n", check(text -> text.replace("node_info_list : node.client_subnet", "node_info_list : \"subnet-0a1b2c3d\"").replace("<= 2000", "<= 3")).problems());
        assertTrue(planned.contains("subnets in two zones at least"), planned);
        assertTrue(planned.contains("A workspace takes 2000 rules"), planned);

        String validated = String.join("\n", check(text -> text.replace("= local.retention_days", "= 3000")).problems());
        assertTrue(validated.contains("retention_period_in_days"), validated);
    }
}
