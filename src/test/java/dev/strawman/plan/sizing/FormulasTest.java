package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.catalog.Catalog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against published figures and against the running example worked by hand: 78.125 MiB/s in, 234.375 out. */
class FormulasTest {

    private static final double IN = 78.125;
    private static final double AVERAGE_IN = 31.25;
    private static final double OUT = 234.375;

    @Test
    void ratesOfRecordsMatchTheLinkedInBenchmark() {
        assertEquals(193.0, Throughput.mibPerSecond(2_024_032, 100, 0, 1), 0.05);
        assertEquals(50, Throughput.mibPerSecond(51_200, 1024, 0, 1));
        assertEquals(25, Throughput.mibPerSecond(51_200, 1004, 20, 2));
    }

    @Test
    void clusterLimitMatchesTheRightSizingExample() {
        assertEquals(800, Throughput.clusterLimit(1000, 1187.5, 1500, 3, 3, 2, 0.8));
        assertEquals(1125, Throughput.clusterLimit(9000, 9000, 1500, 3, 3, 2, 1));
        assertEquals(1187.5, Throughput.clusterLimit(9000, 1187.5, 1500, 3, 3, 1, 1));
    }

    @Test
    void brokersOfTheExampleSendAndWriteWhatTheHandSaid() {
        assertEquals(390.625, Throughput.sent(IN, OUT, 3));
        assertEquals(234.375, Throughput.written(IN, 3));
    }

    @ParameterizedTest
    @CsvSource({"3, 1.5", "2, 2", "4, 1.3333"})
    void losingAZoneBurdensTheSurvivors(int zones, double factor) {
        assertEquals(factor, Throughput.zoneLossFactor(zones), 0.0001);
    }

    @Test
    void aSingleZoneHasNoSurvivors() {
        assertThrows(IllegalArgumentException.class, () -> Throughput.zoneLossFactor(1));
    }

    @Test
    void halfUsedBrokersSurviveALostZoneAndFullerOnesDoNot() {
        assertTrue(Throughput.survivesZoneLoss(0.5, 3, 0.8));
        assertTrue(Throughput.survivesZoneLoss(0.8 / 1.5, 3, 0.8));
        assertFalse(Throughput.survivesZoneLoss(0.54, 3, 0.8));
        assertFalse(Throughput.survivesZoneLoss(0.5, 2, 0.8));
    }

    @Test
    void networkOfTheExampleAsksForSixBrokersOfTheNextSmallerNode() {
        double alone = Throughput.sent(IN, OUT, 3) / (234 * 0.6);
        assertEquals(2.78, alone, 0.005);
        assertEquals(6, Rounding.upToMultiple(alone * Throughput.zoneLossFactor(3), 3));
    }

