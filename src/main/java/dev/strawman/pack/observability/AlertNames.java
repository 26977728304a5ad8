package dev.strawman.pack.observability;

import dev.strawman.plan.monitoring.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Names and words that rules, tests, dashboards and runbooks share. */
public final class AlertNames {

    /** Name of the alert that always fires. */
    public static final String ALIVE = "KafkaMonitoringAlive";

    private AlertNames() {
    }

    /** Name of the alert that an error budget is spent too fast, also of its runbook. */
    public static String burn(Objective.Kind kind) {
        return switch (kind) {
            case AVAILABILITY -> "KafkaAvailabilityBurn";
            case WRITE_LATENCY -> "KafkaWriteLatencyBurn";
            case END_TO_END_LATENCY -> "KafkaEndToEndLatencyBurn";
            case FRESHNESS -> "KafkaFreshnessBurn";
            case REPLICATION -> "KafkaReplicationBurn";
        };
    }

    /** Place of an alert's runbook in the tree. */
    public static String runbook(String platform, String alert) {
        return "runbooks/" + platform + "/" + alert + ".md";
    }

    /** What is promised, in words. */
    public static String words(Objective.Kind kind) {
        return switch (kind) {
            case AVAILABILITY -> "Availability";
            case WRITE_LATENCY -> "Write latency";
            case END_TO_END_LATENCY -> "End-to-end latency";
            case FRESHNESS -> "Freshness";
            case REPLICATION -> "Replication";
        };
    }

    static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** {@code 50 hours}: the period divided by the factor. */
    public static String hours(int periodDays, BigDecimal factor) {
        BigDecimal hours = BigDecimal.valueOf(periodDays * 24L).divide(factor, 0, RoundingMode.HALF_UP);
        return hours.toPlainString() + " hours";
    }
}
