package dev.strawman.plan.monitoring;

import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition that somebody is told of.
 *
 * @param name        name of the alert and of its runbook
 * @param signal      signal that it watches
 * @param match       values of the signal that it watches, as label and regular expression; all of them when empty
 * @param example     labels of one value that it watches, to try it with
 * @param above       fires above the threshold, otherwise below
 * @param threshold   in that unit
 * @param unit        the signal's unit, such as ratio, bytes/s or partitions
 * @param hold        how long it must hold
 * @param severity    how much it weighs
 * @param severityReason why it weighs that much
 * @param owner       stakeholder whose team answers
 * @param useCase     use case it is said of; empty for the cluster as a whole
 * @param mutes       alerts that are its symptoms on the same cluster
 * @param summary     one line, with Prometheus' template language
 * @param description what is going on
 * @param impact      what it means, in the words of the use cases
 * @param requirement field path behind the threshold or the severity
 * @param source      where the threshold comes from
 */
public record Alert(String name, String signal, Map<String, String> match, Map<String, String> example, boolean above, BigDecimal threshold, String unit, Duration hold,
        Severity severity, String severityReason, String owner, Optional<String> useCase, List<String> mutes, String summary, String description, String impact,
        String requirement, String source) {

    /** When it fires, for people: {@code above 20.5 MiB/s for 30 min}, {@code below 30 % for 15 min}, {@code above 0 partitions, at once}. */
    public String fires() {
        return limit() + (hold.isZero() ? ", at once" : " for " + Durations.text(hold));
    }

    /** The threshold for people: {@code above 20.5 MiB/s}. */
    public String limit() {
        return (above ? "above " : "below ") + amount();
    }

    private String amount() {
        return switch (unit) {
            case "ratio" -> Decimals.plain(threshold.movePointRight(2)) + " %";
            case "s" -> Durations.text(Duration.ofMillis(threshold.movePointRight(3).longValue()));
            case "bytes" -> new ByteSize(threshold.longValue()).toString();
            case "bytes/s" -> new ByteSize(threshold.longValue()) + "/s";
            default -> Decimals.plain(threshold) + " " + (threshold.compareTo(BigDecimal.ONE) == 0 ? unit.replaceFirst("s$", "") : unit);
        };
    }
}
