package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Monitoring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signal was planned for and may reach, and the alerts that a share of it raises. */
class CeilingsTest {

    private static final String[] IAM = {"security: {network: private}", "security: {network: private, clientAuth: [iam]}"};
    private static final String[] MTLS = {"security: {network: private}", "security: {network: private, clientAuth: [mtls]}"};

    private static Monitoring watched(Plan plan, String platform) {
        return plan.watch().of(PlannerTest.on(plan, platform, "prod").path()).orElseThrow();
    }

    private static Optional<Ceiling> ceiling(Monitoring monitoring, String signal, Ceiling.Kind kind) {
        return monitoring.ceilings().stream().filter(ceiling -> ceiling.signal().equals(signal) && ceiling.kind() == kind).findFirst();
    }

    private static Optional<Alert> alert(Monitoring monitoring, String name) {
        return monitoring.alerts().stream().filter(alert -> alert.name().equals(name)).findFirst();
    }

    @Test
    void connectionsOfAmazonMskAreLimitedForClientsThatSignInWithIam() {
        Plan plan = PlannerTest.plan(IAM);
        Monitoring monitoring = watched(plan, "msk");

        assertEquals(BigDecimal.valueOf(3000), ceiling(monitoring, "broker-connections", Ceiling.Kind.LIMIT).orElseThrow().value());
        assertFalse(ceiling(monitoring, "connections", Ceiling.Kind.LIMIT).isPresent());
        Alert alert = alert(monitoring, "KafkaConnectionsNearLimit").orElseThrow();
        assertEquals("broker-connections", alert.signal());
        assertEquals(BigDecimal.valueOf(2400), alert.threshold());
        assertTrue(alert.source().startsWith("0.8 of 3000 connections for one broker, "), alert.source());
        assertEquals(BigDecimal.valueOf(80), alert(monitoring, "KafkaConnectionStorm").orElseThrow().threshold());
    }

    @ParameterizedTest
    @ValueSource(strings = {"msk-standard", "msk-express"})
    void aLimitOfEachBrokerIsHeldAgainstTheBusiestOne(String option) {
        Monitoring monitoring = WatchedPlans.onMsk(option, 6).watch().deployments().getFirst();
        List<Alert> near = monitoring.alerts().stream().filter(alert -> alert.name().endsWith("NearLimit")).toList();

        assertEquals(option.equals("msk-express") ? 4 : 2, near.size(), near.toString());
        for (Alert alert : near) {
            Ceiling limit = ceiling(monitoring, alert.signal(), Ceiling.Kind.LIMIT).orElseThrow();
            assertTrue(alert.signal().startsWith("broker-"), alert.signal());
            assertTrue(alert.summary().startsWith("The busiest broker of "), alert.summary());
            assertTrue(alert.description().contains(" on one broker."), alert.description());
            assertEquals(0, alert.threshold().compareTo(limit.value().multiply(new BigDecimal("0.8")).setScale(0, java.math.RoundingMode.HALF_UP)));
            assertEquals("brokers", monitoring.cloudWatch().stream().filter(measure -> measure.signal().equals(alert.signal())).findFirst().orElseThrow().across());
        }
    }

    @Test
    void nothingRingsAtThePeakThatWasBoughtFor() {
        for (int average = 2000; average < 20_000; average += 500) {
            Plan plan = PlannerTest.plan("to: [tracker]", "to: [tracker, a, b, c, d]", "average: 1000/s", "average: " + average + "/s", "- {name: prod,", "- {name: prod, options: [msk-express],");
            Monitoring monitoring = watched(plan, "msk");
            BigDecimal limit = ceiling(monitoring, "broker-bytes-out", Ceiling.Kind.LIMIT).orElseThrow().value();
            int brokers = ((Capacity.Brokers) PlannerTest.on(plan, "msk", "prod").capacity()).brokers();
            BigDecimal peak = ceiling(monitoring, "bytes-out", Ceiling.Kind.PLAN).orElseThrow().value().divide(BigDecimal.valueOf(brokers), 0, java.math.RoundingMode.HALF_UP);
            if (peak.compareTo(limit.multiply(new BigDecimal("0.8"))) > 0) {
                Alert alert = alert(monitoring, "KafkaEgressNearLimit").orElseThrow();
                assertEquals(peak, alert.threshold());
                assertTrue(alert.source().startsWith("the planned peak, already more than 0.8 of "), alert.source());
                return;
            }
        }
        throw new AssertionError("no load comes near what its brokers sustain");
    }

    @Test
    void aLimitOfTheClusterIsHeldAgainstTheSum() {
        for (Monitoring monitoring : List.of(watched(PlannerTest.plan(), "confluent"), WatchedPlans.onMsk("msk-serverless", 0).watch().deployments().getFirst())) {
            Alert ingress = alert(monitoring, "KafkaIngressNearLimit").orElseThrow();
            assertEquals("bytes-in", ingress.signal());
            assertFalse(ingress.summary().contains("broker"), ingress.summary());
            assertFalse(monitoring.unseen().stream().filter(unseen -> unseen.signal().startsWith("broker-")).anyMatch(unseen -> !unseen.alerts().isEmpty()), "no alert is missing for it");
        }
    }

