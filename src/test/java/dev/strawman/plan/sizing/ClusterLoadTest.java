package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import dev.strawman.plan.sizing.ClusterLoad.Comfort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterLoadTest {

    private static final Catalog CATALOG = Catalog.load();

    /** Eight cores and one gigabit of network, as in the Kafka documentation's hardware chapter. */
    private static final InstanceType OLD_SERVER = new InstanceType("server", "server", List.of("strimzi"), "amd64", 8, 24, null, null, null, null, 119.0,
            null, null, null, null, null, null, false, false, null, null, null, null, null, null);

    @Test
    void linkedInsBusyClusterIsComfortable() {
        Demand demand = new Demand(new Demand.Rates(300, 300, 1000, 1000), new Demand.Layout(50_000, 0, 2, 1),
                new Demand.Retained(Duration.ofHours(12), Optional.empty(), 0), new Demand.Clients(1, 1, 1, 1, 0, 0), new Demand.Extremes(0, 0, 0));
        ClusterLoad load = ClusterLoad.of(demand, 60, OLD_SERVER, CATALOG);
        assertEquals(Comfort.COMFORTABLE, load.comfort());
        assertEquals(1667, use(load, "partitions").perBroker(), 0.5);
        assertEquals(10, use(load, "network in").perBroker(), "5 from producers and as much from the other replica");
        assertEquals("partitions", load.busiest().name());
        assertEquals(1.44, load.timesComfortable(), 0.005);
    }

    @Test
    void aWeekOfHalfAGigabytePerSecondDoesNotFitTheDisksOfFiveBrokers() {
        Demand demand = Demands.of(500, 500, 500, 500, 2000, Duration.ofDays(7));
        ClusterLoad load = ClusterLoad.of(demand, 5, CATALOG.instanceType("strimzi", "m7g.4xlarge"), CATALOG);
        assertEquals(Comfort.OVERLOADED, load.comfort());
        assertEquals("disk", load.busiest().name());
        assertTrue(load.busiest().share() > 20, String.valueOf(load.busiest().share()));
    }

    @ParameterizedTest
    @CsvSource({"2400, COMFORTABLE", "2401, TIGHT", "4000, TIGHT", "4001, OVERLOADED"})
    void comfortEndsAtSixtyPercent(int replicas, Comfort comfort) {
        Demand demand = Demands.with(Demands.of(0, 0, 0, 0, 1, Duration.ofDays(1)), new Demand.Layout(replicas, 0, 1, 1));
        assertEquals(comfort, ClusterLoad.of(demand, 1, OLD_SERVER, CATALOG).comfort());
    }

    @Test
    void sizedClustersAreComfortableOrTightButNeverOverloaded() {
        Sizing sizing = SelfManagedSizing.size(Demands.RUNNING_EXAMPLE, SizingPolicy.production(CATALOG), CATALOG);
        ClusterLoad load = ClusterLoad.of(Demands.RUNNING_EXAMPLE, sizing.count(), sizing.type().orElseThrow(), CATALOG);
        assertEquals(Comfort.COMFORTABLE, load.comfort());
    }

    private static ClusterLoad.Use use(ClusterLoad load, String name) {
        return load.uses().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
