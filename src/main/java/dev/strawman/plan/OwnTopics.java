package dev.strawman.plan;

import dev.strawman.unit.Decimals;

/**
 * What the topics carry that Kafka Streams makes for itself, at an environment's share of production: an estimate, for nobody captures them.
 *
 * @param peakIn              written at the peak, MiB/s
 * @param averageIn           written on average, MiB/s
 * @param peakOut             read at the peak, MiB/s
 * @param averageOut          read on average, MiB/s
 * @param partitions          of all these topics
 * @param compactedPartitions of them, those of state
 * @param stateGiB            one copy of the state
 */
record OwnTopics(double peakIn, double averageIn, double peakOut, double averageOut, int partitions, int compactedPartitions, double stateGiB) {

    static final OwnTopics NONE = new OwnTopics(0, 0, 0, 0, 0, 0, 0);

    boolean none() {
        return partitions == 0;
    }

    OwnTopics plus(OwnTopics other) {
        return new OwnTopics(peakIn + other.peakIn, averageIn + other.averageIn, peakOut + other.peakOut, averageOut + other.averageOut, partitions + other.partitions,
                compactedPartitions + other.compactedPartitions, stateGiB + other.stateGiB);
    }

    /** {@code 4.1 MiB/s in, 2.05 MiB/s out, 24 partitions, 0.6 GiB of state}. */
    String words() {
        return Decimals.plain(peakIn, 2) + " MiB/s in, " + Decimals.plain(peakOut, 2) + " MiB/s out, " + partitions + " partitions, " + Decimals.plain(stateGiB, 1) + " GiB of state";
    }
}
