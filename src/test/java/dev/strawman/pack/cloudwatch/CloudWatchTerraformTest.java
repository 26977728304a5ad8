package dev.strawman.pack.cloudwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.WatchedPlans;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformReport;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roots of every product through the real Terraform, and their alarms against what the product shows in CloudWatch. */
class CloudWatchTerraformTest {

    private static final VersionConstraints VERSIONS = new VersionConstraints(">= 1.11", Map.of("hashicorp/aws", ">= 6.40, < 7.0"));

    private static Terraform terraform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Terraform.assumeAvailable();
        terraform = Terraform.start();
    }

    @AfterAll
    static void stop() {
        if (terraform != null) {
            terraform.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"msk-standard,3", "msk-standard,24", "msk-express,12", "msk-serverless,0"})
    void everyAlarmReadsWhatTheProductAndTheLevelHave(String option, int brokers) throws IOException {
        assertEquals("", String.join("\n", problems(WatchedPlans.onMsk(option, brokers), UnaryOperator.identity())));
    }

    @Test
    void aMisspeltMetricAndAMisspeltDimensionAreSeen() throws IOException {
        List<String> problems = problems(WatchedPlans.onMsk("msk-standard", 3), text -> text.replace("\"UnderReplicatedPartitions\"", "\"UnderReplicatedPartition\"")
                .replace("\"Consumer Group\"", "\"Consumer Groups\""));

        assertTrue(problems.contains("northgate-payments-prod-KafkaUnderReplicated-broker-1: UnderReplicatedPartition is not a metric of this product"), problems::toString);
        assertTrue(problems.contains("dashboard: UnderReplicatedPartition is not a metric of this product"), problems::toString);
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith("northgate-payments-prod-KafkaConsumerLag-")
                && problem.endsWith("has the dimensions [Cluster Name, Consumer Group, Topic], not [Cluster Name, Consumer Groups, Topic]")), problems::toString);
    }

    @Test
    void aMetricOfAnotherProductOrAnotherLevelIsSeen() throws IOException {
        List<String> problems = problems(WatchedPlans.onMsk("msk-express", 3), text -> text.replace("\"ActiveControllerCount\"", "\"OfflinePartitionsCount\"")
                .replace("\"CpuUser\"", "\"MessagesInPerSec\""));

        assertTrue(problems.contains("northgate-payments-prod-KafkaNoActiveController: OfflinePartitionsCount is not a metric of this product"), problems::toString);
        assertTrue(problems.contains("northgate-payments-dev-KafkaClusterLoadHigh-broker-1: MessagesInPerSec costs the level PER_TOPIC_PER_BROKER"), problems::toString);
    }

    @Test
    void aPartOfABigClusterHasItsShareOfTheThreshold() throws IOException {
        Map<String, JsonNode> alarms = MetricCheck.alarms(check(WatchedPlans.onMsk("msk-express", 12), UnaryOperator.identity()).plans().get("msk/prod/eu-west-1/monitoring"));

        double whole = Math.round(9.1 * 1_048_576);
        assertEquals(whole * 10 / 12, alarms.get("northgate-payments-prod-KafkaLoadAbovePlan-part-1").path("threshold").asDouble(), 1);
        assertEquals(whole * 2 / 12, alarms.get("northgate-payments-prod-KafkaLoadAbovePlan-part-2").path("threshold").asDouble(), 1);
        assertEquals("ALARM(\"northgate-payments-prod-KafkaLoadAbovePlan-part-1\") OR ALARM(\"northgate-payments-prod-KafkaLoadAbovePlan-part-2\")",
                alarms.get("northgate-payments-prod-KafkaLoadAbovePlan").path("alarm_rule").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[prometheus, grafana]", "[datadog]"})
    void theCopyAloneIsWatchedWhereSomethingElseWatchesTheCluster(String tools) throws IOException {
        Plan plan = PackPlans.watchedBy(tools);
        TerraformReport report = check(plan, UnaryOperator.identity());
        String root = "msk/dr/eu-central-1/replication-monitoring";

        assertEquals("", String.join("\n", report.problems()));
        assertEquals(Set.of(root), report.plans().keySet());
        Deployment copy = plan.on("msk").stream().filter(cluster -> root.startsWith(cluster.path())).findFirst().orElseThrow();
        assertEquals(List.of(), new MetricCheck(copy).problems(report.plans().get(root), Files.readString(folder.resolve(root).resolve("dashboard.tf"))));
        Map<String, JsonNode> alarms = MetricCheck.alarms(report.plans().get(root));
        assertEquals(300_000, alarms.get("northgate-payments-dr-KafkaReplicationOverRpo").path("threshold").asInt(), "the RPO of five minutes, in milliseconds");
        assertEquals(150_000, alarms.get("northgate-payments-dr-KafkaReplicationBehind-metric").path("threshold").asInt());
        assertTrue(alarms.get("northgate-payments-dr-KafkaReplicationStopped").path("alarm_description").asText().contains("Runbook: runbooks/msk/KafkaReplicationStopped.md"));
        assertTrue(alarms.keySet().stream().allMatch(name -> name.contains("eplication")), alarms.keySet()::toString);
        for (String file : List.of("locals.tf", "dashboard.tf", "service-levels.tf", "alarms.tf")) {
            String text = Files.readString(folder.resolve(root).resolve(file));
            assertFalse(text.contains("broker") || text.contains("Capacity") || text.contains("Availability is not here") || text.contains("percentiles"), file + " speaks of the cluster");
        }
    }

    private List<String> problems(Plan plan, UnaryOperator<String> change) throws IOException {
        TerraformReport report = check(plan, change);
        List<String> problems = new ArrayList<>(report.problems());
        assertEquals(plan.deployments().size(), report.plans().size(), () -> "every root was planned: " + problems);
        for (Deployment deployment : plan.deployments()) {
            String root = deployment.path() + "/monitoring";
            problems.addAll(new MetricCheck(deployment).problems(report.plans().get(root),
                    Files.readString(folder.resolve(root).resolve("dashboard.tf"))));
        }
        return problems;
    }

    private TerraformReport check(Plan plan, UnaryOperator<String> change) throws IOException {
        for (Artifact file : CloudWatchFiles.artifacts(plan, new Templates())) {
            Path target = folder.resolve(file.path().value());
            Files.createDirectories(target.getParent());
            Files.writeString(target, change.apply(file.text()));
        }
        return terraform.check(folder, TerraformValues.with(List.of()), VERSIONS);
    }
}
