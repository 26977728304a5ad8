package dev.strawman.plan.sizing;

import java.time.Duration;

/** Space for retained data (F13 to F15), in GiB. */
public final class Disk {

    private Disk() {
    }

    /** F13, F14: one copy of what an average rate leaves behind in this time. */
    public static double retainedGiB(double averageIngress, Duration retention) {
        return averageIngress * (retention.toMillis() / 1000.0) / 1024;
    }

    /** F13: disk over the whole cluster for all copies, when disks may be filled to {@code fill}. */
    public static double provisionedGiB(double retainedGiB, int replicationFactor, double fill) {
        return retainedGiB * replicationFactor / fill;
    }

    /** F13: the share of one broker, as a whole number of GiB. */
    public static long perBrokerGiB(double provisionedGiB, int brokers) {
        return (long) Math.ceil(provisionedGiB / brokers - 1e-9);
    }

    /** F15: hours to copy a broker's data back. */
    public static double rebuildHours(double brokerGiB, double rebuildMiBPerSecond) {
        return brokerGiB * 1024 / rebuildMiBPerSecond / 3600;
    }

    /** F15: the most a broker may hold, to be copied back in this time. */
    public static double rebuildCapGiB(double rebuildMiBPerSecond, double hours) {
        return rebuildMiBPerSecond * hours * 3600 / 1024;
    }
}
