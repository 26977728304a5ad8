package dev.strawman.plan.sizing;

/**
 * One reason to have so many brokers or units: what is needed, what one carries, and the sum in words.
 *
 * @param required   amount needed, headroom included
 * @param capacity   of one broker or unit, in the same unit
 * @param unit       of both
 * @param exactCount before rounding
 * @param count      whole brokers or units, before rounding to zones
 */
public record Dimension(String name, String formula, double required, double capacity, String unit, double exactCount, int count,
                        String explanation) {

    /**
     * A need of which one broker or unit carries {@code capacity}.
     *
     * @param needed how {@code required} comes about
     * @param each   how {@code capacity} comes about; empty when there is nothing to tell
     */
    static Dimension of(String name, String formula, double required, double capacity, String unit, String needed, String each) {
        double exact = required / capacity;
        int count = Rounding.up(exact);
        return new Dimension(name, formula, required, capacity, unit, exact, count,
                needed + " = " + Figures.of(required) + " " + unit + "; / " + Figures.of(capacity) + " each"
                        + (each.isEmpty() ? "" : " (" + each + ")") + " = " + Figures.of(exact) + " -> " + count);
    }

    /** A number that must not be undercut, such as one broker in each zone. */
    static Dimension floor(String name, String formula, int count, String unit, String why) {
        return new Dimension(name, formula, count, 1, unit, count, count, why + " -> " + count);
    }
}
