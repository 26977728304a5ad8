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
 * @param standstill  how soon somebody must see to it when it stands still
 * @param record      how soon somebody must see to a single record that was lost or not processed
 * @param requirement field path of the use case
 */
public record Stake(String useCase, String title, String owner, Optional<String> contact, List<String> cost, Worth standstill, Worth record, String requirement) {

    public Stake {
        cost = List.copyOf(cost);
    }

    /** {@code Authorisations reach the ledger (9000 USD an hour of standstill, 40 USD a lost event)}. */
    public String sentence() {
        return cost.isEmpty() ? title : title + " (" + String.join(", ", cost) + ")";
    }

    /** How soon somebody must see to a failure, and the captured cost that says so. */
    public record Worth(Haste haste, String reason) {

        /** Somebody is called for it. */
        public boolean call() {
            return haste == Haste.HARM || haste == Haste.CALL;
        }
    }

    /** The worst first: people may come to harm, calling somebody is cheaper than waiting, working hours will do, a quiet day will do. */
    public enum Haste { HARM, CALL, WORKING_HOURS, QUIET_DAY }
}
