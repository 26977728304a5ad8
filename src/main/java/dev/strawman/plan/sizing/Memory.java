package dev.strawman.plan.sizing;

/** Memory of brokers (F16, F17), in GiB. */
public final class Memory {

    private Memory() {
    }

    /** F16: the least page cache over the cluster. Source: Apache Kafka operations documentation, 30 s of writes. */
    public static double leastPageCacheGiB(double ingress, double seconds) {
        return ingress * seconds / 1024;
    }

    /** F16: page cache over the cluster that lets consumers lag this long and still read from memory. */
    public static double lagPageCacheGiB(double ingress, int replicationFactor, double lagSeconds) {
        return ingress * replicationFactor * lagSeconds / 1024;
    }

    /** F17: the heap of a broker, {@code heapGiB} or a share of a small machine. */
    public static double heapGiB(double memoryGiB, double heapGiB, double heapShare) {
        return Math.min(heapGiB, memoryGiB * heapShare);
    }

    /** F17: what a broker with this heap and this page cache needs. */
    public static double neededGiB(double heapGiB, double pageCacheGiB, double systemGiB) {
        return heapGiB + pageCacheGiB + systemGiB;
    }

    /** F17: the size of machine for a need, in powers of two from {@code least} on. */
    public static int machineGiB(double neededGiB, int least) {
        int size = least;
        while (size < neededGiB) {
            size *= 2;
        }
        return size;
    }
}
