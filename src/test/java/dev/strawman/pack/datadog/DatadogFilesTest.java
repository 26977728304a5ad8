package dev.strawman.pack.datadog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.cli.Blueprint;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in a tree that Datadog watches, and what does not. */
class DatadogFilesTest {

    private static SortedMap<String, String> tree(Plan plan) {
        SortedMap<String, String> texts = new TreeMap<>();
        Blueprint.artifacts(plan).forEach(file -> texts.put(file.path().value(), file.text()));
        return texts;
    }

    @Test
    void nothingElsePagesBesideDatadog() {
        SortedMap<String, String> tree = tree(DatadogPlans.rentals());

        assertEquals(List.of(), tree.keySet().stream().filter(path -> path.endsWith("rules.yaml") || path.endsWith("alertmanager.yaml") || path.endsWith("pod-monitors.yaml")
                || path.endsWith("prometheus.yaml") || path.startsWith("monitoring/dashboards/") || path.endsWith("/check.sh")).toList());
        assertTrue(tree.get("monitoring/strimzi/live/eu-north-1/service-levels.yaml").contains("type: Datadog"));
        assertTrue(tree.containsKey("monitoring/msk/live/eu-north-1/datadog-agent/amazon_msk.d/conf.yaml"));
        assertTrue(tree.get("decisions.md").contains("two places that page"), "what was weighed is written down");
    }

    @Test
    void monitorsRestByTheClockOfThePeople() {
        String text = tree(DatadogPlans.rentals()).get("strimzi/live/eu-north-1/monitoring/maintenance.tf");
        assertTrue(text.contains("# When monitors rest, for sla.maintenanceWindow (default), operations.timeZone.\n") && text.contains("# Sunday 02:00-06:00 Europe/Stockholm. "), text);
        assertTrue(text.contains("  display_timezone = \"Europe/Stockholm\"\n") && text.contains("    timezone = \"Europe/Stockholm\"\n"), text);
        assertTrue(text.contains("T02:00:00\"\n      duration = \"240m\""), text);
        String utc = tree(DatadogPlans.payments("[datadog]")).get("msk/prod/eu-west-1/monitoring/maintenance.tf");
        assertTrue(utc.contains("# When monitors rest, for sla.maintenanceWindow.\n") && utc.contains("    timezone = \"UTC\"\n"), utc);
    }

    @Test
    void theMonitorsSayWhereTheCopyThatDatadogCannotSeeIsWatched() {
        SortedMap<String, String> tree = tree(DatadogPlans.payments("[datadog]"));

        String copy = tree.get("msk/dr/eu-central-1/monitoring/monitors.tf");
        assertTrue(copy.contains("# The copy in this region is watched by CloudWatch, in the root replication-monitoring"), copy);
        assertFalse(copy.contains("KafkaReplication"), "it is not missing either");
        assertTrue(tree.containsKey("msk/dr/eu-central-1/replication-monitoring/alarms.tf"));
        assertFalse(tree.get("msk/prod/eu-west-1/monitoring/monitors.tf").contains("watched by CloudWatch"));
    }

    @Test
    void noRunbookOfSuchATreeAsksPrometheus() {
        tree(DatadogPlans.rentals()).forEach((path, text) -> {
            if (path.startsWith("runbooks/")) {
                assertFalse(text.contains("PROMETHEUS_URL") || text.contains("promtool query"), path);
            }
        });
    }

    @Test
    void theScriptOfTheRunbooksKnowsEverySignalThatTheyRead() {
        SortedMap<String, String> tree = tree(DatadogPlans.payments("[datadog]"));
        Set<String> read = new TreeSet<>();
        for (String platform : List.of("strimzi", "msk")) {
            String script = tree.get("monitoring/" + platform + "/signal.sh");
            tree.forEach((path, text) -> {
                Matcher signal = Pattern.compile("(?m)^signal (kafka:[a-z0-9_:]+)").matcher(path.startsWith("runbooks/" + platform + "/Kafka") ? text : "");
                while (signal.find()) {
                    read.add(signal.group(1));
                    if (!signal.group(1).startsWith("kafka:disk_days_left") && !signal.group(1).startsWith("kafka:hot_partitions")) {
                        assertTrue(script.contains("  " + signal.group(1) + ") query="), path + " reads " + signal.group(1));
                    }
                }
            });
        }
        assertTrue(read.size() > 8, read::toString);
    }

