package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerlessSizingTest {

    private static final Catalog CATALOG = Catalog.load();

    @Test
    void everyQuotaHoldsAtItsEdge() {
        Sizing sizing = ServerlessSizing.size(demand(200, 400, 2520, 120, 3000, 100, 15_000, 500, 5, 10, 8), CATALOG);
        assertTrue(sizing.fits(), sizing.failures().toString());
        assertEquals(12, sizing.checks().size());
        assertEquals(1, sizing.count());
    }

    @Test
    void theQuotaOfWhichMostIsUsedBinds() {
        Sizing sizing = ServerlessSizing.size(demand(108, 329.8, 252, 12, 300, 10, 1500, 50, 1, 1, 1), CATALOG);
        assertEquals("egress = 329.8 MiB/s; / 400 each (quota) = 0.82 -> 1", sizing.binding().orElseThrow().explanation());
        assertEquals("ingress", sizing.next().orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({
        "200.1, 400, 2520, 120, 3000, 100, 15000, 500, 5, 10, 8, ingress",
        "200, 400.1, 2520, 120, 3000, 100, 15000, 500, 5, 10, 8, egress",
        "200, 400, 2521, 120, 3000, 100, 15000, 500, 5, 10, 8, partitions",
        "200, 400, 2521, 121, 3000, 100, 15000, 500, 5, 10, 8, compacted partitions",
        "200, 400, 2520, 120, 3001, 100, 15000, 500, 5, 10, 8, connections",
        "200, 400, 2520, 120, 3000, 101, 15000, 500, 5, 10, 8, connection attempts",
        "200, 400, 2520, 120, 3000, 100, 15001, 500, 5, 10, 8, requests",
        "200, 400, 2520, 120, 3000, 100, 15000, 501, 5, 10, 8, consumer groups",
        "200, 400, 2520, 120, 3000, 100, 15000, 500, 5.1, 10, 8, partition ingress",
        "200, 400, 2520, 120, 3000, 100, 15000, 500, 5, 10.1, 8, partition egress",
        "200, 400, 2520, 120, 3000, 100, 15000, 500, 5, 10, 8.1, message size"})
    void namesTheQuotaThatBreaks(double in, double out, int partitions, int compacted, int clients, double attempts, double requests, int groups,
                                 double partitionIn, double partitionOut, double message, String quota) {
        Demand demand = demand(in, out, partitions, compacted, clients, attempts, requests, groups, partitionIn, partitionOut, message);
        assertEquals(List.of(quota), ServerlessSizing.size(demand, CATALOG).failures().stream().map(Check::name).toList());
    }

    @Test
    void largeCompactedPartitionsBreakTheirOwnQuota() {
        Demand demand = Demands.keeping(demand(1, 1, 10, 2, 1, 1, 1, 1, 1, 1, 1),
                new Demand.Retained(Duration.ofDays(1), Optional.empty(), 501));
        assertEquals(List.of("250.5 GiB in one partition exceeds 250"),
                ServerlessSizing.size(demand, CATALOG).failures().stream().map(Check::explanation).toList());
    }

    private static Demand demand(double in, double out, int partitions, int compacted, int clients, double attempts, double requests, int groups,
                                 double partitionIn, double partitionOut, double message) {
        return new Demand(new Demand.Rates(in, 1, out, 1), new Demand.Layout(partitions, compacted, 3, 3),
                new Demand.Retained(Duration.ofDays(1), Optional.empty(), 0), new Demand.Clients(clients, 0, 1, groups, attempts, requests),
                new Demand.Extremes(partitionIn, partitionOut, message));
    }
}
