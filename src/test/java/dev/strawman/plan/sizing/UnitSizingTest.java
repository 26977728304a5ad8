package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSizingTest {

    private static final Catalog CATALOG = Catalog.load();

    /** Rows of the tests of Confluent's own migration planner, on its 95th percentiles. */
    @ParameterizedTest
    @CsvSource({"88.7, 994.8, 2058, 99.9, 8, egress", "0.1, 0.1, 10, 99.99, 2, availability", "1, 1, 100000, 99.9, 44, partitions"})
    void unitsMatchConfluentsPlanner(double in, double out, int partitions, double availability, int units, String binding) {
        Sizing sizing = UnitSizing.size(Demands.of(in, in, out, out, partitions, Duration.ofDays(1)), CATALOG.option("cc-enterprise"), availability, false, CATALOG);
        assertEquals(units, sizing.count());
        assertEquals(binding, sizing.binding().orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({"cc-dedicated", "cc-enterprise"})
    void runningExampleNeedsTwoUnits(String option) {
        Sizing sizing = UnitSizing.size(Demands.RUNNING_EXAMPLE, CATALOG.option(option), 99.99, false, CATALOG);
        assertEquals(2, sizing.count());
        assertTrue(sizing.fits(), sizing.failures().toString());
        assertEquals(1.30, sizing.dimensions().get(1).exactCount() / 1.3, 0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "cc-basic, 99.5, 1, true", "cc-basic, 99.9, 1, false",
        "cc-standard, 99.9, 1, true", "cc-standard, 99.95, 2, true", "cc-standard, 99.99, 2, true", "cc-standard, 99.995, 1, false",
        "cc-enterprise, 99.9, 1, true", "cc-enterprise, 99.99, 2, true",
        "cc-freight, 99.9, 2, true",
        "cc-dedicated, 99.9, 1, true", "cc-dedicated, 99.95, 1, true", "cc-dedicated, 99.96, 2, true"})
    void promisedAvailabilitySetsTheFewestUnits(String option, double availability, int units, boolean promised) {
        Sizing sizing = UnitSizing.size(Demands.of(0.1, 0.1, 0.1, 0.1, 1, Duration.ofDays(1)), CATALOG.option(option), availability, false, CATALOG);
        assertEquals(units, sizing.count());
        assertEquals(promised, sizing.fits());
    }

    @ParameterizedTest
    @CsvSource({"46.1, 1", "46.2, 2"})
    void headroomIsThirtyPercent(double ingress, int units) {
        assertEquals(units, UnitSizing.units(ingress, 60, 1.3));
        assertEquals(units, UnitSizing.size(Demands.of(1, ingress, 1, ingress, 1, Duration.ofDays(1)), CATALOG.option("cc-dedicated"), 99.9, false, CATALOG).count());
    }

    @ParameterizedTest
    @CsvSource({"461, false, true", "461, true, true", "462, true, false", "462, false, true", "1476, false, true", "1477, false, false"})
    void privateLinkCapsEnterpriseAtTenUnits(double ingress, boolean overPrivateLink, boolean fits) {
        Sizing sizing = UnitSizing.size(Demands.of(1, ingress, 1, ingress, 1, Duration.ofDays(1)), CATALOG.option("cc-enterprise"), 99.99, overPrivateLink, CATALOG);
        assertEquals(fits, sizing.fits(), sizing.checks().toString());
    }

    @Test
    void privateLinkCapsGrowthToo() {
        assertEquals(10, UnitSizing.most(CATALOG.option("cc-enterprise"), true));
        assertEquals(32, UnitSizing.most(CATALOG.option("cc-enterprise"), false));
    }

    @ParameterizedTest
    @CsvSource({"cc-basic, 1500", "cc-freight, 50000", "cc-dedicated, 100000"})
    void clustersCapTheirPartitions(String option, int most) {
        assertTrue(failures(option, Demands.of(1, 1, 1, 1, most, Duration.ofDays(1))).stream().noneMatch("partitions"::equals));
        assertTrue(failures(option, Demands.of(1, 1, 1, 1, most + 1, Duration.ofDays(1))).stream().anyMatch("partitions"::equals));
    }

    @Test
    void freightHasNoCompaction() {
        Demand compacted = Demands.with(Demands.of(1, 1, 1, 1, 10, Duration.ofDays(1)), new Demand.Layout(10, 1, 3, 3));
        assertEquals(List.of("compaction"), failures("cc-freight", compacted));
        assertEquals(List.of(), failures("cc-enterprise", compacted));
    }

    @ParameterizedTest
    @CsvSource({"276, 1", "277, 2"})
    void compactedPartitionsOfEnterpriseCountSeparately(int compacted, int units) {
        Demand demand = Demands.with(Demands.of(1, 1, 1, 1, 400, Duration.ofDays(1)), new Demand.Layout(400, compacted, 3, 3));
        assertEquals(units, UnitSizing.size(demand, CATALOG.option("cc-enterprise"), 99.9, false, CATALOG).count());
    }

    @Test
    void manyClientsNeedManyBasicUnits() {
        Demand demand = Demands.with(Demands.of(1, 1, 1, 1, 10, Duration.ofDays(1)), new Demand.Clients(100, 100, 1, 1, 0, 0));
        Sizing sizing = UnitSizing.size(demand, CATALOG.option("cc-basic"), 99.5, false, CATALOG);
        assertEquals(13, sizing.count());
        assertEquals("200 x 1.3 headroom = 260 connections; / 20 each = 13 -> 13", sizing.binding().orElseThrow().explanation());
    }

    @Test
    void hotPartitionsAreACautionNotALimit() {
        Demand hot = Demands.with(Demands.of(20, 20, 20, 20, 10, Duration.ofDays(1)), new Demand.Extremes(6.1, 18.1, 1));
        Sizing enterprise = UnitSizing.size(hot, CATALOG.option("cc-enterprise"), 99.9, false, CATALOG);
        assertTrue(enterprise.fits());
        assertEquals(List.of(
                "The hottest partition takes 6.1 MiB/s, more than the 6 that Confluent plans for one: spread the key or use more partitions.",
                "The hottest partition gives 18.1 MiB/s, more than the 18 that Confluent plans for one: spread the key or use more partitions."),
                enterprise.cautions());
        assertEquals(List.of(), UnitSizing.size(hot, CATALOG.option("cc-dedicated"), 99.9, false, CATALOG).cautions());
    }

    @Test
    void largeMessagesBreakTheLimitOfTheType() {
        Demand large = Demands.with(Demands.of(1, 1, 1, 1, 10, Duration.ofDays(1)), new Demand.Extremes(0, 0, 8.1));
        assertEquals(List.of("message size"), failures("cc-basic", large));
        assertEquals(List.of(), failures("cc-enterprise", large));
    }

    @Test
    void brokersAreNotUnits() {
        assertThrows(IllegalArgumentException.class, () -> UnitSizing.size(Demands.RUNNING_EXAMPLE, CATALOG.option("msk-express"), 99.9, false, CATALOG));
    }

    private static List<String> failures(String option, Demand demand) {
        return UnitSizing.size(demand, CATALOG.option(option), 99.5, false, CATALOG).failures().stream().map(Check::name).toList();
    }
}
