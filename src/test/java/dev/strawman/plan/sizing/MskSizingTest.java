package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amazon MSK against AWS's own sizing tool and guide, whose partition counts include the replicas. */
class MskSizingTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final SizingPolicy PRODUCTION = SizingPolicy.production(CATALOG);
    private static final Demand SMALL = Demands.of(5, 10, 10, 20, 200, Duration.ofHours(72));
    private static final Demand LARGE = Demands.of(25, 50, 75, 150, 1000, Duration.ofHours(168));

    @ParameterizedTest
    @CsvSource({"kafka.m5.large, 3, 12", "kafka.m7g.large, 3, 9"})
    void standardCountsMatchTheAwsTool(String type, int small, int large) {
        assertEquals(small, standard(SMALL, type).count());
        assertEquals(large, standard(LARGE, type).count());
    }

    @Test
    void expressCountsMatchTheAwsTool() {
        assertEquals(3, express(SMALL, "express.m7g.large").count());
        assertEquals(6, express(LARGE, "express.m7g.large").count());
    }

    @Test
    void disksMatchTheAwsTool() {
        assertEquals(7593.75, dimension(standard(SMALL, "kafka.m7g.large"), "disk").required());
        assertEquals(88_593.75, dimension(standard(LARGE, "kafka.m7g.large"), "disk").required());
        assertEquals(9844, standard(LARGE, "kafka.m7g.large").storageGiBPerBroker());
        assertEquals(1265.625, express(SMALL, "express.m7g.large").managedGiB());
        assertEquals(0, express(SMALL, "express.m7g.large").storageGiBPerBroker());
    }

    @Test
    void fiveGroupsOnExpressNeedSixBrokers() {
        Demand fiveGroups = Demands.of(100, 100, 500, 500, 100, Duration.ofDays(1));
        Sizing sizing = express(fiveGroups, "express.m7g.2xlarge");
        assertEquals(6, sizing.count());
        assertEquals("egress", sizing.binding().orElseThrow().name());
        assertEquals(4, sizing.binding().orElseThrow().count());
    }

    @Test
    void runningExampleNeedsThreeExpressBrokers() {
        Sizing sizing = express(Demands.RUNNING_EXAMPLE, "express.m7g.2xlarge");
        assertEquals(3, sizing.count());
        assertEquals(1.67, dimension(sizing, "ingress").exactCount(), 0.005);
    }

    @Test
    void expressIsSizedByTheEgressThatItsAlarmGoesBy() {
        Demand fanOut = Demands.of(10, 20, 40, 93.7, 100, Duration.ofDays(1));
        assertEquals("egress = 93.7 MiB/s; / 31.2 each (sustained) = 3 -> 4", dimension(express(fanOut, "express.m7g.large"), "egress").explanation());
        assertEquals(3, express(Demands.of(10, 20, 40, 93.6, 100, Duration.ofDays(1)), "express.m7g.large").count());
    }

    @Test
    void expressSaysWhatRingsAndWhatALostZoneMeansAtThePeak() {
        Demand full = Demands.of(10, 35, 40, 90, 100, Duration.ofDays(1));
        String early = "At the planned peak the brokers send 90 of the 93.6 MiB/s that they sustain: KafkaEgressNearLimit rings above the peak only, when little is left.";
        assertEquals(List.of(early, "With a zone lost, a broker takes in 17.5 MiB/s at the peak: above the 15.6 that it sustains, below the 23.4 at which AWS throttles.",
                "With a zone lost, a broker sends 45 MiB/s at the peak: above the 31.2 that it sustains, below the 58.5 at which AWS throttles."),
                express(full, "express.m7g.large").cautions());
        assertEquals(List.of(), express(SMALL, "express.m7g.large").cautions());
        assertEquals(List.of(early), MskExpressSizing.size(full, SizingPolicy.development(CATALOG), CATALOG, type("msk-express", "express.m7g.large")).cautions());
    }

    @Test
    void choosesTheSizeWithTheLeastProcessors() {
        Sizing standard = MskStandardSizing.size(LARGE, PRODUCTION, CATALOG);
        assertEquals("kafka.m7g.large", standard.type().orElseThrow().name());
        assertEquals(9, standard.count());
        Sizing express = MskExpressSizing.size(LARGE, PRODUCTION, CATALOG);
        assertEquals("express.m7g.large", express.type().orElseThrow().name());
        assertEquals(6, express.count());
    }

    @Test
    void choosesLargerBrokersBeforeBreakingTheQuota() {
        Demand huge = Demands.of(500, 600, 500, 600, 1000, Duration.ofHours(6));
        Sizing sizing = MskStandardSizing.size(huge, PRODUCTION, CATALOG);
        assertTrue(sizing.fits(), sizing.failures().toString());
        assertTrue(sizing.count() <= 60, String.valueOf(sizing.count()));
        assertFalse(standard(huge, "kafka.m7g.large").fits());
    }

    @ParameterizedTest
    @CsvSource({"1000, 3", "1001, 6"})
    void replicasBeyondTheRecommendedNeedThreeMoreBrokers(int partitions, int brokers) {
        assertEquals(brokers, standard(Demands.of(1, 2, 1, 2, partitions, Duration.ofDays(1)), "kafka.m7g.large").count());
        assertEquals(brokers, express(Demands.of(1, 2, 1, 2, partitions, Duration.ofDays(1)), "express.m7g.large").count());
    }

    @ParameterizedTest
    @CsvSource({"35.1, 3", "35.2, 6"})
    void expressIngressBeyondThreeQuartersNeedsThreeMoreBrokers(double peak, int brokers) {
        assertEquals(brokers, express(Demands.of(1, peak, 1, peak, 10, Duration.ofDays(1)), "express.m7g.large").count());
    }

    @Test
    void tieringTakesFromTheDisksAndAddsToTheirWork() {
        Demand tiered = Demands.keeping(LARGE, new Demand.Retained(Duration.ofHours(168), Optional.of(Duration.ofHours(24)), 0));
        Sizing sizing = standard(tiered, "kafka.m7g.large");
        assertEquals(25 * 3600 * 168 / 1024.0, sizing.managedGiB(), 1e-6);
        assertEquals(12, sizing.count(), "78.75 / (6.5 + 1.5) x 0.5 = 4.92; 50 / 4.92 = 10.2");
        assertEquals("disk throughput", sizing.binding().orElseThrow().name());
    }

    @Test
    void largeBrokersSayWhenTheyNeedProvisionedThroughput() {
        Sizing busy = standard(Demands.of(100, 230, 100, 230, 100, Duration.ofHours(12)), "kafka.m7g.8xlarge");
        assertEquals(498.3, busy.volumeMiBPerSecond(), 0.05);
        assertEquals(List.of("Volumes must carry 498.3 MiB/s, more than 250 without provisioned throughput: provision it."), busy.cautions());
        assertEquals(List.of(), standard(Demands.of(100, 115, 100, 115, 100, Duration.ofHours(12)), "kafka.m7g.8xlarge").cautions());
    }

    @ParameterizedTest
    @CsvSource({"3000, true", "3001, false"})
    void iamConnectionsAreLimitedAtEachBroker(int clients, boolean fits) {
        Demand demand = Demands.with(SMALL, new Demand.Clients(clients, 0, 1, 1, 0, 0));
        assertEquals(fits, MskStandardSizing.size(demand, PRODUCTION.withIamClients(true), CATALOG).fits());
        assertEquals(fits, MskExpressSizing.size(demand, PRODUCTION.withIamClients(true), CATALOG).fits());
        assertTrue(MskStandardSizing.size(demand, PRODUCTION, CATALOG).fits(), "other listeners have no such limit");
    }

    @ParameterizedTest
    @CsvSource({"300, 3", "301, 6"})
    void iamConnectionAttemptsSpreadOverBrokers(double attempts, int brokers) {
        Demand demand = Demands.with(SMALL, new Demand.Clients(1, 1, 1, 1, attempts, 0));
        InstanceType type = type("msk-standard", "kafka.m7g.large");
        assertEquals(brokers, MskStandardSizing.size(demand, PRODUCTION.withIamClients(true), CATALOG, type).count());
    }

    @Test
    void expressWantsThreeZonesThreeReplicasAndNoHotPartition() {
        Demand odd = Demands.with(Demands.with(SMALL, new Demand.Layout(200, 0, 2, 2)), new Demand.Extremes(15.1, 0, 0));
        assertEquals(List.of("zones", "replication factor", "partition ingress"),
                express(odd, "express.m7g.large").failures().stream().map(Check::name).toList());
        assertTrue(express(Demands.with(SMALL, new Demand.Extremes(15, 0, 0)), "express.m7g.large").fits());
    }

    @Test
    void standardTakesTwoZonesWithAWordOfCaution() {
        Sizing sizing = standard(Demands.with(SMALL, new Demand.Layout(200, 0, 2, 2)), "kafka.m7g.large");
        assertTrue(sizing.fits());
        assertEquals(0, sizing.count() % 2);
        assertEquals(List.of("The factors assume one of three zones down; with two zones survivors carry more."), sizing.cautions());
        assertFalse(standard(Demands.with(SMALL, new Demand.Layout(200, 0, 3, 1)), "kafka.m7g.large").fits());
    }

    @Test
    void theDevelopmentSizeHasNoThroughputFigures() {
        Sizing sizing = standard(Demands.of(0.1, 0.2, 0.1, 0.2, 50, Duration.ofDays(1)), "kafka.t3.small");
        assertEquals(3, sizing.count());
        assertEquals(List.of("kafka.t3.small has no throughput figures: for development only."), sizing.cautions());
        assertFalse(MskStandardSizing.size(SMALL, PRODUCTION, CATALOG).type().orElseThrow().developmentOnly());
    }

    @Test
    void explanationsWriteTheSumOut() {
        assertEquals(List.of(
                "a broker for each of 3 zones and each of 3 replicas -> 3",
                "ingress = 50 MiB/s; / 6.06 each (78.8 / 6.5 x 0.5) = 8.25 -> 9",
                "ingress = 50 MiB/s; / 5.74 each (117 / (fan-out 3 x 1.5 + 5.7) x 0.5) = 8.72 -> 9",
                "1000 partitions x 3 = 3,000 replicas; / 1,000 each (recommended) = 3 -> 3",
                "14,765.6 GiB x 3 replicas / 0.5 full = 88,593.8 GiB; / 16,384 each (largest volume) = 5.41 -> 6"),
                standard(LARGE, "kafka.m7g.large").dimensions().stream().map(Dimension::explanation).toList());
        assertEquals("ingress = 50 MiB/s; / 11.7 each (0.75 of 15.6 sustained) = 4.27 -> 5",
                dimension(express(LARGE, "express.m7g.large"), "ingress").explanation());
        assertEquals("egress = 150 MiB/s; / 31.2 each (sustained) = 4.81 -> 5",
                dimension(express(LARGE, "express.m7g.large"), "egress").explanation());
    }

    private static Dimension dimension(Sizing sizing, String name) {
        return sizing.dimensions().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Sizing standard(Demand demand, String type) {
        return MskStandardSizing.size(demand, PRODUCTION, CATALOG, type("msk-standard", type));
    }

    private static Sizing express(Demand demand, String type) {
        return MskExpressSizing.size(demand, PRODUCTION, CATALOG, type("msk-express", type));
    }

    private static InstanceType type(String option, String name) {
        return CATALOG.instanceType(option, name);
    }
}
