package dev.strawman.plan.monitoring;

import java.util.Optional;

/**
 * A signal as CloudWatch gives it, in the namespace AWS/Kafka.
 *
 * @param signal     id in the catalogue
 * @param meaning    what it tells
 * @param unit       unit of the signal
 * @param metric     name of the metric
 * @param plusMetric a second metric added to it
 * @param statistic  Maximum, Average or Sum over a minute
 * @param across     {@code cluster}, {@code brokers}, {@code sum}, {@code topic}, {@code group}, {@code replicator} or {@code cluster_and_brokers}
 * @param level      lowest level of enhanced monitoring that has it
 * @param per        what the metric gives for 1 of the signal's unit
 * @param inverse    the metric says what is used where the signal says what is free
 * @param source     where it is documented
 */
public record CloudWatchMeasure(String signal, String meaning, String unit, String metric, Optional<String> plusMetric, String statistic, String across,
        String level, int per, boolean inverse, String source) {
}
