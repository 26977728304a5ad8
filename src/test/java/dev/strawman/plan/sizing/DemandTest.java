package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Demand WEEK = Demands.of(20, 50, 60, 150, 100, Duration.ofDays(7));
    private static final Demand DAY = Demands.of(60, 70, 60, 70, 50, Duration.ofDays(1));

    @Test
    void growsRatesAndCompactedDataButNotPartitions() {
        Demand grown = Demands.keeping(WEEK, new Demand.Retained(Duration.ofDays(7), Optional.empty(), 100)).grownBy(0.25, 2);
        assertEquals(78.125, grown.rates().peakIngress());
        assertEquals(31.25, grown.rates().averageIngress());
        assertEquals(234.375, grown.rates().peakEgress());
        assertEquals(156.25, grown.retained().compactedGiB());
        assertEquals(100, grown.layout().partitions());
        assertEquals(3, grown.rates().fanOut());
    }

    @Test
    void sumKeepsTheStoredVolumeExact() {
        Demand both = WEEK.plus(DAY);
        assertEquals(120, both.rates().peakIngress());
        assertEquals(150, both.layout().partitions());
        assertEquals(WEEK.diskCopyGiB() + DAY.diskCopyGiB(), both.diskCopyGiB(), 0.001);
        assertEquals(Duration.ofHours(60), both.retained().retention());
    }

    @Test
    void sumOfATieredAndAPlainWorkloadKeepsBothVolumesOnDisk() {
        Demand tiered = Demands.keeping(WEEK, new Demand.Retained(Duration.ofDays(7), Optional.of(Duration.ofHours(12)), 0));
        Demand both = tiered.plus(DAY);
        assertTrue(both.tiered());
        assertEquals(tiered.diskCopyGiB() + DAY.diskCopyGiB(), both.diskCopyGiB(), 0.001);
        assertEquals(WEEK.wholeCopyGiB() + DAY.wholeCopyGiB(), both.wholeCopyGiB(), 0.001);
        assertFalse(WEEK.plus(DAY).tiered());
    }

    @Test
    void sumOfIdleWorkloadsKeepsTheLongerRetention() {
        Demand idle = Demands.of(0, 0, 0, 0, 1, Duration.ofDays(2));
        assertEquals(Duration.ofDays(2), idle.plus(Demands.of(0, 0, 0, 0, 1, Duration.ofDays(1))).retained().retention());
        assertEquals(0, idle.rates().fanOut());
    }

    @Test
    void compactedTopicsAddToTheDisk() {
        Demand compacted = Demands.keeping(WEEK, new Demand.Retained(Duration.ofDays(7), Optional.empty(), 100));
        assertEquals(WEEK.diskCopyGiB() + 100, compacted.diskCopyGiB(), 1e-9);
    }

    @Test
    void refusesPeaksBelowAverages() {
        assertThrows(IllegalArgumentException.class, () -> Demands.of(50, 49, 60, 150, 100, Duration.ofDays(7)));
        assertThrows(IllegalArgumentException.class, () -> Demands.of(50, 50, 60, 59, 100, Duration.ofDays(7)));
    }

    @Test
    void refusesLocalRetentionBeyondTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> new Demand.Retained(Duration.ofDays(1), Optional.of(Duration.ofDays(2)), 0));
        assertEquals(Duration.ofDays(1), new Demand.Retained(Duration.ofDays(1), Optional.of(Duration.ofDays(1)), 0).onDisk());
    }

    @Test
    void refusesMoreCompactedPartitionsThanPartitions() {
        assertThrows(IllegalArgumentException.class, () -> new Demand.Layout(10, 11, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Demand.Layout(0, 0, 3, 3));
    }
}
