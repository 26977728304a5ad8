package dev.strawman.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How Datadog gets the metrics of each platform, and how it says each signal; read only for plans that Datadog watches.
 *
 * @param provider      constraint on the version of the Terraform provider
 * @param recoveryShare share of a threshold by which a value must have come back before a monitor ends
 * @param furthestBurn  how far back a burn-rate alert looks
 */
public record DatadogFacts(String provider, BigDecimal recoveryShare, Duration furthestBurn, List<Way> ways, List<Metric> metrics, List<Reading> readings) {

    public DatadogFacts {
        ways = List.copyOf(ways);
        metrics = List.copyOf(metrics);
        readings = List.copyOf(readings);
    }

    /**
     * A way in which the metrics of a platform come.
     *
     * @param id       platform
     * @param seconds  how often they are read
     * @param delay    how late they are
     * @param says     what reads them
     * @param reason   why so
     * @param rejected what else was weighed
     */
    public record Way(String id, int seconds, Duration delay, String says, String reason, List<Rejected> rejected, Source source) {

        public Way {
            rejected = List.copyOf(rejected);
        }
    }

    /** Another way, and why it was not taken. */
    public record Rejected(String option, String why) {
    }

    /**
     * A metric as Datadog names it.
     *
     * @param way    platform that gives it, or {@code any}
     * @param part   what gives it: {@code kafka}, {@code exporter}, {@code mirror}, {@code operator}, {@code probe}, or what Datadog reads by itself
     * @param series name at the source without the endings that follow from its type; empty where Datadog reads it by itself
     */
    public record Metric(String name, String way, String part, Optional<String> series, Source source, Status status) {
    }

    /** How a query is held against a threshold. */
    public enum Over { HELD, AVERAGE, TOTAL, FORECAST }

    /**
     * A signal on one platform.
     *
     * @param query      in Datadog's language, with {@code <c>}, {@code <cluster>}, {@code <namespace>}, {@code <group>}, {@code <topic>}; empty when records are counted, or when there is none
     * @param good       query that counts good records
     * @param total      query that counts all of them
     * @param over       how it is held against a threshold
     * @param span       span that a total is taken over
     * @param silenceBad nothing coming is itself the condition
     * @param delay      how late it is, when later than everything else of the platform
     * @param onlyOn     options that have it; all when empty
     * @param notOn      options that lack it
     * @param missing    why it cannot be seen
     */
    public record Reading(String signal, String way, Optional<String> query, Optional<String> good, Optional<String> total, Over over, Optional<Duration> span,
            boolean silenceBad, Optional<Duration> delay, List<String> onlyOn, List<String> notOn, String missing, Source source, Status status, String note) {

        /** Whether this option gives the signal. */
        public boolean on(String option) {
            return (query.isPresent() || good.isPresent()) && !notOn.contains(option) && (onlyOn.isEmpty() || onlyOn.contains(option));
        }
    }

    /** Facts about the way of a platform; each has one. */
    public Way way(String platform) {
        return ways.stream().filter(way -> way.id().equals(platform)).findFirst().orElseThrow(() -> new IllegalStateException("datadog.yaml says nothing about " + platform));
    }

    /** The reading of a signal on a platform; each has one. */
    public Reading reading(String signal, String platform) {
        return readings.stream().filter(reading -> reading.signal().equals(signal) && reading.way().equals(platform)).findFirst()
                .orElseThrow(() -> new IllegalStateException("datadog.yaml says nothing about " + signal + " on " + platform));
    }
}
