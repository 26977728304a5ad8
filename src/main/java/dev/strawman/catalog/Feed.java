package dev.strawman.catalog;

/**
 * A series that makes a signal's expression give a chosen value, so that rules can be tried without a cluster.
 *
 * @param series metric with its labels, as a selector is written; {@code <c>} and the like stand for values of the plan
 * @param kind   how the samples follow from the value
 * @param times  factor on the value
 * @param plus   constant added to it
 */
public record Feed(String series, Kind kind, double times, double plus) {

    /** How samples follow from a value. */
    public enum Kind {
        /** Every sample is the value. */
        GAUGE,
        /** A counter that rises by the value each second. */
        RATE,
        /** Free space that is used up in as many days, seen from the moment of looking. */
        DRAINING,
        /** A moment in Unix time, as many days after the moment of looking. */
        DEADLINE
    }
}
