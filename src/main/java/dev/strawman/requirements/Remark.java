package dev.strawman.requirements;

import java.util.Optional;

/** An assumption, a risk, a decision or an open question in the words of the room. */
public record Remark(
        @Item(says = "The text.", must = true, example = "The card gateway can write to Kafka") String text,
        @Item(says = "Stakeholder who answers for it.", example = "platform-lead", shape = Shape.NAME) Optional<String> owner,
        @Item(says = "By when, a date or a quarter.", example = "2027-Q1", shape = Shape.WHEN, noted = true) Optional<String> due) {
}
