package dev.strawman.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One signal in one dialect: an expression, a CloudWatch metric, or the reason why there is none.
 *
 * @param expression PromQL with {@code <c>}, {@code <cluster>}, {@code <namespace>}, {@code <le>}, {@code <w>} for values of the plan; empty for CloudWatch
 * @param feeds      series that make the expression give a chosen value
 * @param each       the value is a number of series: one copy of each feed for every one
 * @param needs      signals whose recorded names the expression uses
 * @param allow      patterns that the Strimzi Metrics Reporter must let through for it, beyond the operator's own list
 * @param cloudWatch the metric, in the dialect of CloudWatch
 * @param onlyOn     options that have it; all when empty
 * @param notOn      options that lack it
 * @param missing    why it cannot be seen here; for {@code onlyOn} and {@code notOn} the reason on the other options
 */
public record SignalReading(Optional<String> expression, List<Feed> feeds, boolean each, List<String> needs, List<String> allow,
        Optional<CloudWatchMetric> cloudWatch, List<String> onlyOn, List<String> notOn, String missing, Source source, Status status, String note) {

    /**
     * A metric in the namespace AWS/Kafka.
     *
     * @param metric    its name
     * @param plusMetric a second metric added to it, if any
     * @param statistic Maximum, Average or Sum over a minute
     * @param across    what it is measured for: the cluster, each broker, the sum of brokers, a topic, a consumer group, a replicator;
     *                  or the cluster for the metric and each broker for the one added to it
     * @param level     lowest level of enhanced monitoring that has it
     * @param per       what the metric gives for 1 of the signal's unit: 100 for a percentage of a ratio
     * @param inverse   the metric says what is used where the signal says what is free
     */
    public record CloudWatchMetric(String metric, Optional<String> plusMetric, String statistic, Across across, Level level, int per, boolean inverse) {

        /** What a metric is measured for. */
        public enum Across { CLUSTER, BROKERS, SUM, TOPIC, GROUP, REPLICATOR, CLUSTER_AND_BROKERS }

        /** Levels of enhanced monitoring, the cheapest first; each has what those before it have. */
        public enum Level { DEFAULT, PER_BROKER, PER_TOPIC_PER_BROKER, PER_TOPIC_PER_PARTITION }
    }

    /** Whether this option gives the signal. */
    public boolean on(String option) {
        return (expression.isPresent() || cloudWatch.isPresent()) && !notOn.contains(option) && (onlyOn.isEmpty() || onlyOn.contains(option));
    }
}
