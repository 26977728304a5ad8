package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.kubernetes.KafkaConfigs;
import dev.strawman.kubernetes.ManifestCheck;
import dev.strawman.kubernetes.RoundTrip;
import dev.strawman.plan.Application;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import dev.strawman.terraform.Terraform;
import dev.strawman.terraform.TerraformReport;
import dev.strawman.terraform.TerraformValues;
import dev.strawman.terraform.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated for the samples, judged by what will read it: Terraform, the Strimzi resources and the brokers' own code. */
class SampleConsumersTest {

    private static Terraform terraform;

    @TempDir
    private Path temp;

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @AfterAll
    static void stop() throws Exception {
        if (terraform != null) {
            terraform.close();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void terraformTakesEveryRoot(Sample sample) throws Exception {
        Terraform.assumeAvailable();
        if (terraform == null) {
            terraform = Terraform.start();
        }
        sample.generated().forEach(this::write);
        Plan plan = Sample.plan(sample.requirements());
        TerraformReport report = terraform.check(temp, TerraformValues.with(principals(plan)), new VersionConstraints(plan.pin("terraform"),
                Map.of("hashicorp/aws", plan.pin("hashicorp/aws"), "confluentinc/confluent", plan.pin("confluentinc/confluent"),
                        "DataDog/datadog", plan.watch().deployments().stream().flatMap(watched -> watched.datadog().stream()).map(Datadog::provider).findFirst().orElse(""))));
        assertEquals("", String.join("\n", report.problems()));
        long roots = sample.generated().keySet().stream().filter(path -> path.endsWith("/versions.tf")).count();
        assertEquals(roots, report.plans().size(), "every root was planned");
    }

    private static List<String> principals(Plan plan) {
        return plan.sites().stream().flatMap(site -> site.applications().stream()).map(Application::principal).distinct().toList();
    }

    private void write(String path, String text) {
        try {
            Path file = temp.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void kubernetesTakesEveryManifest(Sample sample) {
        Map<String, Map<String, String>> builds = builds(sample.generated());
        List<String> problems = new ArrayList<>();
        int typed = 0;
        for (Map<String, String> build : builds.values()) {
            problems.addAll(ManifestCheck.problems(build));
            for (Map.Entry<String, String> file : build.entrySet()) {
                typed += file.getKey().endsWith(".yaml") ? RoundTrip.assertRoundTrips(file.getValue()) : 0;
            }
        }
        assertEquals("", String.join("\n", problems));
        Plan plan = Sample.plan(sample.requirements());
        int least = plan.on("strimzi").stream().mapToInt(deployment -> deployment.site().topics().size() + deployment.site().applications().size()).sum();
        assertTrue(typed >= least, typed + " typed documents, at least " + least + " expected");
    }

    /** Files by the folder of the outermost kustomization that builds them; manifests outside any build stand for themselves. */
    private static Map<String, Map<String, String>> builds(SortedMap<String, String> texts) {
        List<String> roots = texts.keySet().stream().filter(path -> path.endsWith("/kustomization.yaml")).map(path -> path.substring(0, path.lastIndexOf('/'))).toList();
        Map<String, Map<String, String>> builds = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            boolean manifest = (path.startsWith("strimzi/") || path.startsWith("monitoring/strimzi/")) && path.endsWith(".yaml") && !path.endsWith("values.yaml")
                    && !path.endsWith("/rules.test.yaml") && !path.endsWith("/service-levels.yaml");
            if (manifest) {
                String root = roots.stream().filter(folder -> path.startsWith(folder + "/")).reduce((one, other) -> other.length() < one.length() ? other : one)
                        .orElse(path);
                builds.computeIfAbsent(root, unknown -> new TreeMap<>()).put(path, text);
            }
        });
        return builds;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void brokersTakeEverySettingOfATopic(Sample sample) {
        List<String> problems = new ArrayList<>();
        Plan plan = Sample.plan(sample.requirements());
        for (Site site : plan.sites()) {
            for (Topic topic : site.topics()) {
                Map<String, String> settings = new TreeMap<>();
                topic.settings().forEach(setting -> settings.put(setting.key(), setting.value()));
                KafkaConfigs.topicProblems(settings, true).forEach(problem -> problems.add(topic.name() + ": " + problem));
            }
        }
        assertEquals(List.of(), problems);
    }
}
