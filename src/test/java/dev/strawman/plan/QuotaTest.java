package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.unit.ByteSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaTest {

    /** 24 leaders on 15 brokers: two of them stand on the busiest. */
    private static final Quota.Moved WRITTEN = new Quota.Moved(24, 0, 30, 0, false);

    @Test
    void aBrokerCountsOnlyWhatItCarries() {
        Quota quota = new Quota(List.of(WRITTEN, new Quota.Moved(24, 0, 0, 60, false)));
        assertEquals(60 * ByteSize.MIB, quota.ofCluster().producerBytesPerSecond());
        assertEquals(120 * ByteSize.MIB, quota.ofCluster().consumerBytesPerSecond());
        Quota.Rate broker = quota.ofEachBroker(15);
        assertEquals(5 * ByteSize.MIB, broker.producerBytesPerSecond());
        assertEquals(10 * ByteSize.MIB, broker.consumerBytesPerSecond());
        assertEquals("twice what the busiest of 15 carries at the peak of its topics: of 30 MiB/s written 2.5, of 60 MiB/s read 5", broker.why());
        assertEquals(quota.ofCluster().producerBytesPerSecond(), quota.ofEachBroker(1).producerBytesPerSecond());
    }

    @Test
    void theBrokerOfAHotPartitionCarriesItWhole() {
        assertEquals(24 * ByteSize.MIB, new Quota(List.of(new Quota.Moved(24, 0.4, 30, 0, false))).ofEachBroker(15).producerBytesPerSecond());
    }

    @Test
    void aBrokerWithoutLeadersOfItIsNoReasonForLess() {
        assertEquals(60 * ByteSize.MIB, new Quota(List.of(new Quota.Moved(1, 0, 30, 0, false))).ofEachBroker(15).producerBytesPerSecond());
    }

    @Test
    void nothingMovedStillMayMoveSomething() {
        assertEquals(ByteSize.MIB, new Quota(List.of()).ofEachBroker(3).consumerBytesPerSecond());
    }
}
