package dev.strawman.plan;

import dev.strawman.plan.Decision.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Gathers decisions in the order in which they are taken. */
final class Decisions {

    private final List<Decision> taken = new ArrayList<>();

    void add(String scope, String question, String choice, String reason, List<String> requirements, List<String> facts, Rejected... rejected) {
        taken.add(new Decision(scope, question, choice, List.of(rejected), reason, requirements, facts));
    }

    /** What was decided meanwhile, behind what was decided here. */
    void addAll(Decisions later) {
        taken.addAll(later.taken);
    }

    /** Adds to the reason of a decision that was taken before all was known. */
    void because(String scope, String question, String more) {
        taken.replaceAll(one -> one.scope().equals(scope) && one.question().equals(question)
                ? new Decision(scope, question, one.choice(), one.rejected(), one.reason() + more, one.requirements(), one.facts()) : one);
    }

    List<Decision> all() {
        return List.copyOf(taken);
    }
}
