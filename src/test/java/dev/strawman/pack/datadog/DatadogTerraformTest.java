package dev.strawman.pack.datadog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.DatadogFacts;
import dev.strawman.catalog.Threshold;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.requirements.Spellings;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datadog's roots of every platform through the real Terraform, and their queries against the metrics of the catalogue. */
class DatadogTerraformTest {

    private static final Pattern METRIC = Pattern.compile("(?:avg|max|min|sum):([A-Za-z0-9_.]+)\\{");

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

    @Test
    void everyRootOfEveryPlatformAsksOnlyForMetricsOfItsPlatform() throws IOException {
        assertEquals("", String.join("\n", problems(DatadogPlans.payments("[datadog]"), UnaryOperator.identity())));
    }

    @Test
    void aClientOfAnotherShapeIsWatchedAsWell() throws IOException {
        assertEquals("", String.join("\n", problems(DatadogPlans.rentals(), UnaryOperator.identity())));
    }

    @Test
    void aMisspeltMetricAndAThresholdThatIsNotTheQuerysAreSeen() throws IOException {
        List<String> problems = problems(DatadogPlans.rentals(), text -> text.replace("replicamanager_underminisrpartitioncount", "replicamanager_underminisrpartitions")
                .replace("critical          = 0.25", "critical          = 0.24"));

        assertTrue(problems.contains("strimzi/live/eu-north-1/monitoring: strimzi.kafka_server_replicamanager_underminisrpartitions is not a metric of strimzi"), problems::toString);
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith("strimzi/live/eu-north-1/monitoring") && problem.contains("the critical threshold is the one of the query")),
                problems::toString);
    }

    @Test
    void aMetricOfAnotherPlatformIsSeen() throws IOException {
        List<String> problems = problems(DatadogPlans.rentals(), text -> text.replace("confluent_cloud.kafka.partition_count", "aws.msk.kafka.server.ReplicaManager.Value"));

        assertTrue(problems.contains("confluent/live/eu-north-1/monitoring: aws.msk.kafka.server.ReplicaManager.Value is not a metric of confluent"), problems::toString);
    }

    @Test
    void everyAlertHasAMonitorThatTellsPeopleAndEveryOtherOneAReason() throws IOException {
        Plan plan = DatadogPlans.payments("[datadog]");
        TerraformReport report = check(plan, UnaryOperator.identity());
        Set<String> all = DatadogPlans.CATALOG.observables().rules().stream().map(rule -> rule.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            Set<String> told = new TreeSet<>();
            for (JsonNode monitor : resources(report.plans().get(deployment.path() + "/monitoring"), "datadog_monitor")) {
                List<String> tags = new ArrayList<>();
                monitor.path("tags").forEach(tag -> tags.add(tag.asText()));
                if (tags.contains("tells:people")) {
                    tags.stream().filter(tag -> tag.startsWith("alert:")).forEach(tag -> told.add(tag.substring("alert:".length())));
                    assertTrue(monitor.path("message").asText("@").contains("@"), () -> deployment.path() + ": nobody is told by " + monitor.path("name"));
                    assertTrue(tags.stream().anyMatch(tag -> tag.startsWith("team:")) && tags.stream().anyMatch(tag -> tag.startsWith("env:")) && tags.contains("service:kafka"), tags::toString);
                }
            }
            Set<String> besides = monitoring.beside().stream().flatMap(copy -> copy.alerts().stream()).map(alert -> alert.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toSet());
            Set<String> expected = monitoring.alerts().stream().map(Alert::name).map(name -> name.toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> missing = monitoring.unseen().stream().filter(unseen -> !unseen.why().isEmpty()).flatMap(unseen -> unseen.alerts().stream())
                    .map(name -> name.toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
            assertTrue(told.containsAll(expected), () -> deployment.path() + " does not tell of all of " + expected + ": " + told);
            Set<String> left = new TreeSet<>(all);
            left.removeAll(expected);
            left.removeAll(missing);
            left.removeAll(besides);
            // Without an application that reads, or a topic for dead letters, there is nothing to raise them for.
            left.removeIf(name -> Set.of("kafkaconsumerlag", "kafkagroupwithoutmembers", "kafkarebalancestuck", "kafkadeadletters").contains(name));
            // Without a limit of the product there is nothing that a share could be taken of.
            DatadogPlans.CATALOG.observables().rules().stream().filter(rule -> rule.threshold() instanceof Threshold.Share share && monitoring.ceilings().stream().noneMatch(ceiling ->
                    ceiling.signal().equals(rule.signal()) && ceiling.kind().name().equals(share.whole().name()))).forEach(rule -> left.remove(rule.name().toLowerCase(java.util.Locale.ROOT)));
            assertEquals(Set.of(), left, deployment.path() + " says nothing about these");
        }
    }

    private List<String> problems(Plan plan, UnaryOperator<String> change) throws IOException {
        TerraformReport report = check(plan, change);
        List<String> problems = new ArrayList<>(report.problems());
        for (Deployment deployment : plan.deployments()) {
            String root = deployment.path() + "/monitoring";
            Set<String> known = DatadogPlans.CATALOG.datadog().metrics().stream().filter(metric -> metric.way().equals(deployment.platform()) || metric.way().equals("any"))
                    .map(DatadogFacts.Metric::name).collect(Collectors.toSet());
            Set<String> asked = new TreeSet<>();
            for (String file : List.of("monitors.tf", "service-levels.tf", "dashboard.tf")) {
                Matcher metric = METRIC.matcher(Files.readString(folder.resolve(root).resolve(file)));
                while (metric.find()) {
                    asked.add(metric.group(1));
                }
            }
            assertTrue(asked.size() > 8, () -> root + " asks for " + asked);
            asked.stream().filter(name -> !known.contains(name)).forEach(name -> problems.add(root + ": " + name + " is not a metric of " + deployment.platform()));
        }
        return problems;
    }

    private static List<JsonNode> resources(JsonNode plan, String type) {
        List<JsonNode> resources = new ArrayList<>();
        plan.path("resource_changes").forEach(change -> {
            if (change.path("type").asText().equals(type)) {
                resources.add(change.path("change").path("after"));
            }
        });
        assertTrue(!resources.isEmpty(), "no " + type);
        return resources;
    }

    private TerraformReport check(Plan plan, UnaryOperator<String> change) throws IOException {
        Set<String> providers = plan.watch().deployments().stream().map(monitoring -> monitoring.datadog().orElseThrow().provider()).collect(Collectors.toSet());
        for (Artifact file : DatadogFiles.artifacts(plan, new Templates())) {
            Path target = folder.resolve(file.path().value());
            Files.createDirectories(target.getParent());
            Files.writeString(target, change.apply(file.text()));
        }
        Map<String, String> values = new TreeMap<>(TerraformValues.with(List.of()));
        values.put("notification_handles", plan.watch().onCall().routes().stream()
                .map(route -> route.severity().label() + " = \"@" + Spellings.of(route.channel()) + "-kafka@example.com\"").collect(Collectors.joining(", ", "{ ", " }")));
        return terraform.check(folder, values, new VersionConstraints(plan.pin("terraform"), Map.of("DataDog/datadog", String.join(", ", providers))));
    }
}
