package dev.strawman.plan.sizing;

/** What stands around the brokers: controllers, Connect workers, mirror tasks (F19, F21, F22). */
public final class Surroundings {

    private Surroundings() {
    }

    /** F19: controllers that survive the loss of {@code failures}. Source: KRaft configuration. */
    public static int controllers(int failures) {
        return 2 * failures + 1;
    }

    /** F21: tasks of a connector, never more than partitions. */
    public static int connectTasks(double rate, double ratePerTask, int partitions) {
        return Math.min(partitions, Math.max(1, Rounding.up(rate / ratePerTask)));
    }

    /** F21: workers for tasks. Source: Confluent documentation, Connect cluster sizing: two tasks a core and one worker to spare. */
    public static int connectWorkers(int tasks, int cores, double tasksPerCore, int spare) {
        return Rounding.up(tasks / (cores * tasksPerCore)) + spare;
    }

    /** F22: replication tasks; the measured rate of one decides. Source: Confluent documentation, Replicator tuning. */
    public static int mirrorTasks(double rate, double measuredRatePerTask, int partitions) {
        return connectTasks(rate, measuredRatePerTask, partitions);
    }
}
