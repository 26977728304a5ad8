package dev.strawman.pack.datadog;

import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.DatadogMeasure.Over;
import dev.strawman.unit.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The query of a monitor: a measure over a span, held against the threshold of an alert. */
record Query(Watched watched, Alert alert, DatadogMeasure measure) {

    /** Units that move smoothly, so that a value may hover around a threshold. */
    private static final Set<String> SMOOTH = Set.of("ratio", "s", "ms", "days", "bytes/s", "logins/s", "shrinks/s");
    /** What comes through the AWS integration comes in lumps. */
    private static final Duration LUMP = Duration.ofMinutes(5);
    /** Over as much the rates of the recorded names are taken. */
    private static final Duration RATE = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(15);

    static Query of(Watched watched, Alert alert) {
        return new Query(watched, alert, watched.measure(alert.signal()));
    }

    /** Span that is judged: as long as the condition must hold, and long enough to hold two values, or what a rate needs. */
    Duration window() {
        Duration least = measure.over() == Over.AVERAGE ? RATE : watched.monitoring().interval().multipliedBy(2);
        Duration lump = measure.delay().compareTo(LATE) < 0 ? Duration.ZERO : LUMP;
        return longest(measure.span().orElse(alert.hold()), longest(least, lump));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** What the monitor asks, names as references to the root's locals. */
    String text() {
        String asked = watched.referring(measure.query().orElseThrow());
        if (measure.over() == Over.FORECAST) {
            return "min(next_" + Decimals.plain(alert.threshold()) + "d):forecast(" + asked + ", 'linear', 1, interval='60m', history='1w', model='default') <= 0";
        }
        String held = switch (measure.over()) {
            case TOTAL -> "sum";
            case AVERAGE -> "avg";
            default -> alert.above() ? "min" : "max";
        };
        return held + "(last_" + span(window()) + "):" + asked + (alert.above() ? " > " : " < ") + Decimals.plain(critical());
    }

    BigDecimal critical() {
        return measure.over() == Over.FORECAST ? BigDecimal.ZERO : alert.threshold();
    }

    /** Where the monitor ends, where a value may hover. */
    Optional<BigDecimal> recovery() {
        if (measure.over() == Over.FORECAST || alert.threshold().signum() == 0 || !SMOOTH.contains(measure.unit())) {
            return Optional.empty();
        }
        BigDecimal share = watched.datadog().recoveryShare();
        return Optional.of(alert.threshold().multiply(alert.above() ? BigDecimal.ONE.subtract(share) : BigDecimal.ONE.add(share)));
    }

    /** {@code 90m}, {@code 6h}: the spelling of Datadog, which knows days only by their hours. */
    static String span(Duration span) {
        return span.toMinutes() % 60 == 0 ? span.toHours() + "h" : span.toMinutes() + "m";
    }
}
