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

    private static int brokers(Plan plan) {
        return ((Capacity.Brokers) PlannerTest.on(plan, "msk", "prod").capacity()).brokers();
    }

    @Test
    void connectionsOfAmazonMskAreLimitedForClientsThatSignInWithIam() {
        Plan plan = PlannerTest.plan(IAM);
        Monitoring monitoring = watched(plan, "msk");

        assertEquals(BigDecimal.valueOf(3000L * brokers(plan)), ceiling(monitoring, "connections", Ceiling.Kind.LIMIT).orElseThrow().value());
        Alert alert = alert(monitoring, "KafkaConnectionsNearLimit").orElseThrow();
        assertEquals(BigDecimal.valueOf(2400L * brokers(plan)), alert.threshold());
        assertTrue(alert.source().startsWith("0.8 of " + brokers(plan) + " brokers x 3000 connections, "), alert.source());
        assertEquals(BigDecimal.valueOf(80L * brokers(plan)), alert(monitoring, "KafkaConnectionStorm").orElseThrow().threshold());
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
        assertTrue(((Capacity.Units) confluent.capacity()).maximum() > 10, confluent.capacity().summary());
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
