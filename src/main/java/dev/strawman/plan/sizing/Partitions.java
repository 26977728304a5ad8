package dev.strawman.plan.sizing;

import dev.strawman.catalog.InstanceType;

/** How many partitions a topic needs and how many brokers can hold them (F2 to F4, F18). */
public final class Partitions {

    private Partitions() {
    }

    /**
     * F2, first half: enough partitions for producers, for one group of consumers, and for the consumers that run at once.
     * Source: Confluent's rule for the number of partitions, Kafka: The Definitive Guide.
     *
     * @param producerRate  MiB/s that one partition takes in
     * @param groupRate     MiB/s that the hungriest group reads
     * @param consumerRate  MiB/s that one consumer processes
     */
    public static int needed(double ingress, double producerRate, double groupRate, double consumerRate, int consumers) {
        return Math.max(1, Rounding.up(Math.max(Math.max(ingress / producerRate, groupRate / consumerRate), consumers)));
    }

    /** F2: the partitions of a topic, with room to grow and for skew, as a multiple of the brokers or zones. */
    public static int ofTopic(int needed, double overPartitioning, double skew, int multiple) {
        return Rounding.upToMultiple(needed * overPartitioning * skew, multiple);
    }

    /** F3: partitions that keep a day of data in one below {@code dailyGiBPerPartition}. Source: Kafka: The Definitive Guide. */
    public static int forDailyVolume(double averageIngress, double dailyGiBPerPartition) {
        return Math.max(1, Rounding.up(dailyGiB(averageIngress) / dailyGiBPerPartition));
    }

    /** F3: GiB that an average rate adds in a day, one copy. */
    public static double dailyGiB(double averageIngress) {
        return averageIngress * 86_400 / 1024;
    }

    /** F4: partitions that keep each one below the rate a vendor allows it. */
    public static int forRateCap(double rate, double capPerPartition) {
        return Math.max(1, Rounding.up(rate / capPerPartition));
    }

    /** F18: brokers for this many replicas. */
    public static int brokersFor(double replicas, double replicasPerBroker) {
        return Rounding.up(replicas / replicasPerBroker);
    }

    /** F18: replicas that brokers of a size hold as the vendor recommends. */
    public static int recommendedReplicas(InstanceType type, int brokers) {
        return type.recommendedPartitions() * brokers;
    }
}
