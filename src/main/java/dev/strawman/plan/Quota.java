package dev.strawman.plan;

import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The most that an application may move: twice its peak, far above normal use and far below what would starve the others. Kafka's brokers
 * count each for itself, a cloud may count the whole cluster.
 *
 * @param moved what it moves at its peak, by topic
 */
public record Quota(List<Moved> moved) {

    private static final int TIMES_PEAK = 2;

    public Quota {
        moved = List.copyOf(moved);
    }

    /**
     * One topic, or those together that Kafka Streams makes, at the peak of the application.
     *
     * @param partitions leaders, which stand evenly on the brokers
     * @param hottest    share of the partition that carries most, 0 to 1
     * @param estimated  nobody captured it
     */
    public record Moved(int partitions, double hottest, double inMiBps, double outMiBps, boolean estimated) {

        /** The most of it that one of so many brokers carries, 0 to 1. */
        private double share(int brokers) {
            return Math.max(hottest, Math.ceilDiv(partitions, brokers) / (double) partitions);
        }
    }

    /** Bytes per second, and how they come about. */
    public record Rate(long producerBytesPerSecond, long consumerBytesPerSecond, String why) {
    }

    /** For a platform that counts what all brokers move together. */
    public Rate ofCluster() {
        double in = sum(Moved::inMiBps);
        double out = sum(Moved::outMiBps);
        double ownIn = sum(each -> each.estimated() ? each.inMiBps() : 0);
        double ownOut = sum(each -> each.estimated() ? each.outMiBps() : 0);
        return rate(in, out, "twice the peak of its topics: writes " + Decimals.plain(in, 2) + " MiB/s, reads " + Decimals.plain(out, 2) + " MiB/s"
                + (ownIn + ownOut == 0 ? "" : ", of it " + Decimals.plain(ownIn, 2) + " and " + Decimals.plain(ownOut, 2) + " MiB/s of topics that Kafka Streams makes (estimated)"));
    }

    /** For brokers that each count what they move themselves. */
    public Rate ofEachBroker(int brokers) {
        double in = sum(each -> each.inMiBps() * each.share(brokers));
        double out = sum(each -> each.outMiBps() * each.share(brokers));
        return rate(in, out, "twice what the busiest of " + brokers + " carries at the peak of its topics: of " + Decimals.plain(sum(Moved::inMiBps), 2) + " MiB/s written "
                + Decimals.plain(in, 2) + ", of " + Decimals.plain(sum(Moved::outMiBps), 2) + " MiB/s read " + Decimals.plain(out, 2));
    }

    private double sum(ToDoubleFunction<Moved> part) {
        return moved.stream().mapToDouble(part).sum();
    }

    private static Rate rate(double in, double out, String why) {
        return new Rate(bytes(in), bytes(out), why);
    }

    private static long bytes(double mebibytesPerSecond) {
        return (long) Math.max(1, Math.ceil(TIMES_PEAK * mebibytesPerSecond)) * ByteSize.MIB;
    }
}
