package dev.strawman.plan.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signal as Datadog gives it for one deployment.
 *
 * @param signal     id in the catalogue
 * @param meaning    what it tells
 * @param unit       unit of its value
 * @param record     name under which every platform knows it
 * @param by         labels that tell apart its values: {@code group}, {@code topic}; the query names them {@code <group>}, {@code <topic>}
 * @param query      in Datadog's language, names of the cluster filled in; empty when records are counted
 * @param good       query that counts good records, of a service level
 * @param total      query that counts all of them
 * @param over       how the query is held against a threshold
 * @param span       span that a total is taken over
 * @param silenceBad nothing coming is itself the condition
 * @param delay      how late its values are
 * @param source     where it is documented
 * @param note       a trap, or empty; says so when it was never tried
 */
public record DatadogMeasure(String signal, String meaning, String unit, String record, List<String> by, Optional<String> query, Optional<String> good, Optional<String> total,
        Over over, Optional<Duration> span, boolean silenceBad, Duration delay, String source, String note) {

    private static final Pattern GROUPED = Pattern.compile(" by \\{([a-z_]+)}");

    public DatadogMeasure {
        by = List.copyOf(by);
    }

    /** Tag that tells apart what the query gives, such as {@code broker_id}; a number of series has none. */
    public Optional<String> grouping() {
        return query.filter(text -> !text.startsWith("count_nonzero(")).flatMap(text -> GROUPED.matcher(text).results().map(found -> found.group(1)).findFirst());
    }

    /** How a query is held against a threshold; a forecast counts the days until the query reaches zero. */
    public enum Over { HELD, AVERAGE, TOTAL, FORECAST }
}
