package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfManagedSizingTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final SizingPolicy PRODUCTION = SizingPolicy.production(CATALOG);
    private static final InstanceType NODE = CATALOG.instanceType("strimzi", "m7g.2xlarge");
    private static final Demand TIERED = Demands.keeping(Demands.RUNNING_EXAMPLE,
            new Demand.Retained(Duration.ofDays(7), Optional.of(Duration.ofHours(12)), 0));

    @Test
    void runningExampleNeedsTwelveBrokersForTheirDisks() {
        Sizing sizing = SelfManagedSizing.size(Demands.RUNNING_EXAMPLE, PRODUCTION, CATALOG, NODE);
        assertEquals(12, sizing.count());
        assertEquals("disk", sizing.binding().orElseThrow().name());
        assertEquals("CPU", sizing.next().orElseThrow().name());
        assertEquals(7.5, sizing.storageGiBPerBroker() / 1024.0, 0.05);
        assertEquals(0, sizing.managedGiB());
        assertTrue(sizing.fits());
    }

    @Test
    void runningExampleWithTieringNeedsSixBrokersForTheirCpu() {
        Sizing sizing = SelfManagedSizing.size(TIERED, PRODUCTION, CATALOG, NODE);
        assertEquals(6, sizing.count());
        assertEquals("CPU", sizing.binding().orElseThrow().name());
        assertEquals(1.07, sizing.storageGiBPerBroker() / 1024.0, 0.005);
        assertEquals(18.0, sizing.managedGiB() / 1024, 0.05);
    }

    @Test
    void choiceOfNodeGivesTheSameCounts() {
        Sizing plain = SelfManagedSizing.size(Demands.RUNNING_EXAMPLE, PRODUCTION, CATALOG);
        assertEquals(12, plain.count());
        assertEquals("m7g.xlarge", plain.type().orElseThrow().name());
        Sizing tiered = SelfManagedSizing.size(TIERED, PRODUCTION, CATALOG);
        assertEquals(6, tiered.count());
        assertEquals("m7g.2xlarge", tiered.type().orElseThrow().name());
    }

    /** The published walk-through counts network with a NIC of 234 MiB/s, the next smaller node's; with this node's own 469 it is 3. */
    @ParameterizedTest
    @CsvSource({"m7g.xlarge, 5", "m7g.2xlarge, 3"})
    void networkOfTheRunningExampleDependsOnTheNode(String node, int brokers) {
        Sizing sizing = SelfManagedSizing.size(TIERED, PRODUCTION, CATALOG, CATALOG.instanceType("strimzi", node));
        assertEquals(brokers, dimension(sizing, "network out").count());
    }

    @Test
    void explanationsWriteTheSumOut() {
        Sizing sizing = SelfManagedSizing.size(Demands.RUNNING_EXAMPLE, PRODUCTION, CATALOG, NODE);
        assertEquals(List.of(
                "a broker for each of 3 zones and each of 3 replicas -> 3",
                "(egress 234.4 + ingress 78.1 x 2 other replicas) x 1.5 for a lost zone = 585.9 MiB/s; / 281.4 each (0.6 of 469) = 2.08 -> 3",
                "ingress 78.1 x 3 replicas x 1.5 for a lost zone = 351.6 MiB/s; / 281.4 each (0.6 of 469) = 1.25 -> 2",
                "ingress 78.1 x 3 replicas x 1.5 for a lost zone = 351.6 MiB/s; / 187.5 each (0.6 of 312.5) = 1.88 -> 2",
                "written 234.4 MiB/s + sent / 4 = 332; / 20 / 0.5 = 34; x 1.25 for TLS = 43 vCPU; / 8 each = 5.38 -> 6",
                "page cache: ingress 78.1 x 3 replicas x 300 s of lag = 68.7 GiB; / 24 each (32 - 6 heap - 2 system) = 2.86 -> 3",
                "18,457 GiB x 3 replicas / 0.6 full = 92,285.2 GiB; / 8,437.5 each (rebuilt within 24 h at 100 MiB/s) = 10.9 -> 11",
                "576 partitions x 3 = 1,728 replicas; / 4,000 each = 0.43 -> 1"),
                sizing.dimensions().stream().map(Dimension::explanation).toList());
    }

    @Test
    void aQuietClusterHasABrokerInEachZone() {
        Sizing sizing = SelfManagedSizing.size(Demands.of(0.1, 0.2, 0.1, 0.2, 10, Duration.ofDays(1)), PRODUCTION, CATALOG);
        assertEquals(3, sizing.count());
        assertEquals("replication", sizing.binding().orElseThrow().name());
        assertEquals("m7g.xlarge", sizing.type().orElseThrow().name());
    }

    @Test
    void developmentMayUseSmallerNodesAndNoHeadroom() {
        Demand quiet = Demands.with(Demands.of(0.1, 0.2, 0.1, 0.2, 10, Duration.ofDays(1)), new Demand.Layout(10, 0, 1, 1));
        Sizing sizing = SelfManagedSizing.size(quiet, SizingPolicy.development(CATALOG), CATALOG);
        assertEquals(2, sizing.count(), "three vCPU at least, encrypted four, on nodes of two");
        assertEquals("m7g.large", sizing.type().orElseThrow().name());
    }

    @Test
    void architectureRestrictsTheNodes() {
        Sizing sizing = SelfManagedSizing.size(TIERED, PRODUCTION.withArchitecture("amd64"), CATALOG);
        assertEquals("m6i.2xlarge", sizing.type().orElseThrow().name());
    }

    @Test
    void encryptionCostsProcessors() {
        assertEquals(43, dimension(SelfManagedSizing.size(TIERED, PRODUCTION, CATALOG, NODE), "CPU").required());
        assertEquals(34, dimension(SelfManagedSizing.size(TIERED, PRODUCTION.withEncryption(false), CATALOG, NODE), "CPU").required());
    }

    @ParameterizedTest
    @CsvSource({"1334, 2", "1333, 1"})
    void replicasBeyondFourThousandNeedAnotherBroker(int partitions, int brokers) {
        Sizing sizing = SelfManagedSizing.size(Demands.of(1, 2, 1, 2, partitions, Duration.ofDays(1)), PRODUCTION, CATALOG, NODE);
        assertEquals(brokers, dimension(sizing, "partitions").count());
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "3, 6", "4, 4"})
    void countIsAMultipleOfTheZones(int zones, int count) {
        Demand demand = Demands.with(Demands.of(1, 2, 1, 2, 4000, Duration.ofDays(1)), new Demand.Layout(4000, 0, 4, zones));
        assertEquals(count, SelfManagedSizing.size(demand, PRODUCTION, CATALOG, NODE).count());
    }

    @Test
    void withoutZonesOneBrokerMayBeLost() {
        Demand demand = Demands.with(Demands.of(50, 94, 50, 94, 10, Duration.ofHours(1)), new Demand.Layout(10, 0, 3, 1));
        Dimension in = dimension(SelfManagedSizing.size(demand, PRODUCTION, CATALOG, NODE), "network in");
        assertEquals(94 * 3 / 281.4 + 1, in.exactCount(), 1e-9);
    }

    @Test
    void twoZonesUseProcessorsLess() {
        Demand twoZones = Demands.with(TIERED, new Demand.Layout(576, 0, 3, 2));
        assertEquals(53, dimension(SelfManagedSizing.size(twoZones, PRODUCTION, CATALOG, NODE), "CPU").required(), "332 / 20 / 0.4 = 42, x 1.25");
    }

    @Test
    void cautionsNameGrowingAndHotPartitions() {
        assertEquals(List.of(), SelfManagedSizing.size(Demands.RUNNING_EXAMPLE, PRODUCTION, CATALOG, NODE).cautions());
        Demand few = Demands.with(Demands.with(Demands.RUNNING_EXAMPLE, new Demand.Layout(439, 0, 3, 3)), new Demand.Extremes(10.1, 0, 0));
        assertEquals(List.of(
                "A partition grows by 6.01 GiB a day on average, more than 6: use more partitions or tiered storage.",
                "The hottest partition takes 10.1 MiB/s, more than the 10 assumed of one partition: measure it or spread the key."),
                SelfManagedSizing.size(few, PRODUCTION, CATALOG, NODE).cautions());
        Demand enough = Demands.with(Demands.with(Demands.RUNNING_EXAMPLE, new Demand.Layout(440, 0, 3, 3)), new Demand.Extremes(10, 0, 0));
        assertEquals(List.of(), SelfManagedSizing.size(enough, PRODUCTION, CATALOG, NODE).cautions());
    }

    private static Dimension dimension(Sizing sizing, String name) {
        return sizing.dimensions().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
