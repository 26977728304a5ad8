package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Deployment.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    private static final String SLA = "sla: {availability";

    private static List<Gap> gaps(String platform, String features, String requirement) {
        Plan plan = PlannerTest.plan(SLA, features + "\n" + SLA);
        return PlannerTest.on(plan, platform, "prod").gaps().stream().filter(gap -> gap.requirement().equals(requirement)).toList();
    }

    @Test
    void whatAPlatformHasForHttpIsSaidOfEach() {
        String features = "features: {restProxy: true}";
        assertTrue(gaps("strimzi", features, "features.restProxy").getFirst().lost().contains("KafkaBridge"));
        assertTrue(gaps("msk", features, "features.restProxy").getFirst().lost().contains("Amazon MSK has none"));
        assertEquals("the Kafka REST API that each cluster has", gaps("confluent", features, "features.restProxy").getFirst().emitted());
        assertEquals(List.of(), gaps("strimzi", "features: {restProxy: false}", "features.restProxy"));
    }

    @Test
    void aPreferredLicenceThatAPlatformDoesNotHaveIsSaid() {
        assertEquals("software that a vendor supports", gaps("strimzi", "preference: {licensing: commercial}", "preference.licensing").getFirst().asked());
        assertEquals(List.of(), gaps("msk", "preference: {licensing: commercial}", "preference.licensing"));
        assertEquals("open source software", gaps("confluent", "preference: {licensing: foss}", "preference.licensing").getFirst().asked());
        assertEquals(List.of(), gaps("strimzi", "preference: {licensing: foss}", "preference.licensing"));
        assertEquals(List.of(), gaps("strimzi", "preference: {licensing: any}", "preference.licensing"));
    }

    /** The operator reads UTC, and no hour of it is 02:00 in summer and in winter. */
    @Test
    void aWindowThatIsNeverTheSameInUtcIsAGapOfStrimzi() {
        Plan hour = PackPlans.story("rentals", "\nsla:\n", "\nsla:\n  maintenanceWindow: Sunday 02:00-03:00\n");
        Gap gap = PlannerTest.on(hour, "strimzi", "live").gaps().stream().filter(each -> each.requirement().equals("sla.maintenanceWindow")).findFirst().orElseThrow();
        assertEquals("maintenance Sunday 02:00-03:00 Europe/Stockholm", gap.asked());
        assertEquals("Sunday 00:00-01:00 UTC, which is that window for most of the year", gap.emitted());
        for (Plan other : List.of(PackPlans.story("rentals"), PackPlans.story("rentals", "\nsla:\n", "\nsla:\n  maintenanceWindow: Sunday 02:00-03:00\n", "Europe/Stockholm", "Asia/Kolkata"))) {
            assertTrue(other.deployments().stream().flatMap(deployment -> deployment.gaps().stream()).noneMatch(each -> each.requirement().equals("sla.maintenanceWindow")));
        }
        assertTrue(PlannerTest.on(hour, "msk", "live").gaps().stream().noneMatch(each -> each.requirement().equals("sla.maintenanceWindow")));
    }

    /** Mirrored regions that both serve are no pair of production and standby, and nothing here copies between them. */
    @Test
    void replicationThatNothingDoesIsSaid() {
        String alone = gaps("strimzi", "features: {replication: mm2}", "features.replication").getFirst().asked();
        assertEquals("replication to another region by MirrorMaker 2", alone);
        assertEquals("replication to another region", gaps("confluent", "features: {replication: any}", "features.replication").getFirst().asked());
        assertEquals(List.of(), gaps("msk", "features: {replication: none}", "features.replication"));
        assertTrue(PackPlans.story("payments").deployments().stream().filter(deployment -> deployment.site().production())
                .flatMap(deployment -> deployment.gaps().stream()).noneMatch(gap -> gap.asked().startsWith("replication to another region")));
    }

    @Test
    void whoTakesAKeyInsteadIsSaid() {
        Gap gap = PackPlans.inGoogle("value: [iam, mtls]", "value: [oauth]", "byok: {value: true, weight: 5, priority: must", "byok: {value: true, weight: 5, priority: should").on("confluent").stream().flatMap(each -> each.gaps().stream()).filter(each -> each.requirement().equals("keys.byok")).findFirst().orElseThrow();
        assertEquals("the provider's key [unverified]", gap.emitted());
        assertTrue(gap.lost().endsWith("; Confluent Cloud Dedicated would take one"), gap.lost());
    }

    @Test
    void onlyConnectorsWithoutAClassLackAPlugIn() {
        String features = "features: {connectors: [{name: orders-cdc, direction: source, connectorClass: io.debezium.connector.postgresql.PostgresConnector}, {name: lake-sink, direction: sink}]}";
        Gap gap = gaps("strimzi", features, "features.connectors").getFirst();
        assertEquals("connectors orders-cdc, lake-sink", gap.asked());
        assertTrue(gap.lost().contains("KafkaConnect and KafkaConnector") && gap.lost().endsWith("; no plug-in was captured for lake-sink"), gap.lost());
        assertTrue(gaps("msk", features, "features.connectors").getFirst().lost().contains("MSK Connect"));
        assertFalse(gaps("msk", features.replace("direction: sink", "direction: sink, connectorClass: example.Sink"), "features.connectors").getFirst().lost().contains("no plug-in"));
    }

    @Test
    void aConnectorThatKeepsSchemasNeedsATopicForThem() {
        String oracle = "features: {connectors: [{name: tms-cdc, direction: source, connectorClass: io.debezium.connector.oracle.OracleConnector}]}";
        for (String platform : List.of("strimzi", "msk", "confluent")) {
            assertEquals("the history of schemas of tms-cdc", gaps(platform, oracle, "features.connectors").getLast().asked(), platform);
            assertEquals(1, gaps(platform, oracle.replace("oracle.Oracle", "postgresql.Postgres"), "features.connectors").size(), platform);
        }
    }

    @ParameterizedTest
    @CsvSource({"any, 1", "apicurio, 0"})
    void schemasAreMissedInTheOtherRegionOnlyWhereTheVendorsRegistryHoldsThem(String registry, int gaps) {
        Plan plan = PackPlans.story("payments", "schemaRegistry: any", "schemaRegistry: " + registry);
        assertEquals(gaps, PlannerTest.on(plan, "confluent", "prod").gaps().stream().filter(gap -> gap.asked().equals("schemas in the other region")).count());
    }

    @Test
    void theKeyOfDisksOnKubernetesIsTheirStorageClassesMatter() {
        assertEquals("a storage class that has to encrypt with it", gaps("strimzi", "keys: {byok: true}", "keys.byok").getFirst().emitted());
        assertEquals(List.of(), gaps("strimzi", "keys: {byok: false}", "keys.byok"));
    }
}
