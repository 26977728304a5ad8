package dev.strawman.plan;

import static dev.strawman.plan.PlannerTest.CATALOG;
import static dev.strawman.plan.PlannerTest.on;
import static dev.strawman.plan.PlannerTest.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.requirements.Security;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a platform can do of what is planned, and the numbers that its files are written with; on the requirements of {@link PlannerTest}. */
class PlatformPartsTest {

    private static Plan withRecoverySite(String... replacements) {
        String[] both = Arrays.copyOf(replacements, replacements.length + 2);
        both[replacements.length] = "  - {name: dev, purpose: dev}";
        both[replacements.length + 1] = "  - {name: dev, purpose: dev}\n  - {name: dr, purpose: dr}";
        return plan(both);
    }

    private static List<String> asked(Deployment deployment) {
        return deployment.gaps().stream().map(Deployment.Gap::asked).toList();
    }

    @Test
    void saysThatNoLinkEndsInAStandardCluster() {
        Plan plan = withRecoverySite("network: private", "network: public");
        assertEquals("cc-standard", on(plan, "confluent", "dr").option());
        assertFalse(plan.copied(on(plan, "confluent", "prod")) || plan.copied(on(plan, "confluent", "dr")));
        assertTrue(asked(on(plan, "confluent", "dr")).contains("a copy in the other region"));
        assertFalse(asked(on(plan, "confluent", "prod")).contains("a copy in the other region"), "what is missing is missing at the other end");
        assertTrue(plan.copied(on(plan, "msk", "prod")) && plan.copied(on(plan, "strimzi", "dr")));
        assertFalse(plan.copied(on(plan, "msk", "dev")), "it stands alone");
    }

    @Test
    void saysThatTheRegistryTakesNoCertificates() {
        Plan plan = plan("security: {network: private}", "security: {network: private, clientAuth: [mtls]}");
        assertTrue(asked(on(plan, "confluent", "prod")).contains("a certificate at the schema registry"), asked(on(plan, "confluent", "prod")).toString());
        Plan keys = plan("security: {network: private}", "security: {network: private, clientAuth: [apikey]}");
        assertFalse(asked(on(keys, "confluent", "prod")).contains("a certificate at the schema registry"));
    }

    @Test
    void aPeeredNetworkStaysOne() {
        Plan plan = plan("security: {network: private}", "security: {network: peered}");
        assertEquals("cc-dedicated", on(plan, "confluent", "prod").option());
        assertEquals(Security.Network.PEERED, on(plan, "confluent", "prod").network());
    }

    @Test
    void aBrokersPodAsksForWhatTheCatalogueLeavesItOnItsNode() {
        Capacity.Brokers brokers = (Capacity.Brokers) on(plan(), "strimzi", "prod").capacity();
        var node = CATALOG.instanceType("strimzi", brokers.instanceType());
        assertEquals(new Capacity.Pod(node.podCpuMillis(), node.podMemoryGiB().intValue()), brokers.pod());
        assertTrue(brokers.pod().memoryGiB() < brokers.memoryGiB(), "the node's system keeps the rest");
        assertEquals(Capacity.Pod.NONE, ((Capacity.Brokers) on(plan(), "msk", "prod").capacity()).pod(), "the vendor runs them");
    }

    @Test
    void figuresCarryTheirSourceAndHowSureTheyAre() {
        Plan plan = plan();
        assertEquals(List.of(90.0, 2560.0), plan.figures("keyRotationDays"));
        Plan.Figure pod = plan.figures().stream().filter(figure -> figure.name().equals("mirrorMakerMemoryMiB")).findFirst().orElseThrow();
        assertEquals("unverified", pod.status());
        assertEquals(plan.figures().size(), plan.figures().stream().map(Plan.Figure::name).distinct().count(), "names are the same nowhere twice");
    }
}
