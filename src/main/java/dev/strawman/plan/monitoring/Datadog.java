package dev.strawman.plan.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Datadog knows of one deployment, and how it gets to know it.
 *
 * @param provider      constraint on the version of its Terraform provider
 * @param recoveryShare share of a threshold by which a value must have come back before a monitor ends
 * @param furthestBurn  how far back a burn-rate alert looks
 * @param reason        why the metrics come in this way
 * @param measures      signals that it gives
 * @param metrics       metrics that they and the service levels need
 */
public record Datadog(String provider, BigDecimal recoveryShare, Duration furthestBurn, String reason, List<DatadogMeasure> measures, List<Metric> metrics) {

    public Datadog {
        measures = List.copyOf(measures);
        metrics = List.copyOf(metrics);
    }

    /**
     * A metric.
     *
     * @param name   as Datadog names it
     * @param part   what gives it: {@code kafka}, {@code exporter}, {@code mirror}, {@code operator}, {@code probe}, or what Datadog reads by itself
     * @param series name at the source without the endings that follow from its type
     */
    public record Metric(String name, String part, Optional<String> series) {
    }

    /** Tags that every metric of a cluster carries, as a query says them: a cluster has the same name on every platform and in every region. */
    public static String scope(String platform, String cluster, String region) {
        return "kafka_cluster:" + cluster + " AND platform:" + platform + " AND region:" + region;
    }

    public Optional<DatadogMeasure> measure(String signal) {
        return measures.stream().filter(measure -> measure.signal().equals(signal)).findFirst();
    }

    /** Names of the metrics that the Agent reads from a part, and the series behind each, in catalogue order. */
    public Map<String, String> read(String part) {
        Map<String, String> read = new LinkedHashMap<>();
        metrics.stream().filter(metric -> metric.part().equals(part)).forEach(metric -> metric.series().ifPresent(series -> read.put(metric.name(), series)));
        return read;
    }

    /** Tags of every metric of a cluster: those of its scope, and the environment. */
    public static List<String> tags(String platform, String cluster, String region, String environment) {
        return List.of("kafka_cluster:" + cluster, "platform:" + platform, "region:" + region, "env:" + environment);
    }
}
