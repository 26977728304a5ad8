package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.pack.observability.Program;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.OnCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The monitoring of the samples, judged by Prometheus' and Alertmanager's own tools and by what each platform really measures. */
class SampleMonitoringTest {

    private static final Pattern METRIC = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

    @TempDir
    private Path temp;

    static List<Sample> samples() {
        return Sample.all().toList();
    }

    /** The script that a client runs, run as a client runs it. */
    @ParameterizedTest
    @MethodSource("samples")
    void prometheusTakesTriesAndProvesEveryRule(Sample sample) {
        Program.require("promtool", "amtool", "bash");
        Map<String, String> texts = sample.generated();
        if (!texts.containsKey("monitoring/check.sh")) {
            return;
        }
        write(texts);
        Program.Run run = Program.run(temp, "bash", "monitoring/check.sh");
        assertEquals(0, run.exit(), run.says());
        long rules = texts.keySet().stream().filter(path -> path.endsWith("/rules.yaml")).count();
        assertEquals(rules, count(run.says(), "Unit Testing:"), "every file of rules is tried");
        assertEquals(0, count(run.says(), "FAILED"), run.says());
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot(Sample sample) {
        Plan plan = Sample.plan(sample.requirements());
        Map<String, String> texts = sample.generated();
        int alerts = 0;
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            if (!monitoring.byPrometheus()) {
                continue;
            }
            String tests = texts.get("monitoring/" + deployment.path() + "/rules.test.yaml");
            Set<String> raised = names(texts.get("monitoring/" + deployment.path() + "/rules.yaml"), "- alert: (\\S+)");
            raised.remove("KafkaMonitoringAlive");
            assertEquals(raised, names(tests, "- name: \"(Kafka\\w+)[^\"]*fires"), deployment.path() + ": fires");
            String quiet = tests.substring(tests.indexOf("all is well"));
            assertEquals(raised, names(quiet, "alertname: (\\S+)"), deployment.path() + ": does not fire");
            alerts += raised.size();
        }
        assertTrue(alerts > 20 || plan.watch().deployments().stream().noneMatch(Monitoring::byPrometheus), alerts + " alerts");
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noExpressionSpeaksOfAMetricThatIsNotThere(Sample sample) throws IOException {
        Plan plan = Sample.plan(sample.requirements());
        Map<String, Set<String>> known = known();
        List<String> unknown = new ArrayList<>();
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            String dialect = Map.of("strimzi", "strimzi-reporter", "msk", "msk-open", "confluent", "confluent-export").get(deployment.platform());
            Set<String> recorded = new TreeSet<>(monitoring.measures().stream().map(Measure::record).toList());
            for (Measure measure : monitoring.measures()) {
                Matcher metric = METRIC.matcher(measure.expression());
                while (metric.find()) {
                    String name = metric.group(1);
                    boolean there = name.contains(":") ? recorded.contains(name) : known.get(dialect).contains(name) || known.get("any").contains(name);
                    if (!there || !letThrough(name, monitoring)) {
                        unknown.add(deployment.path() + " " + measure.signal() + ": " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    /** The reporter compares its patterns with the whole name before the endings that Prometheus adds. */
    private static boolean letThrough(String metric, Monitoring monitoring) {
        boolean reported = metric.startsWith("kafka_") && !metric.startsWith("kafka_consumergroup_") && !metric.startsWith("kafka_topic_partition_")
                && !metric.startsWith("kafka_connect_");
        String base = metric.replaceAll("_total$", "");
        return monitoring.allowList().isEmpty() || !reported || monitoring.allowList().stream().anyMatch(base::matches);
    }

    private static Map<String, Set<String>> known() throws IOException {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        Set<String> current = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/monitoring/metrics.txt"))) {
            if (line.startsWith("[")) {
                current = new TreeSet<>();
                known.put(line.substring(1, line.length() - 1), current);
            } else if (!line.startsWith("#")) {
                current.add(line);
            }
        }
        return known;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyAlertReachesTheReceiverOfItsSeverity(Sample sample) {
        Program.require("amtool");
        Map<String, String> texts = sample.generated();
        if (!texts.containsKey("monitoring/alertmanager.yaml")) {
            return;
        }
        write(texts);
        OnCall onCall = Sample.plan(sample.requirements()).watch().onCall();
        for (OnCall.Route route : onCall.routes()) {
            String receiver = route.severity().label() + "-" + dev.strawman.requirements.Spellings.of(route.channel());
            Program.Run run = Program.run(temp, "amtool", "config", "routes", "test", "--config.file=monitoring/alertmanager.yaml", "--verify.receivers=" + receiver,
                    "alertname=KafkaOfflinePartitions", "cluster=any", "severity=" + route.severity().label());
            assertEquals(0, run.exit(), route.severity() + ": " + run.says());
        }
        Program.Run alive = Program.run(temp, "amtool", "config", "routes", "test", "--config.file=monitoring/alertmanager.yaml", "--verify.receivers=dead-man",
                "alertname=KafkaMonitoringAlive", "cluster=any", "severity=none");
        assertEquals(0, alive.exit(), alive.says());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPromiseOfProductionIsMeasuredOrItsAbsenceIsSaid(Sample sample) {
        Plan plan = Sample.plan(sample.requirements());
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            if (deployment.site().production() && monitoring.medium() != Medium.CLOUDWATCH) {
                assertTrue(monitoring.objectives().stream().map(objective -> objective.kind().name()).toList()
                        .containsAll(List.of("AVAILABILITY", "WRITE_LATENCY", "END_TO_END_LATENCY", deployment.site().standby() ? "AVAILABILITY" : "FRESHNESS")), deployment.path());
            }
            Set<String> seen = new TreeSet<>(monitoring.measures().stream().map(Measure::signal).toList());
            monitoring.cloudWatch().forEach(measure -> seen.add(measure.signal()));
            monitoring.datadog().ifPresent(datadog -> datadog.measures().forEach(measure -> seen.add(measure.signal())));
            Set<String> watched = new TreeSet<>(monitoring.alerts().stream().map(Alert::signal).toList());
            assertTrue(seen.containsAll(watched), deployment.path() + " raises alerts on what it does not see: " + watched);
        }
    }

    /** Rules of our own for boards: what a reader needs at each panel, and expressions that Prometheus can read. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyPanelSaysWhatItShowsAndAsksWhatIsRecorded(Sample sample) throws IOException {
        Program.require("promtool");
        Set<String> recorded = new TreeSet<>();
        sample.generated().forEach((path, text) -> {
            if (path.endsWith("/rules.yaml")) {
                recorded.addAll(names(text, "- record: (\\S+)"));
            }
        });
        StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        int panels = 0;
        for (Map.Entry<String, String> file : sample.generated().entrySet()) {
            if (!file.getKey().startsWith("monitoring/dashboards/")) {
                continue;
            }
            JsonNode board = new ObjectMapper().readTree(file.getValue());
            assertEquals(file.getKey(), "monitoring/dashboards/" + board.path("uid").asText() + ".json");
            Set<Integer> ids = new TreeSet<>();
            Set<String> variables = new TreeSet<>(board.at("/templating/list").findValuesAsText("name"));
            assertTrue(variables.containsAll(List.of("datasource", "environment", "cluster")), variables.toString());
            for (JsonNode variable : board.path("templating").path("list")) {
                assertTrue(file.getValue().contains("$" + variable.path("name").asText()) || file.getValue().contains("${" + variable.path("name").asText() + "}"), variable + " is unused");
            }
            for (JsonNode panel : board.path("panels")) {
                String where = file.getKey() + " " + panel.path("title").asText();
                assertTrue(ids.add(panel.path("id").asInt()), where);
                assertTrue(panel.path("description").asText().length() > 20, where);
                assertEquals("${datasource}", panel.path("datasource").path("uid").asText(), where);
                assertTrue(!panel.path("fieldConfig").path("defaults").path("unit").asText().isEmpty(), where);
                assertTrue(!panel.path("targets").isEmpty(), where);
                for (JsonNode target : panel.path("targets")) {
                    String expression = target.path("expr").asText();
                    Set<String> asked = names(expression, "([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");
                    assertTrue(!asked.isEmpty() && recorded.containsAll(asked), where + " shows " + asked + ", not all of which is recorded");
                    assertTrue(expression.contains("cluster=\"$cluster\""), where + " adds up clusters");
                    assertTrue(!expression.matches(".*\\b(rate|increase)\\(.*") || expression.contains("$__rate_interval"), where);
                    rules.append("      - record: panel:").append(++panels).append("\n        expr: '").append(expression.replaceAll("\\$\\w+", "x")).append("'\n");
                }
            }
        }
        if (panels > 0) {
            Files.writeString(temp.resolve("panels.yaml"), rules);
            Program.Run run = Program.run(temp, "promtool", "check", "rules", "panels.yaml");
            assertEquals(0, run.exit(), run.says());
        }
    }

    /** Whoever follows the link of an alert must see the value that it is about. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyAlertLinksToABoardThatShowsItsSignal(Sample sample) {
        Plan plan = Sample.plan(sample.requirements());
        Map<String, String> texts = sample.generated();
        int alerts = 0;
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            String rules = texts.getOrDefault("monitoring/" + deployment.path() + "/rules.yaml", "");
            for (Alert alert : rules.isEmpty() ? List.<Alert>of() : monitoring.alerts()) {
                Matcher link = Pattern.compile("(?s)- alert: " + alert.name() + "\n.*?dashboard_url: \"<GRAFANA_URL>/d/([a-z-]+)\\?").matcher(rules);
                assertTrue(link.find(), alert.name());
                String board = texts.get("monitoring/dashboards/" + link.group(1) + ".json");
                assertTrue(board.contains(monitoring.measure(alert.signal()).orElseThrow().record() + "{"), alert.name() + " leads to " + link.group(1));
                alerts++;
            }
        }
        assertTrue(alerts > 20 || plan.watch().deployments().stream().noneMatch(Monitoring::byPrometheus), alerts + " alerts");
    }

    private void write(Map<String, String> texts) {
        texts.forEach((path, text) -> {
            if (path.startsWith("monitoring/")) {
                try {
                    Files.createDirectories(temp.resolve(path).getParent());
                    Files.writeString(temp.resolve(path), text);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
        });
    }
}
