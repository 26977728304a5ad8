package dev.strawman.plan;

import static dev.strawman.plan.PlannerTest.CATALOG;
import static dev.strawman.plan.PlannerTest.on;
import static dev.strawman.plan.PlannerTest.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
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
        assertFalse(on(plan, "confluent", "prod").copied() || on(plan, "confluent", "dr").copied());
        for (String end : List.of("prod", "dr")) {
            Deployment.Gap gap = on(plan, "confluent", end).gaps().getLast();
            assertTrue(gap.asked().startsWith("a copy for the loss of the region, RPO ") && gap.emitted().contains("no cluster link ends in a Standard cluster"), gap.toString());
        }
        assertTrue(on(plan, "msk", "prod").copied() && on(plan, "strimzi", "dr").copied());
        assertFalse(on(plan, "msk", "dev").copied(), "it stands alone");
    }

    @Test
    void asksForOneAccountOnlyWhereTwoWereCaptured() {
        String own = "recovery in an account of its own";
        assertTrue(asked(on(withRecoverySite(), "msk", "dr")).contains(own), "each environment is taken to have its own");
        Plan shared = PackPlans.story("payments", "purpose: prod, regions", "purpose: prod, account: \"123456789012\", regions", "purpose: dr, regions", "purpose: dr, account: \"123456789012\", regions");
        assertFalse(asked(on(shared, "msk", "prod")).contains(own) || asked(on(shared, "msk", "dr")).contains(own));
    }

    @Test
    void saysOnEachPlatformThatKafkaStreamsBeginsAnew() {
        String streams = "Kafka Streams applications that go on in the other region";
        Plan plan = PackPlans.story("payments", PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: fraud-scoring, kafkaStreams: true}\n");
        for (String platform : List.of("strimzi", "msk", "confluent")) {
            assertTrue(asked(on(plan, platform, "prod")).contains(streams) && asked(on(plan, platform, "dr")).contains(streams), platform);
            assertFalse(asked(on(plan, platform, "dev")).contains(streams), platform);
            assertFalse(asked(on(PackPlans.story("payments"), platform, "dr")).contains(streams), platform);
        }
    }

    /** What is missing of alerts about the copy, by deployment, with such tools. */
    private static List<String> silent(String tools) {
        Plan plan = PackPlans.watchedBy(tools);
        List<String> silent = plan.deployments().stream().flatMap(deployment -> deployment.gaps().stream().filter(gap -> gap.asked().startsWith("an alert when the copy "))
                .map(gap -> deployment.path() + ": " + gap.asked())).toList();
        assertEquals(silent.size(), plan.questions().stream().filter(question -> question.text().startsWith("Who is told when the copy on ")).count());
        return silent;
    }

    @Test
    void saysWhereNothingRingsForTheCopy() {
        assertEquals(List.of(), silent("[prometheus, grafana]"));
        assertEquals(List.of("confluent/dr/eu-central-1: an alert when the copy falls behind"), silent("[datadog]"));
        assertEquals(List.of(), silent("[cloudwatch]"));
    }

    @Test
    void decisionsNameTheAlertsOfTheCopy() {
        Plan plan = PackPlans.watchedBy("[datadog]");
        List<String> choices = plan.decisions().stream().filter(decision -> decision.question().startsWith("What rings")).map(decision -> decision.scope() + ": " + decision.choice()).toList();
        String all = "KafkaReplicationBehind rings when the copy is 150 s behind, KafkaReplicationOverRpo rings when the copy is 5 min behind; "
                + "KafkaReplicationStopped and KafkaReplicationFailed ring when the copy stops or fails";
        assertEquals(List.of("msk/dr/eu-central-1: " + all,
                "confluent/dr/eu-central-1: KafkaReplicationStopped and KafkaReplicationFailed ring when the copy stops or fails",
                "strimzi/dr/eu-central-1: " + all), choices);
        assertFalse(plan.sites().stream().anyMatch(site -> site.recovery().reason().contains("alert")), "what rings differs from platform to platform");
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