    @Test
    void withoutALimitNobodyIsTold() {
        Monitoring certificates = watched(PlannerTest.plan(MTLS), "msk");
        Monitoring own = watched(PlannerTest.plan(MTLS), "strimzi");

        for (Monitoring monitoring : List.of(certificates, own)) {
            assertFalse(ceiling(monitoring, "connections", Ceiling.Kind.LIMIT).isPresent(), monitoring.deployment());
            assertFalse(alert(monitoring, "KafkaConnectionsNearLimit").isPresent(), monitoring.deployment());
        }
        assertFalse(alert(own, "KafkaPartitionsNearLimit").isPresent());
        assertTrue(alert(certificates, "KafkaPartitionsNearLimit").isPresent());
    }

    @Test
    void unitsCarryWhatTheyMayGrowTo() {
        Plan plan = PlannerTest.plan();
        Deployment confluent = PlannerTest.on(plan, "confluent", "prod");
        Capacity.Units units = (Capacity.Units) confluent.capacity();
        double each = PlannerTest.CATALOG.option(confluent.option()).limits().unit().get(dev.strawman.catalog.Limit.PARTITIONS).value();

        assertEquals(BigDecimal.valueOf((long) each * units.maximum()), ceiling(watched(plan, "confluent"), "partitions", Ceiling.Kind.LIMIT).orElseThrow().value());
    }

    @Test
    void aTypeCarriesNoMoreThanItsLargestCluster() {
        Plan plan = PlannerTest.plan("network: private", "network: public", "average: 1000/s", "average: 60000/s");
        Deployment confluent = PlannerTest.on(plan, "confluent", "prod");

        assertEquals("cc-standard", confluent.option());
        assertEquals(10, ((Capacity.Units) confluent.capacity()).maximum());
        assertEquals(BigDecimal.valueOf(2500), ceiling(watched(plan, "confluent"), "partitions", Ceiling.Kind.LIMIT).orElseThrow().value());
        assertEquals(BigDecimal.valueOf(2000), alert(watched(plan, "confluent"), "KafkaPartitionsNearLimit").orElseThrow().threshold());
    }

    @Test
    void whatIsKeptIsPlannedInAllCopies() {
        Plan plan = PlannerTest.plan();
        Site.Load load = PlannerTest.on(plan, "strimzi", "prod").site().load();
        Ceiling kept = ceiling(watched(plan, "strimzi"), "stored-bytes", Ceiling.Kind.PLAN).orElseThrow();

        assertEquals(Math.round(load.storedGiB() * 3 * 1024 * 1024 * 1024), kept.value().longValueExact());
        assertTrue(kept.why().endsWith("in 3 copies"), kept.why());
        Alert alert = alert(watched(plan, "strimzi"), "KafkaStoredAbovePlan").orElseThrow();
        assertEquals(kept.value(), alert.threshold());
        assertEquals("workloads", alert.requirement());
    }

    @Test
    void cloudWatchCountsACopyOfExpressOnce() {
        Plan plan = WatchedPlans.onMsk("msk-express", 3);
        Deployment prod = plan.deployments().stream().filter(deployment -> deployment.site().production()).findFirst().orElseThrow();
        Ceiling kept = ceiling(plan.watch().of(prod.path()).orElseThrow(), "stored-bytes", Ceiling.Kind.PLAN).orElseThrow();

        assertEquals(Math.round(prod.site().load().storedGiB() * 1024 * 1024 * 1024), kept.value().longValueExact());
    }

    @Test
    void withTieredStorageNothingIsSaidOfWhatIsKept() {
        String asked = "security: {network: private}\nfeatures: {tieredStorage: {acceptable: true}, streamProcessing: [kstreams]}";
        Plan plan = PlannerTest.plan("security: {network: private}", asked, "keep: 1d", "keep: 400d");

        assertTrue(PlannerTest.on(plan, "strimzi", "prod").tiered());
        assertFalse(ceiling(watched(plan, "strimzi"), "stored-bytes", Ceiling.Kind.PLAN).isPresent());
        assertFalse(alert(watched(plan, "strimzi"), "KafkaStoredAbovePlan").isPresent());
    }

    @Test
    void failedPartsOfTheCopyAreWatchedWhereTheCopyLies() {
        Plan plan = PlannerTest.plan("rpo: 24h, rto: 2d", "rpo: 5 min, rto: 30 min", "  - {name: dev, purpose: dev}", "  - {name: dev, purpose: dev}\n  - {name: dr, purpose: dr}");
        for (String platform : List.of("strimzi", "confluent")) {
            assertFalse(alert(watched(plan, platform), "KafkaReplicationFailed").isPresent(), platform);
            Alert alert = alert(plan.watch().of(PlannerTest.on(plan, platform, "dr").path()).orElseThrow(), "KafkaReplicationFailed").orElseThrow();
            assertTrue(alert.severity().pages(), platform + ": a promise does not hold");
        }
    }
}
