package dev.strawman.plan.sizing;

/** Rates of a cluster and of one broker (F1, F5 to F7, F24), in MiB/s. */
public final class Throughput {

    private static final double BYTES_PER_MIB = 1024 * 1024;

    private Throughput() {
    }

    /**
     * F1: the rate of records. Source: Apache Kafka operations documentation; framing by practice.
     *
     * @param recordBytes      key, value and headers
     * @param overheadBytes    framing of one record
     * @param compressionRatio raw size over stored size, 1 when not compressed
     */
    public static double mibPerSecond(double recordsPerSecond, double recordBytes, double overheadBytes, double compressionRatio) {
        return recordsPerSecond * (recordBytes + overheadBytes) / BYTES_PER_MIB / compressionRatio;
    }

    /**
     * F5: what a cluster can take in before a disk, the way to it or the network is full, times the share we dare use.
     * Source: AWS Big Data blog, right-sizing.
     */
    public static double clusterLimit(double storage, double storageNetwork, double network, int brokers, int replicationFactor,
                                      int consumerGroups, double utilisation) {
        double disk = storage * brokers / replicationFactor;
        double wayToDisk = storageNetwork * brokers / replicationFactor;
        double wire = network * brokers / (consumerGroups + replicationFactor - 1);
        return Math.min(disk, Math.min(wayToDisk, wire)) * utilisation;
    }

    /** F6: all that brokers send, to consumers and to each other. */
    public static double sent(double ingress, double egress, int replicationFactor) {
        return egress + ingress * (replicationFactor - 1);
    }

    /** F6: all that brokers receive and write, from producers and from each other. */
    public static double written(double ingress, int replicationFactor) {
        return ingress * replicationFactor;
    }

    /** F7: what survivors must carry more when one of {@code zones} is lost; 1.5 for three zones. */
    public static double zoneLossFactor(int zones) {
        if (zones < 2) {
            throw new IllegalArgumentException("a single zone has no survivors");
        }
        return (double) zones / (zones - 1);
    }

    /** F7: whether brokers used to {@code share} stay below {@code limit} when a zone is lost. */
    public static boolean survivesZoneLoss(double share, int zones, double limit) {
        return share * zoneLossFactor(zones) <= limit + 1e-9;
    }

    /** F24: the peak when only an average is known. Source: AWS sizing tool. */
    public static double peak(double average, double peakToAverage) {
        return average * peakToAverage;
    }
}
