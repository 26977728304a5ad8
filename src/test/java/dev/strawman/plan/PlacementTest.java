package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import dev.strawman.cli.Blueprint;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.requirements.reading.RequirementsReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two use cases that share a topic, and environments that run one of them. */
class PlacementTest {

    private static final String STORY = """
            apiVersion: strawman.dev/v1
            kind: Requirements
            engagement: {client: Grid Works}
            stakeholders: [{id: lead, role: ops}]
            compliance: {regimes: [none], residency: [eu-west-1, eu-central-1]}
            operations: {cover: 24x7}
            infrastructure:
              providers: [aws]
              regions: [{id: eu-west-1}, {id: eu-central-1, role: dr}, {id: ap-south-1, role: active}]
              kubernetes: {distribution: eks}
            security: {network: private}
            features:
              streamProcessing: [kstreams]
              connectors:
                - {name: alarm-sink, direction: sink, topics: [grid.alarm.raised]}
                - {name: lake-sink, direction: sink, topics: [meter.reading.received]}
            sla: {availability: 99.9 %, regionLoss: {rpo: 5 min, rto: 1h}}
            environments:
              - {name: prod, purpose: prod, useCases: [metering]}
              - {name: dr, purpose: dr}
              - {name: grid, purpose: prod}
              - {name: dev, purpose: dev, useCases: [metering]}
              - {name: test, purpose: test, sharesClusterWith: dev, useCases: [alarms]}
            useCases:
              - id: alarms
                state: first
                flows:
                  - {from: scada, topic: grid.alarm.raised, to: [dispatch]}
                  - {from: scada, topic: grid.station.changed, to: [dispatch]}
                applications: [{id: dispatch, kafkaStreams: true}]
                key: {field: stationId, ordering: global}
                costOfFailure: {perHour: 40000 EUR}
                events: [{topic: grid.alarm.raised, format: avro}, {topic: grid.station.changed, format: avro}]
              - id: metering
                state: planned
                flows:
                  - {from: head-end, topic: meter.reading.received, to: [billing]}
                  - {from: scada, topic: grid.station.changed, to: [billing]}
                key: {field: meterId}
                costOfFailure: {perHour: 100 EUR}
                events: [{topic: meter.reading.received, format: avro}]
            workloads:
              - {id: alarms, topics: [grid.alarm.raised], basis: estimate, growthPerYear: 0 %, throughput: {average: 2000/s, messageSize: 1004 B}, clients: {producers: 7, consumers: 9}, horizonMonths: 48}
              - {id: stations, topics: [grid.station.changed], basis: estimate, growthPerYear: 0 %, throughput: {average: 10/s, messageSize: 1004 B}, clients: {producers: 0, consumers: 0}, horizonMonths: 12}
              - {id: readings, topics: [meter.reading.received], basis: estimate, growthPerYear: 0 %, throughput: {average: 1000/s, messageSize: 1004 B}, clients: {producers: 3, consumers: 4}, horizonMonths: 12}
            """;

    private static final Plan PLAN = Planner.plan(RequirementsReader.read("requirements.yaml", STORY), Catalog.load());

    private static Site site(String environment) {
        return PLAN.sites().stream().filter(site -> site.environment().equals(environment)).findFirst().orElseThrow();
    }

