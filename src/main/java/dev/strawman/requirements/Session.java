package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Feedback and next steps of the workshop itself. */
public record Session(
        @Item(says = "Feedback.", noted = true) List<Feedback> feedback,
        @Item(says = "What happens next.", noted = true) List<NextStep> nextSteps) {

    /** One voice on the workshop. */
    public record Feedback(
            @Item(says = "Score, 1 to 5.", must = true, example = "4", min = 1, max = 5, noted = true) int score,
            @Item(says = "In words.", example = "Much clearer now", noted = true) Optional<String> text) {
    }

    /** Something to be done next. */
    public record NextStep(
            @Item(says = "What.", must = true, example = "Name an owner of the dead letters", noted = true) String action,
            @Item(says = "Stakeholder who does it.", example = "platform-lead", shape = Shape.NAME, noted = true) Optional<String> owner,
            @Item(says = "By when, a date or a quarter.", example = "2027-01-31", shape = Shape.WHEN, noted = true) Optional<String> due) {
    }
}
