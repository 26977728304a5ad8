package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.sizing.HotPartition.Heat;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotPartitionTest {

    @ParameterizedTest
    @CsvSource({"21, -973932308", "foobar, -790332482"})
    void hashesLikeKafka(String key, int hash) {
        assertEquals(hash, HotPartition.murmur2(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void agreesWithKafkasClientsOnKeysOfEveryLength() {
        StringBuilder key = new StringBuilder();
        for (int length = 0; length < 64; length++) {
            byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
            assertEquals(Utils.murmur2(bytes), HotPartition.murmur2(bytes), key.toString());
            assertEquals(Utils.toPositive(Utils.murmur2(bytes)) % 12, HotPartition.partition(bytes, 12));
            key.append(length % 7 == 0 ? "\u00e9" : String.valueOf(length % 10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000,  1.0, 12, 13.4, 17.8, 2.13, 20.6",
        "1000,  1.0, 24, 13.4, 15.1, 3.63, 17.0",
        "10000, 1.0, 12, 10.2, 15.6, 1.87, 17.7",
        "10000, 1.0, 24, 10.2, 12.5, 3.01, 14.0",
        "10000, 0.8, 12, 3.7,  10.6, 1.28, 11.7",
        "10000, 1.2, 12, 20.8, 24.4, 2.92, 27.4",
        "10000, 0.0, 12, 0.01, 9.1,  1.09, 8.3"})
    void zipfLoadsTheHottestPartition(int keys, double exponent, int partitions, double topKey, double hottest, double timesMean, double estimate) {
        HotPartition hot = HotPartition.zipf(keys, exponent, partitions);
        assertEquals(topKey, 100 * hot.topKeyShare(), 0.05);
        assertEquals(hottest, 100 * hot.share(), 0.0501);
        assertEquals(timesMean, hot.timesMean(), 0.005);
        assertEquals(estimate, 100 * hot.estimate(), 0.0501);
    }

    @Test
    void morePartitionsDoNotCureAHotKey() {
        assertTrue(HotPartition.zipf(1000, 1, 1200).share() >= HotPartition.zipf(1000, 1, 1200).topKeyShare());
    }

    @ParameterizedTest
    @CsvSource({"0", "0.8", "1", "1.2"})
    void rareKeysOfALargeSetAreSpreadAsHashingWould(double exponent) {
        int keys = 300_000;
        double[] load = new double[12];
        double total = 0;
        for (int rank = 1; rank <= keys; rank++) {
            double weight = Math.pow(rank, -exponent);
            load[HotPartition.partition(("key-" + rank).getBytes(StandardCharsets.UTF_8), 12)] += weight;
            total += weight;
        }
        double hottest = java.util.Arrays.stream(load).max().orElseThrow() / total;
        assertEquals(hottest, HotPartition.zipf(keys, exponent, 12).share(), 0.002);
    }

    @Test
    void fourMillionEvenKeysAreEven() {
        HotPartition even = HotPartition.zipf(4_000_000, 0, 24);
        assertEquals(1, even.timesMean(), 0.05);
        assertEquals(Heat.EVEN, even.heat(100, 10, 2));
    }

    @Test
    void measuredTopKeyAddsItsShareOfTheRest() {
        HotPartition hot = HotPartition.measured(0.015, 24);
        assertEquals(0.015 + 0.985 / 24, hot.share(), 1e-12);
        assertEquals(1.0 / 24, HotPartition.even(24).share());
        assertEquals(1, HotPartition.even(24).timesMean());
    }

    @ParameterizedTest
    @CsvSource({"0, 12, EVEN", "0.09, 12, EVEN", "0.1, 12, UNEVEN", "0.5, 12, UNEVEN", "0.99, 12, OVERLOADED"})
    void warnsFromTwiceTheMeanAndRefusesWhatOnePartitionCannotCarry(double topKeyShare, int partitions, Heat heat) {
        assertEquals(heat, HotPartition.measured(topKeyShare, partitions).heat(10, 8, 2));
    }

    @Test
    void partitionAtItsCapIsNotOverloaded() {
        assertEquals(Heat.EVEN, HotPartition.even(10).heat(100, 10, 2));
        assertEquals(Heat.OVERLOADED, HotPartition.even(10).heat(100.1, 10, 2));
    }

    @Test
    void fewKeysMakeUnevenPartitions() {
        assertTrue(HotPartition.tooFewKeys(119, 12, 10));
        assertFalse(HotPartition.tooFewKeys(120, 12, 10));
    }

    @Test
    void refusesNoKeys() {
        assertThrows(IllegalArgumentException.class, () -> HotPartition.zipf(0, 1, 12));
        assertThrows(IllegalArgumentException.class, () -> HotPartition.zipf(10, -1, 12));
    }
}
