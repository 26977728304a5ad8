package dev.strawman.catalog;

import java.math.BigDecimal;

/** When an alert fires, in the unit of its signal. */
public sealed interface Threshold {

    /** The same everywhere. */
    record Fixed(BigDecimal value) implements Threshold {
    }

    /** What the plan or the requirements say. */
    record Planned(Value value) implements Threshold {
    }

    /** A share of what was planned, or of what the product carries; there is none where that is not known. */
    record Share(BigDecimal share, Whole whole) implements Threshold {
    }

    /** A value that the plan knows. */
    enum Value { BROKERS, PLANNED_BYTES_IN, PLANNED_HOUR, FRESHNESS, HALF_RPO, RPO, RENEWAL_OVERDUE_DAYS }

    /** What a share is of. */
    enum Whole { PLAN, LIMIT }
}
