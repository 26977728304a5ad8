package dev.strawman.plan.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service level that is measured: which share of records or minutes must be good, and how fast the rest may be spent.
 *
 * @param id          short and the same on every platform, for example {@code prod-availability}
 * @param kind        what is promised
 * @param title       the promise in one line
 * @param useCase     use case it is made to; empty for everybody on the cluster
 * @param target      share that must be good, between 0 and 1
 * @param signal      signal that shows what is bad
 * @param match       values of the signal that count, as label and regular expression
 * @param example     labels of one value that counts
 * @param limit       a minute is bad while the signal is above it; empty when the signal itself is the bad share
 * @param periodDays  rolling period
 * @param burns       how fast its budget may be spent
 * @param owner       stakeholder whose team answers
 * @param impact      what it means, in the words of the use cases
 * @param requirement field path of the promise
 * @param says        how the captured promise is measured, and what cannot be seen
 */
public record Objective(String id, Kind kind, String title, Optional<String> useCase, BigDecimal target, String signal, Map<String, String> match,
        Map<String, String> example, Optional<BigDecimal> limit, int periodDays, List<Burn> burns, String owner, String impact, String requirement, String says) {

    public Objective {
        burns = List.copyOf(burns);
    }

    /** What is promised. */
    public enum Kind { AVAILABILITY, WRITE_LATENCY, END_TO_END_LATENCY, FRESHNESS, REPLICATION }

    /** Share that may be bad. */
    public BigDecimal budget() {
        return BigDecimal.ONE.subtract(target);
    }

    /**
     * A pair of windows in which the budget is spent too fast.
     *
     * @param factor   times the pace that spends the budget exactly at the end of the period
     * @param severity how much it weighs
     * @param severityReason why it weighs that much
     */
    public record Burn(Duration longWindow, Duration shortWindow, BigDecimal factor, BigDecimal budgetShare, Severity severity, String severityReason) {
    }
}