    @Test
    void theAnnotationOfTheBrokersIsJsonThatNamesEverySeries() throws IOException {
        Plan plan = DatadogPlans.rentals();
        String pools = tree(plan).get("strimzi/live/eu-north-1/node-pools.yaml");
        Matcher annotation = Pattern.compile("(?m)^( *)ad\\.datadoghq\\.com/kafka\\.checks: \\|-\\n((?:\\1 +.*\\n)+)").matcher(pools);
        assertTrue(annotation.find(), pools);
        JsonNode instance = new ObjectMapper().readTree(annotation.group(2)).path("openmetrics").path("instances").path(0);
        Set<String> read = new TreeSet<>();
        instance.path("metrics").forEach(metric -> read.add(metric.asText()));
        Monitoring monitoring = plan.watch().of("strimzi/live/eu-north-1").orElseThrow();

        assertEquals(new TreeSet<>(monitoring.datadog().orElseThrow().read("kafka").values()), read);
        // The reporter lets through what the Agent reads: patterns are held against whole names. Figures of the JVM it always gives.
        read.stream().filter(series -> series.startsWith("kafka_")).forEach(series -> assertTrue(monitoring.allowList().stream().anyMatch(series::matches), series + " does not leave the broker"));
    }

    @Test
    void aMessageNamesOnlyWhatItsQueryTellsApart() {
        int named = 0;
        for (Plan plan : List.of(DatadogPlans.rentals(), DatadogPlans.payments("[datadog]"))) {
            for (String text : tree(plan).entrySet().stream().filter(file -> file.getKey().endsWith("/monitors.tf")).map(java.util.Map.Entry::getValue).toList()) {
                for (String monitor : text.split("\nresource ")) {
                    Matcher tag = Pattern.compile("\\{\\{([a-z_]+)\\.name}}").matcher(monitor);
                    while (tag.find()) {
                        named++;
                        String query = monitor.lines().filter(line -> line.strip().startsWith("query ")).findFirst().orElseThrow();
                        assertTrue(query.contains(" by {" + tag.group(1) + "}") && !query.contains("count_nonzero"), query);
                    }
                }
            }
        }
        assertTrue(named > 10, named + " messages name a broker or a disk");
    }

    @Test
    void aDeadLetterIsCountedByAMeasureThatComesBackToZero() {
        String monitors = tree(DatadogPlans.rentals()).get("msk/live/eu-north-1/monitoring/monitors.tf");
        String query = monitors.lines().filter(line -> line.contains("topic:${each.value.topic}") && line.contains("messagesinpersec")).findFirst().orElseThrow();
        assertTrue(query.contains("avg(last_5m):monotonic_diff(") && query.contains("BrokerTopicMetrics.Count{"), query);
    }

    @Test
    void monitorsAndHandbookCallTheSamePeopleInTheSameOrderAfterTheSameTime() {
        SortedMap<String, String> tree = tree(DatadogPlans.staffed());
        List<String> people = List.of("platform team", "vendor", "platform-lead", "head-of-payments");
        String monitors = tree.get("strimzi/prod/eu-west-1/monitoring/monitors.tf");
        assertTrue(monitors.contains("Not over after 30 min. Call the next in this order: " + String.join(", then ", people) + "."), monitors);
        assertTrue(monitors.contains("renotify_interval   = 30 "), "twice the time to a first answer");
        int place = -1;
        String handbook = tree.get("runbooks/on-call.md");
        for (String person : people) {
            assertTrue(handbook.indexOf(". " + person) > place, person);
            place = handbook.indexOf(". " + person);
        }
        assertTrue(tree.get("runbooks/strimzi/KafkaOfflinePartitions.md").contains("not stabilised within 30 min: the next on the list"));
    }

    @Test
    void thePageOfTheCommandLineNamesToolsOfDatadog() {
        SortedMap<String, String> tree = tree(DatadogPlans.payments("[datadog]"));
        assertFalse(tree.get("runbooks/confluent/command-line.md").contains("promtool"));
        assertTrue(tree.get("runbooks/confluent/command-line.md").contains("`DD_API_KEY`"));
    }

    @Test
    void theToolThatWasNamedFirstRaisesTheAlerts() {
        assertTrue(DatadogPlans.payments("[datadog, prometheus]").watch().deployments().stream().allMatch(monitoring -> monitoring.medium() == Medium.DATADOG));
        assertTrue(DatadogPlans.payments("[prometheus, datadog]").watch().deployments().stream().allMatch(Monitoring::byPrometheus));
        assertTrue(DatadogPlans.payments("[newrelic]").watch().deployments().stream().allMatch(monitoring -> monitoring.byPrometheus() && monitoring.mediumReason().startsWith("newrelic was captured")));
        Plan both = DatadogPlans.payments("[cloudwatch, datadog]");
        assertEquals(Medium.CLOUDWATCH, both.watch().of("msk/prod/eu-west-1").orElseThrow().medium());
        assertEquals(Medium.DATADOG, both.watch().of("strimzi/prod/eu-west-1").orElseThrow().medium());
    }

    @Test
    void noSecretStandsInAnyFile() {
        tree(DatadogPlans.rentals()).forEach((path, text) -> {
            if (path.contains("/monitoring/") && path.endsWith(".tf")) {
                assertFalse(Pattern.compile("(?m)(api_key|app_key|api_secret)\\s*=\\s*\"").matcher(text).find(), path);
            }
        });
    }
}
