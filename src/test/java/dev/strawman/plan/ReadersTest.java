package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose lag counts. */
class ReadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"prometheus, grafana", "cloudwatch", "datadog"})
    void retryTopicsHoldRecordsOnPurposeSoTheyAreNeverLate(String tools) {
        Plan plan = PackPlans.watchedBy("[" + tools + "]");
        for (Deployment deployment : plan.deployments()) {
            Site site = deployment.site();
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            List<Map<String, String>> counted = new java.util.ArrayList<>(monitoring.alerts().stream().filter(alert -> alert.signal().equals("consumer-lag-seconds")).map(alert -> alert.match()).toList());
            monitoring.objectives().stream().filter(objective -> objective.kind() == Objective.Kind.FRESHNESS).map(Objective::match).forEach(counted::add);
            assertEquals(site.standby(), counted.isEmpty(), deployment.path());
            for (Map<String, String> match : counted) {
                Set<String> topics = Consumption.at(site, match).stream().map(Consumption::topic).collect(Collectors.toSet());
                Set<Topic.Kind> kinds = site.topics().stream().filter(topic -> topics.contains(topic.name())).map(Topic::kind).collect(Collectors.toSet());
                assertEquals(Set.of(Topic.Kind.EVENT), kinds, deployment.path() + " " + match);
            }
        }
    }

    @Test
    void aUseCaseWhoseReadersReadForAnotherIsWatchedByItsTopics() {
        Plan plan = PlannerTest.plan("workloads:\n", """
                  - id: bill
                    state: first
                    flows: [{from: office, topic: bills.bill.written, to: [tracker]}]
                    key: {field: billId}
                    costOfFailure: {reputation: L}
                    events: [{topic: bills.bill.written}]
                workloads:
                  - id: bills
                    topics: [bills.bill.written]
                    basis: estimate
                    throughput: {average: 10/s, messageSize: 1 KB}
                """);
        Deployment prod = PlannerTest.on(plan, "strimzi", "prod");
        Monitoring monitoring = plan.watch().of(prod.path()).orElseThrow();
        Map<String, String> topics = monitoring.alerts().stream().filter(alert -> alert.name().equals("KafkaConsumerLag"))
                .collect(Collectors.toMap(alert -> alert.useCase().orElseThrow(), alert -> alert.match().get("topic")));
        assertEquals(Map.of("track", "parcels\\.parcel\\.scanned", "bill", "bills\\.bill\\.written"), topics);
        assertEquals(Set.of("track", "bill"), monitoring.objectives().stream().filter(objective -> objective.kind() == Objective.Kind.FRESHNESS)
                .map(objective -> objective.useCase().orElseThrow()).collect(Collectors.toSet()));
        assertEquals(List.of("track"), monitoring.alerts().stream().filter(alert -> alert.name().equals("KafkaGroupWithoutMembers")).map(alert -> alert.useCase().orElseThrow()).toList(),
                "the one group is told of once");
    }

    private static Monitoring owned(String applications) {
        Plan plan = PlannerTest.plan("[{id: lead, role: ops}]", "[{id: lead, role: ops}, {id: depot, role: owner}, {id: office, role: dev}, {id: billing, role: dev}]",
                "    state: first\n", "    state: first\n    owner: depot\n", "to: [tracker]", "to: [tracker, invoicer]", "    key: {field: parcelId}", "    applications: " + applications + "\n    key: {field: parcelId}");
        return plan.watch().of(PlannerTest.on(plan, "strimzi", "prod").path()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "[{id: tracker, owner: office}, {id: invoicer, owner: office}]; office",
        "[{id: tracker, owner: office}, {id: invoicer, owner: billing}]; depot",
        "[{id: scanner, owner: office}]; depot"})
    void theTeamThatReadsSeesToIt(String applications, String owner) {
        Monitoring monitoring = owned(applications);
        monitoring.alerts().stream().filter(alert -> alert.useCase().isPresent()).forEach(alert -> assertEquals(owner, alert.owner(), alert.name()));
        assertEquals(owner, monitoring.objectives().stream().filter(objective -> objective.kind() == Objective.Kind.FRESHNESS).findFirst().orElseThrow().owner());
        assertEquals(applications.contains("billing"), monitoring.alerts().stream().anyMatch(alert -> alert.impact().endsWith("; it is read by applications of billing and office")));
    }

    @Test
    void aRetryTopicIsToldApartEvenWhereOneUseCaseReadsAlone() {
        Readers.Reader reader = new Readers.Reader(null, Set.of(), Set.of("orders"), Set.of("billing"), true, true, "billing", "orders");
        assertEquals(Map.of("topic", "orders"), reader.match(List.of("group", "topic")));
        assertEquals(Map.of(), reader.match(List.of("group")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus, grafana", "cloudwatch", "datadog"})
    void nobodyIsToldOfReadersWhereNobodyReads(String tools) {
        Plan plan = PackPlans.watchedBy("[" + tools + "]");
        int copies = 0;
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            boolean told = monitoring.alerts().stream().anyMatch(alert -> alert.useCase().isPresent());
            if (deployment.site().standby()) {
                copies++;
                assertFalse(told, deployment.path());
                assertFalse(monitoring.alerts().isEmpty(), deployment.path());
            } else {
                assertTrue(told, deployment.path());
            }
        }
        assertEquals(3, copies);
    }
}
