package dev.strawman.requirements;

import java.util.Optional;

/** An assumption, a risk or a decision in the words of the room. */
public record Remark(
        @Item(says = "The text.", must = true) String text,
        @Item(says = "Stakeholder who answers for it.") Optional<String> owner,
        @Item(says = "By when, a date or a quarter.", example = "2027-Q1") Optional<String> due) {
}
