package dev.strawman.plan.sizing;

import java.nio.charset.StandardCharsets;

/**
 * How unevenly keys load the partitions of a topic. More partitions do not cure a hot key: its partition carries at least its share.
 *
 * @param share       of the topic's load that the hottest partition carries
 * @param topKeyShare of the load that the most frequent key carries
 * @param partitions  of the topic
 */
public record HotPartition(double share, double topKeyShare, int partitions) {

    /** Keys that are hashed one by one; rarer ones are spread evenly, which they are near enough. */
    private static final int HASHED_KEYS = 100_000;

    /** What a hot partition means. */
    public enum Heat {
        EVEN,
        /** Above the warning multiple of the mean. */
        UNEVEN,
        /** Above what one partition can carry. */
        OVERLOADED
    }

    /** Keys {@code key-1} and so on with frequencies by Zipf's law, placed by Kafka's default partitioner. An exponent of 0 is uniform. */
    public static HotPartition zipf(long keys, double exponent, int partitions) {
        if (keys < 1 || partitions < 1 || exponent < 0) {
            throw new IllegalArgumentException(keys + " keys, exponent " + exponent + ", " + partitions + " partitions");
        }
        int hashed = (int) Math.min(keys, HASHED_KEYS);
        double[] load = new double[partitions];
        double total = 0;
        for (int rank = 1; rank <= hashed; rank++) {
            double weight = Math.pow(rank, -exponent);
            load[partition(("key-" + rank).getBytes(StandardCharsets.UTF_8), partitions)] += weight;
            total += weight;
        }
        double tail = tail(hashed, keys, exponent);
        total += tail;
        double hottest = 0;
        for (double one : load) {
            hottest = Math.max(hottest, one + tail / partitions);
        }
        return new HotPartition(hottest / total, 1 / total, partitions);
    }

    /** A measured top key; the rest is taken to spread evenly. */
    public static HotPartition measured(double topKeyShare, int partitions) {
        return new HotPartition(topKeyShare + (1 - topKeyShare) / partitions, topKeyShare, partitions);
    }

    /** Records without a key, or with keys that spread evenly. */
    public static HotPartition even(int partitions) {
        return new HotPartition(1.0 / partitions, 0, partitions);
    }

    /** The hottest partition against the mean one; 1 when all are equal. */
    public double timesMean() {
        return share * partitions;
    }

    /** The usual estimate without hashing: the top key and an even part of the rest. */
    public double estimate() {
        return topKeyShare + (1 - topKeyShare) / partitions;
    }

    /** Judges a topic of {@code rate} MiB/s whose partitions carry {@code cap} MiB/s. */
    public Heat heat(double rate, double cap, double skewWarning) {
        if (rate * share > cap) {
            return Heat.OVERLOADED;
        }
        return timesMean() >= skewWarning ? Heat.UNEVEN : Heat.EVEN;
    }

    /** Whether keys are so few that even equal ones load partitions unevenly. */
    public static boolean tooFewKeys(long keys, int partitions, double keysPerPartition) {
        return keys < keysPerPartition * partitions;
    }

    /** The partition that Kafka's default partitioner gives a key. */
    public static int partition(byte[] key, int partitions) {
        return (murmur2(key) & 0x7fffffff) % partitions;
    }

    /** The 32-bit hash of Kafka's clients: MurmurHash2 with their seed. */
    static int murmur2(byte[] bytes) {
        int multiplier = 0x5bd1e995;
        int hash = 0x9747b28c ^ bytes.length;
        int whole = bytes.length / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            int word = (bytes[i] & 0xff) | (bytes[i + 1] & 0xff) << 8 | (bytes[i + 2] & 0xff) << 16 | (bytes[i + 3] & 0xff) << 24;
            word *= multiplier;
            word ^= word >>> 24;
            hash = hash * multiplier ^ word * multiplier;
        }
        int rest = 0;
        for (int i = bytes.length - 1; i >= whole; i--) {
            rest = rest << 8 | bytes[i] & 0xff;
        }
        if (whole < bytes.length) {
            hash = (hash ^ rest) * multiplier;
        }
        hash = (hash ^ hash >>> 13) * multiplier;
        return hash ^ hash >>> 15;
    }

    /** The sum of the weights of ranks above {@code from}, by the area under the curve. */
    private static double tail(long from, long to, double exponent) {
        if (to <= from) {
            return 0;
        }
        double low = from + 0.5;
        double high = to + 0.5;
        return exponent == 1 ? Math.log(high / low) : (Math.pow(high, 1 - exponent) - Math.pow(low, 1 - exponent)) / (1 - exponent);
    }
}
