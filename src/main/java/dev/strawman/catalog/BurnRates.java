package dev.strawman.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** How fast an error budget may be spent before somebody is told. */
public record BurnRates(int periodDays, List<Pair> pairs, Source source) {

    public BurnRates {
        pairs = List.copyOf(pairs);
    }

    /**
     * A long window that shows that it matters and a short one that shows that it goes on.
     *
     * @param pages       somebody is called; otherwise a ticket is written
     * @param budgetShare share of the period's budget that is spent in the long window
     */
    public record Pair(boolean pages, BigDecimal budgetShare, Duration longWindow, Duration shortWindow) {

        /** Times the pace that would spend the budget exactly at the end of the period: share x period / long window. */
        public BigDecimal factor(int periodDays) {
            return budgetShare.multiply(BigDecimal.valueOf(periodDays * 24L * 60)).divide(BigDecimal.valueOf(longWindow.toMinutes()));
        }
    }
}
