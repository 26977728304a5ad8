package dev.strawman.plan.monitoring;

import java.util.List;

/**
 * A signal as one deployment gives it: recorded under a name that is the same on every platform.
 *
 * @param signal     id in the catalogue
 * @param record     name under which it is recorded
 * @param meaning    what it tells
 * @param unit       unit of its value
 * @param by         labels that tell apart its values inside the cluster
 * @param windowed   a share over a window, which stands in the expression as {@code <w>}
 * @param expression PromQL, names of the cluster filled in
 * @param feeds      series that make the expression give a chosen value
 * @param each       the value is the number of series
 * @param allow      patterns that the metrics reporter must let through for it
 * @param source     where the expression comes from
 * @param note       a trap, or empty; says so when the expression was never tried
 */
public record Measure(String signal, String record, String meaning, String unit, List<String> by, boolean windowed, String expression, List<Feed> feeds,
        boolean each, List<String> allow, String source, String note) {

    public Measure {
        by = List.copyOf(by);
        feeds = List.copyOf(feeds);
        allow = List.copyOf(allow);
    }

    /** How the samples of a series follow from a value. */
    public enum Kind { GAUGE, RATE, DRAINING, DEADLINE }

    /** A series, how its samples follow from a value, a factor and a constant. */
    public record Feed(String series, Kind kind, double times, double plus) {
    }

    /** The expression over a window such as {@code 5m}. */
    public String expression(String window) {
        return expression.replace("<w>", window);
    }
}
