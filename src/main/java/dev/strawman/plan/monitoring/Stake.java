package dev.strawman.plan.monitoring;

import java.util.List;
import java.util.Optional;

/**
 * What a use case loses when its cluster fails, for people who are woken by it.
 *
 * @param useCase     id as captured
 * @param title       its name in the words of the room
 * @param owner       stakeholder who owns it
 * @param contact     address of that stakeholder, if captured
 * @param cost        what an hour of standstill, a lost record and a duplicate cost, in words
 * @param high        a standstill costs more than calling somebody does
 * @param reason      why it is held to be high or not
 * @param requirement field path of the use case
 */
public record Stake(String useCase, String title, String owner, Optional<String> contact, List<String> cost, boolean high, String reason, String requirement) {

    public Stake {
        cost = List.copyOf(cost);
    }

    /** {@code Authorisations reach the ledger (9000 USD an hour of standstill, 40 USD a lost event)}. */
    public String sentence() {
        return cost.isEmpty() ? title : title + " (" + String.join(", ", cost) + ")";
    }
}
