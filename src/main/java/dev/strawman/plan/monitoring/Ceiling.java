package dev.strawman.plan.monitoring;

import java.math.BigDecimal;

/**
 * What a signal was planned for, or may reach at most; recorded beside the signal, so that dashboards draw it.
 *
 * @param signal id of the signal in the catalogue
 * @param kind   what the value is
 * @param record name under which it is recorded
 * @param value  in the signal's unit
 * @param why    the arithmetic or the source, in a few words
 */
public record Ceiling(String signal, Kind kind, String record, BigDecimal value, String why) {

    /** What was planned for, or what the product carries. */
    public enum Kind { PLAN, LIMIT }
}
