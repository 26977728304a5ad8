package dev.strawman.pack.cloudwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PlainWords;
import dev.strawman.cli.Blueprint;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.WatchedPlans;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudWatchFilesTest {

    private static final Pattern RESOURCE = Pattern.compile("(?ms)^resource \"aws_cloudwatch_(?:metric|composite)_alarm\" .*?^}$");
    private static final String PROD = "msk/prod/eu-west-1/monitoring/";

    private static SortedMap<String, String> files(Plan plan) {
        SortedMap<String, String> files = new TreeMap<>();
        CloudWatchFiles.artifacts(plan, new Templates()).forEach(file -> files.put(file.path().value(), file.text()));
        return files;
    }

    @Test
    void theHoursOfCoverAreThoseOfThePeople() {
        String topics = files(PackPlans.story("notify", "  cover: 12x5", "  cover: 8x5\n  workingHours: 08:00-16:00")).get("msk/prod/eu-west-2/monitoring/topics.tf");
        assertTrue(topics.contains("the hours of cover (8x5, 08:00 to 16:00 Europe/London) are kept by what receives"), topics);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msk-standard", "msk-express", "msk-serverless"})
    void everyAlertHasOneAlarmThatTellsTheRightPeople(String option) {
        Plan plan = WatchedPlans.onMsk(option, 6);
        SortedMap<String, String> files = files(plan);
        for (Deployment deployment : plan.deployments()) {
            List<Alert> alerts = plan.watch().of(deployment.path()).orElseThrow().alerts();
            assertFalse(alerts.isEmpty());
            List<String> telling = RESOURCE.matcher(files.get(deployment.path() + "/monitoring/alarms.tf")).results().map(MatchResult::group)
                    .filter(alarm -> alarm.contains("alarm_actions")).toList();
            for (Alert alert : alerts) {
                List<String> own = telling.stream().filter(alarm -> alarm.contains("Runbook: runbooks/msk/" + alert.name() + ".md\n")).toList();
                assertEquals(1, own.size(), () -> deployment.path() + " " + alert.name() + alert.useCase() + " is told by " + own.size());
                assertTrue(own.getFirst().contains("alarm_actions = [aws_sns_topic.alerts[\"" + alert.severity().label() + "\"].arn]"), own.getFirst());
                assertTrue(own.getFirst().contains(alert.severityReason()), own.getFirst());
            }
            assertEquals(alerts.size(), telling.size(), "nothing else tells anybody");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msk-standard", "msk-express", "msk-serverless"})
    void nothingOfPrometheusTemplatesIsLeft(String option) {
        files(WatchedPlans.onMsk(option, 3)).forEach((path, text) -> assertFalse(text.contains("{{"), path));
    }

    @Test
    void onlySilenceOfTheControllerAndOfTheReplicatorIsBad() {
        SortedMap<String, String> files = files(WatchedPlans.onMsk("msk-standard", 3));
        List<String> silent = RESOURCE.matcher(files.get("msk/dr/eu-central-1/monitoring/alarms.tf")).results().map(MatchResult::group)
                .filter(alarm -> alarm.contains("= \"breaching\"")).map(alarm -> alarm.lines().findFirst().orElseThrow()).toList();

        assertEquals(List.of("resource \"aws_cloudwatch_metric_alarm\" \"no_active_controller\" {", "resource \"aws_cloudwatch_metric_alarm\" \"replication_stopped\" {"), silent);
    }

    @Test
    void anOutageSilencesItsSymptomsButNotACause() {
        SortedMap<String, String> files = files(WatchedPlans.onMsk("msk-standard", 3));
        Map<String, String> everywhere = Map.of("under_min_isr", "metric_alarm.offline_partitions", "under_replicated", "composite_alarm.outage",
                "request_handlers_busy", "composite_alarm.outage", "network_threads_busy", "composite_alarm.outage", "cluster_load_high", "composite_alarm.outage",
                "throttled", "composite_alarm.outage", "disk_filling", "composite_alarm.disk_full");
        assertEquals(with(everywhere, "replication_behind", "metric_alarm.replication_over_rpo"), silencedBy(files.get("msk/dr/eu-central-1/monitoring/alarms.tf")));
        assertEquals(with(everywhere, "consumer_lag_authorisation_to_ledger", "composite_alarm.outage"), silencedBy(files.get(PROD + "alarms.tf")));
    }

    private static Map<String, String> with(Map<String, String> some, String alarm, String by) {
        Map<String, String> all = new TreeMap<>(some);
        all.put(alarm, by);
        return all;
    }

    private static Map<String, String> silencedBy(String alarms) {
        Map<String, String> silencedBy = new TreeMap<>();
        Pattern.compile("(?ms)^resource \"aws_cloudwatch_composite_alarm\" \"(\\w+)\" \\{(.*?)^}$").matcher(alarms).results().forEach(alarm ->
                Pattern.compile("alarm +=  *aws_cloudwatch_(\\w+\\.\\w+)\\.arn").matcher(alarm.group(2)).results().forEach(by -> silencedBy.put(alarm.group(1), by.group(1))));
        return silencedBy;
    }

    @Test
    void heapThrottlingAndConnectionsHaveAlarmsWhereTheLevelPaysForThem() {
        String standard = files(WatchedPlans.onMsk("msk-standard", 3)).get(PROD + "alarms.tf");
        assertTrue(alarm(standard, "heap_full").matches("(?s).*\"HeapMemoryAfterGC\".*threshold += 80\\b.*"), standard);
        assertTrue(alarm(standard, "throttled").matches("(?s).*\"first \\+ second\".*\"ProduceThrottleTime\".*\"FetchThrottleTime\".*"), standard);
        String connections = alarm(standard, "connections_near_limit");
        assertTrue(connections.contains("for_each = local.broker_ids\n") && connections.contains("\"ConnectionCount\"") && connections.contains("\"Broker ID\""), connections);
        assertTrue(connections.matches("(?s).*threshold += 2400\\b.*"), connections);
        assertTrue(alarm(standard, "connection_storm").contains("\"ConnectionCreationRate\""), standard);
        assertFalse(standard.contains("StorageUsed"));

        String express = files(WatchedPlans.onMsk("msk-express", 3)).get(PROD + "alarms.tf");
        assertTrue(alarm(express, "stored_above_plan").contains("\"StorageUsed\""), express);
        assertTrue(alarm(express, "ingress_near_limit").contains("\"BytesInPerSec\"") && alarm(express, "egress_near_limit").contains("\"BytesOutPerSec\""), express);
        assertFalse(express.contains("HeapMemoryAfterGC"));
    }

    private static String alarm(String alarms, String name) {
        return RESOURCE.matcher(alarms).results().map(MatchResult::group).filter(alarm -> alarm.startsWith("resource \"aws_cloudwatch_metric_alarm\" \"" + name + "\""))
                .findFirst().orElse("");
    }

    @Test
    void ofTwoThresholdsTheWorseSilencesTheOtherAlsoWhereOneAlarmIsEnough() {
        String alarms = files(WatchedPlans.onMsk("msk-serverless", 0)).get(PROD + "alarms.tf");
        assertTrue(alarms.contains("alarm            = aws_cloudwatch_metric_alarm.ingress_near_limit.arn"), alarms);
    }

    @Test
    void aLevelThatIsNotPaidForHasNoAlarmAndSaysSo() {
        SortedMap<String, String> files = files(WatchedPlans.onMsk("msk-express", 3));

        assertTrue(files.get(PROD + "alarms.tf").contains("MessagesInPerSec"));
        String dev = files.get("msk/dev/eu-west-1/monitoring/alarms.tf");
        assertFalse(dev.contains("MessagesInPerSec"));
        assertTrue(dev.contains("# - Records written to a topic, a second: it costs the level PER_TOPIC_PER_BROKER, and this cluster is asked for PER_BROKER."), dev);
    }

    @Test
    void refusesAMetricAboveTheLevel() {
        Plan plan = WatchedPlans.onMsk("msk-express", 3);
        Deployment dev = plan.deployments().getFirst();
        Monitoring seen = plan.watch().of(dev.path()).orElseThrow();
        CloudWatchMeasure lag = new CloudWatchMeasure("lag", "lag", "s", "EstimatedTimeLag", Optional.empty(), "Maximum", "group", "PER_TOPIC_PER_PARTITION", 1, false, "");
        Monitoring more = new Monitoring(seen.deployment(), seen.medium(), "", seen.speaks(), seen.interval(), List.of(), List.of(), List.of(lag), Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty());

        assertThrows(IllegalStateException.class, () -> new Watched(plan, dev, more));
    }

    @Test
    void eachProductShowsTheAvailabilityThatItCan() {
        String standard = files(WatchedPlans.onMsk("msk-standard", 3)).get(PROD + "service-levels.tf");
        String express = files(WatchedPlans.onMsk("msk-express", 3)).get(PROD + "service-levels.tf");
        String serverless = files(WatchedPlans.onMsk("msk-serverless", 0)).get(PROD + "service-levels.tf");

        assertTrue(standard.contains("OfflinePartitionsCount") && standard.contains("UnderMinIsrPartitionCount"));
        assertTrue(express.contains("\"ActiveControllerCount\"") && !express.contains("OfflinePartitionsCount"));
        assertTrue(serverless.contains("# Availability is not here") && serverless.contains("\"freshness_minutes\""));
    }

    @Test
    void aPaceBecomesBadMinutesRoundedUp() {
        assertEquals(List.of(1L, 1L), badMinutes("0.001", "14.4", 60, 5));
        assertEquals(List.of(3L, 1L), badMinutes("0.001", "6", 360, 30));
        assertEquals(List.of(5L, 1L), badMinutes("0.001", "3", 1440, 120));
        assertEquals(List.of(44L, 4L), badMinutes("0.01", "14.4", 300, 25));
    }

    private static List<Long> badMinutes(String budget, String factor, int longMinutes, int shortMinutes) {
        Objective.Burn burn = new Objective.Burn(Duration.ofMinutes(longMinutes), Duration.ofMinutes(shortMinutes), new BigDecimal(factor), BigDecimal.ONE,
                dev.strawman.plan.monitoring.Severity.SEV1, "");
        return List.of(ServiceLevels.badMinutes(burn, new BigDecimal(budget), burn.longWindow()), ServiceLevels.badMinutes(burn, new BigDecimal(budget), burn.shortWindow()));
    }

    @Test
    void freeSpaceIsComparedAsUsedPercent() {
        CloudWatchMeasure disk = new CloudWatchMeasure("disk-free", "", "ratio", "KafkaDataLogsDiskUsed", Optional.empty(), "Maximum", "brokers", "DEFAULT", 100, true, "");
        Comparison comparison = Comparison.of(disk, false, new BigDecimal("0.25"));

        assertEquals("GreaterThanThreshold", comparison.operator());
        assertEquals("75", comparison.number());
    }

    @Test
    void aSummaryNamesTheThresholdThatWasPassed() {
        Map<String, String> names = Map.of("group", "fraud-scoring", "topic", "one of its topics");
        assertEquals("fraud-scoring is more than 2 min behind on one of its topics",
                PlainWords.of("{{ $labels.group }} is {{ $value | humanizeDuration }} behind on {{ $labels.topic }}", true, new BigDecimal(120), names));
        assertEquals("Some partitions of x have no leader", PlainWords.of("{{ $value }} partitions of x have no leader", true, BigDecimal.ZERO, names));
        assertEquals("The fullest disk of x has less than 25 % free", PlainWords.of("The fullest disk of x has {{ $value | humanizePercentage }} free", false, new BigDecimal("0.25"), names));
        assertEquals("Clients of x wait more than 100 ms because of limits",
                PlainWords.of("Clients of x wait up to {{ $value | printf \"%.0f\" }} ms because of limits", true, new BigDecimal(100), names));
        assertThrows(IllegalStateException.class, () -> PlainWords.of("{{ humanize .Value }}", true, BigDecimal.ONE, names));
    }

    @Test
    void aLongImpactIsCutAndTheRunbookStays() {
        List<String> lines = Notice.fitting(List.of("What is wrong."), "Impact: " + "x".repeat(2_000), List.of("Runbook: runbooks/msk/KafkaDiskFull.md"));

        assertTrue(String.join("\n", lines).length() <= Notice.DESCRIPTION_LENGTH);
        assertEquals("Runbook: runbooks/msk/KafkaDiskFull.md", lines.getLast());
    }

    @Test
    void carriesTheTagsOfTheOtherRootsAndStandsInThePipeline() {
        SortedMap<String, String> tree = new TreeMap<>();
        Blueprint.artifacts(PackPlans.story("notify")).forEach(file -> tree.put(file.path().value(), file.text()));
        Pattern tags = Pattern.compile("(?ms)^  tags = \\{.*?^  }$");

        assertEquals(tags.matcher(tree.get("msk/prod/eu-west-2/cluster/locals.tf")).results().map(MatchResult::group).toList(),
                tags.matcher(tree.get("msk/prod/eu-west-2/monitoring/locals.tf")).results().map(MatchResult::group).toList());
        assertTrue(tree.get(".gitlab/ci/msk.yml").contains("ROOT: msk/prod/eu-west-2/monitoring\n"));
        assertTrue(tree.get("msk/README.md").contains("`msk/prod/eu-west-2/monitoring`"));
    }
}