    @Test
    void unknownPeakIsTwiceTheAverage() {
        assertEquals(62.5, Throughput.peak(AVERAGE_IN, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 100, 1000, 50, 0, 20",
        "78.125, 10, 78.125, 5, 12, 16",
        "1, 10, 1, 5, 12, 12",
        "0.1, 10, 0.1, 5, 0, 1",
        "50, 10, 10, 5, 0, 5",
        "50.1, 10, 10, 5, 0, 6"})
    void partitionsSuitTheSlowerSide(double in, double producerRate, double groupRate, double consumerRate, int consumers, int expected) {
        assertEquals(expected, Partitions.needed(in, producerRate, groupRate, consumerRate, consumers));
    }

    @ParameterizedTest
    @CsvSource({"16, 1.5, 1, 6, 24", "16, 1.5, 1, 3, 24", "17, 1.5, 1, 6, 30", "16, 1.5, 2, 6, 48", "1, 1, 1, 3, 3"})
    void topicsGetRoomAndAMultipleOfTheBrokers(int needed, double room, double skew, int multiple, int expected) {
        assertEquals(expected, Partitions.ofTopic(needed, room, skew, multiple));
    }

    @Test
    void aDayOfTheExampleWouldNeedFourHundredAndFortyPartitions() {
        assertEquals(2637, Partitions.dailyGiB(AVERAGE_IN), 0.5);
        assertEquals(440, Partitions.forDailyVolume(AVERAGE_IN, 6));
    }

    @ParameterizedTest
    @CsvSource({"78.125, 5, 16", "5, 5, 1", "5.1, 5, 2", "0, 5, 1"})
    void partitionRateCapsSplitTheRate(double rate, double cap, int partitions) {
        assertEquals(partitions, Partitions.forRateCap(rate, cap));
    }

    @ParameterizedTest
    @CsvSource({"6000, 4000, 2", "4000, 4000, 1", "4001, 4000, 2", "1728, 1000, 2"})
    void replicasNeedBrokers(int replicas, int perBroker, int brokers) {
        assertEquals(brokers, Partitions.brokersFor(replicas, perBroker));
    }

    @Test
    void threeOfTheSmallestM5HoldThreeThousandReplicas() {
        assertEquals(3000, Partitions.recommendedReplicas(Catalog.load().instanceType("msk-standard", "kafka.m5.large"), 3));
    }

    @Test
    void fiveBrokersWriteFiveHundredMegabytesAtThreeHundredEach() {
        int byRate = Rounding.up(Throughput.written(500, 3) / 300);
        int byPartitions = Partitions.brokersFor(6000, 4000);
        assertEquals(5, Math.max(Math.max(byRate, byPartitions), 3));
        assertEquals(5, byRate);
    }

    @Test
    void diskOfADayMatchesTheProviderComparison() {
        double copy = Disk.retainedGiB(500, Duration.ofHours(24));
        assertEquals(42_187.5, copy);
        assertEquals(126_562.5, Disk.provisionedGiB(copy, 3, 1));
        assertEquals(8_438, Disk.perBrokerGiB(Disk.provisionedGiB(copy, 3, 1), 15));
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 5", "10, 2, 10"})
    void diskDividesByWhatOneBrokerHolds(double tebibytes, int replicas, int brokers) {
        assertEquals(brokers, Rounding.up(Disk.provisionedGiB(tebibytes, replicas, 1) / 2));
    }

    /** The source counts in decimal megabytes and terabytes. */
    @Test
    void weekOfHalfAGigabytePerSecondIsNineHundredTerabytes() {
        double copy = Disk.retainedGiB(500e6 / (1 << 20), Duration.ofDays(7));
        double terabytesPerGiB = (1 << 30) / 1e12;
        assertEquals(907.2, Disk.provisionedGiB(copy, 3, 1) * terabytesPerGiB, 1e-6);
        assertEquals(218, Disk.perBrokerGiB(Disk.provisionedGiB(copy, 3, 1 / 1.2), 5) * terabytesPerGiB, 0.5);
    }

    @Test
    void diskOfTheExampleIsFiftyFourTebibytesRawAndNinetyProvisioned() {
        double copy = Disk.retainedGiB(AVERAGE_IN, Duration.ofDays(7));
        assertEquals(54.1, Disk.provisionedGiB(copy, 3, 1) / 1024, 0.05);
        assertEquals(90.1, Disk.provisionedGiB(copy, 3, 0.6) / 1024, 0.05);
        assertEquals(15.0, Disk.perBrokerGiB(Disk.provisionedGiB(copy, 3, 0.6), 6) / 1024.0, 0.05);
        assertEquals(7.5, Disk.perBrokerGiB(Disk.provisionedGiB(copy, 3, 0.6), 12) / 1024.0, 0.05);
    }

    @Test
    void tieredDiskOfTheExampleIsTwelveHours() {
        double local = Disk.retainedGiB(AVERAGE_IN, Duration.ofHours(12));
        assertEquals(3.86, Disk.provisionedGiB(local, 3, 1) / 1024, 0.005);
        assertEquals(6.4, Disk.provisionedGiB(local, 3, 0.6) / 1024, 0.05);
        assertEquals(1.07, Disk.provisionedGiB(local, 3, 0.6) / 6 / 1024, 0.005);
        assertEquals(18.0, Disk.retainedGiB(AVERAGE_IN, Duration.ofDays(7)) / 1024, 0.05);
        assertEquals(16.7, (Disk.retainedGiB(AVERAGE_IN, Duration.ofDays(7)) - local) / 1024, 0.05);
    }

    @Test
    void tenTebibytesTakeTwentyNineHoursToRebuild() {
        assertEquals(29, Disk.rebuildHours(10 * 1024, 100), 0.2);
        assertEquals(8.2, Disk.rebuildCapGiB(100, 24) / 1024, 0.05);
        assertEquals(24, Disk.rebuildHours(Disk.rebuildCapGiB(100, 24), 100), 1e-9);
    }

    @Test
    void memoryOfTheExampleFitsAMachineOfThirtyTwo() {
        assertEquals(2.3, Memory.leastPageCacheGiB(IN, 30), 0.05);
        double cache = Memory.lagPageCacheGiB(IN, 3, 300) / 6;
        assertEquals(11.4, cache, 0.05);
        double needed = Memory.neededGiB(Memory.heapGiB(32, 6, 0.5), cache, 2);
        assertEquals(19.4, needed, 0.05);
        assertEquals(32, Memory.machineGiB(needed, 16));
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "16, 16", "16.1, 32", "40, 64"})
    void machinesComeInPowersOfTwoFromSixteen(double needed, int machine) {
        assertEquals(machine, Memory.machineGiB(needed, 16));
    }

    @Test
    void heapIsHalfOfASmallMachine() {
        assertEquals(4, Memory.heapGiB(8, 6, 0.5));
        assertEquals(6, Memory.heapGiB(12, 6, 0.5));
        assertEquals(6, Memory.heapGiB(64, 6, 0.5));
    }

    @Test
    void processorsOfTheSmallestClusterAreThree() {
        double equivalent = Cpu.writeEquivalent(0.6, 0.6, 3, 4);
        assertEquals(2.25, equivalent, 1e-9);
        assertEquals(1, Cpu.vcpu(equivalent, 20, 0.5, 1));
        assertEquals(3, Cpu.vcpu(equivalent, 20, 0.5, 3));
    }

    @Test
    void processorsOfTheExampleAreThirtyFourAndFortyThreeEncrypted() {
        double equivalent = Cpu.writeEquivalent(IN, OUT, 3, 4);
        assertEquals(332, equivalent, 0.05);
        assertEquals(34, Cpu.vcpu(equivalent, 20, 0.5, 3));
        assertEquals(43, Cpu.withTls(34, 1.25));
    }

    @Test
    void processorsCrossCheckWithTheOtherRule() {
        assertEquals(26, Cpu.crossCheck(IN, 5, 0.6), 0.1);
        assertEquals(39, Cpu.crossCheck(IN, 5, 0.6) * Throughput.zoneLossFactor(3), 0.1);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.5", "2, 0.4", "1, 0.5"})
    void processorsAreUsedLessWithTwoZones(int zones, double share) {
        assertEquals(share, Cpu.utilisation(0.5, 0.8, zones), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"78.75, 12.115", "81, 12.462"})
    void standardBrokersTakeAShareOfTheirDiskPath(double ebs, double full) {
        assertEquals(full, MskCapacity.standardByDisk(ebs, 6.5, 1), 0.001);
    }

    @Test
    void smallestM7gTakesSixMebibytes() {
        double disk = MskCapacity.standardByDisk(78.75, 6.5, 0.5);
        double network = MskCapacity.standardByNetwork(117, 2, 1.5, 5.7, 0.5);
        assertEquals(13.45, network * 2, 0.005);
        assertEquals(6.06, Math.min(disk, network), 0.005);
    }

    @Test
    void expressBrokersTakeThreeQuartersOfTheirSustainedIngress() {
        assertEquals(46.875, MskCapacity.expressIngress(62.5, 0.75));
        assertEquals(6, Rounding.upToMultiple(500 / 125.0, 3));
    }

    @Test
    void fourHundredClientsAreFourHundredConnectionsAtEachBroker() {
        assertEquals(400, Connections.perBroker(100, 300, 1, 6, 0));
        assertEquals(410, Connections.perBroker(100, 300, 1, 6, 2));
    }

    @Test
    void controllersComeInOddNumbers() {
        assertEquals(3, Surroundings.controllers(1));
        assertEquals(5, Surroundings.controllers(2));
    }

    @ParameterizedTest
    @CsvSource({"100, 30, 100, 4", "78.125, 30, 100, 3", "90, 30, 100, 3", "100, 30, 2, 2", "0, 30, 10, 1"})
    void replicationTasksFollowTheMeasuredRate(double rate, double perTask, int partitions, int tasks) {
        assertEquals(tasks, Surroundings.mirrorTasks(rate, perTask, partitions));
    }

    @ParameterizedTest
    @CsvSource({"12, 4, 3", "8, 4, 2", "9, 4, 3", "1, 4, 2"})
    void connectKeepsAWorkerToSpare(int tasks, int cores, int workers) {
        assertEquals(workers, Surroundings.connectWorkers(tasks, cores, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"3.0000000001, 3", "3.01, 4", "0, 0", "2.9999, 3"})
    void roundingForgivesBinaryNoise(double exact, int whole) {
        assertEquals(whole, Rounding.up(exact));
    }
}
