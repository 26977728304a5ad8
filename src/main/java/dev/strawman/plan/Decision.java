package dev.strawman.plan;

import java.util.List;

/**
 * One choice and its grounds.
 *
 * @param scope        what it is about: {@code all}, a site path, or a deployment path
 * @param question     the question that was answered
 * @param choice       the answer
 * @param rejected     other answers, each with the reason it was not taken
 * @param reason       why this answer
 * @param requirements field paths it rests on
 * @param facts        identifiers of catalogue facts it rests on
 */
public record Decision(String scope, String question, String choice, List<Rejected> rejected, String reason,
        List<String> requirements, List<String> facts) {

    public Decision {
        rejected = List.copyOf(rejected);
        requirements = List.copyOf(requirements);
        facts = List.copyOf(facts);
    }

    /** An answer that was not taken. */
    public record Rejected(String option, String why) {
    }
}