    private static Set<String> events(String environment) {
        return site(environment).topics().stream().filter(topic -> topic.kind() == Topic.Kind.EVENT).map(Topic::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> users(String environment) {
        return site(environment).applications().stream().map(Application::principal).toList();
    }

    @Test
    void anEnvironmentHoldsItsUseCasesAndNothingElse() {
        assertEquals(Set.of("meter.reading.received", "grid.station.changed"), events("prod"));
        assertEquals(List.of("head-end", "billing", "scada", "lake-sink", "kafka-probe"), users("prod"));
        assertTrue(site("prod").topics().stream().noneMatch(topic -> topic.name().contains("alarm") || topic.useCase().equals("alarms")), site("prod").topics().toString());
        assertEquals(Set.of("meter.reading.received", "grid.station.changed", "grid.alarm.raised"), events("grid"));
    }

    @Test
    void aSharedTopicIsTheSameEverywhereAndBelongsToAUseCaseThatRuns() {
        Topic here = site("prod").topics().stream().filter(topic -> topic.name().equals("grid.station.changed")).findFirst().orElseThrow();
        Topic there = site("grid").topics().stream().filter(topic -> topic.name().equals("grid.station.changed")).findFirst().orElseThrow();
        assertEquals("metering", here.useCase());
        assertEquals("alarms", there.useCase());
        assertEquals(1, here.partitions());
        assertEquals(there.settings(), here.settings());
    }

    @Test
    void aRecoveryEnvironmentTakesThoseOfTheProductionItRecovers() {
        assertEquals(events("prod"), events("dr"));
        Decision decision = PLAN.decisions().stream().filter(each -> each.scope().equals("dr/eu-central-1") && each.question().startsWith("Which use cases")).findFirst().orElseThrow();
        assertEquals("it recovers prod, for which the client names them", decision.reason());
        assertEquals(List.of("environments[0].useCases"), decision.requirements());
        assertEquals(List.of("alarms"), decision.rejected().stream().map(Decision.Rejected::option).toList());
    }

    @Test
    void environmentsOnOneClusterHoldEachItsOwn() {
        assertEquals(Set.of("dev.meter.reading.received", "dev.grid.station.changed", "test.grid.alarm.raised", "test.grid.station.changed"), events("dev"));
        assertEquals(List.of("Which use cases run in dev?", "Which use cases run in test?"), PLAN.decisions().stream()
                .filter(each -> each.scope().startsWith("dev/") && each.question().startsWith("Which use cases")).map(Decision::question).toList());
        double metering = 2 * 0.1 * 1010 * 1024 / 1_048_576;
        double alarms = 2 * 0.1 * 2010 * 1024 / 1_048_576;
        assertEquals(metering + 2 * alarms, site("dev").load().peakInMiBps(), 1e-9, "dispatch makes topics of its own for what it reads");
    }

    @Test
    void loadAndClientsAreThoseOfItsTopics() {
        Site.Load load = site("prod").load();
        assertEquals(2.0 * 1010 * 1024 / 1_048_576, load.peakInMiBps(), 1e-9);
        assertEquals(3, load.producers());
        assertEquals(4, load.consumers());
        assertEquals(12, load.horizonMonths());
        assertEquals(48, site("grid").load().horizonMonths());
        assertEquals(10, site("grid").load().producers());
    }

    @Test
    void alertsAndServiceLevelsAreThoseOfItsUseCases() {
        for (Deployment deployment : PLAN.deployments()) {
            boolean all = List.of("grid", "dev").contains(deployment.site().environment());
            var watched = PLAN.watch().of(deployment.path()).orElseThrow();
            Set<String> told = Stream.concat(watched.alerts().stream().map(Alert::useCase), watched.objectives().stream().map(Objective::useCase))
                    .flatMap(java.util.Optional::stream).collect(Collectors.toSet());
            assertTrue((all ? Set.of("alarms", "metering") : Set.of("metering")).containsAll(told), deployment.path() + " " + told);
        }
    }

    @Test
    void aProductWithoutKafkaStreamsServesWhereNoneRuns() {
        assertEquals("msk-express", PLAN.at("msk", site("prod")).orElseThrow().option());
        assertEquals("msk-standard", PLAN.at("msk", site("grid")).orElseThrow().option());
    }

    @Test
    void noFileOfAnEnvironmentSpeaksOfAUseCaseThatIsLeftOut() {
        List<Artifact> files = Blueprint.artifacts(PLAN, new Templates());
        for (String environment : List.of("prod", "dr")) {
            List<String> wrong = files.stream().filter(file -> file.path().value().contains("/" + environment + "/") && speaksOfAlarms(file)).map(file -> file.path().value()).toList();
            assertEquals(List.of(), wrong);
        }
        assertTrue(files.stream().anyMatch(file -> file.path().value().contains("/grid/") && speaksOfAlarms(file)));
    }

    private static boolean speaksOfAlarms(Artifact file) {
        return Stream.of("grid.alarm", "alarm-sink", "dispatch", "40000 EUR").anyMatch(file.text()::contains);
    }
}
