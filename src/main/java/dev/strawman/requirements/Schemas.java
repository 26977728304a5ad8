package dev.strawman.requirements;

import java.util.Optional;

/** Schema versioning and compatibility. */
public record Schemas(
        @Item(says = "How versions are counted.", fallback = "semver", noted = true) String versioning,
        @Item(says = "How subjects are named.", fallback = "topic", noted = true) SubjectStrategy subjectStrategy,
        @Item(says = "Which changes are allowed.", fallback = "BACKWARD") Compatibility compatibility,
        @Item(says = "Stakeholder who decides about schemas.", example = "platform-lead", shape = Shape.NAME, noted = true) Optional<String> owner) {

    public enum SubjectStrategy { TOPIC, RECORD, TOPICRECORD }

    public enum Compatibility {
        @Spelling("BACKWARD") BACKWARD, @Spelling("BACKWARD_TRANSITIVE") BACKWARD_TRANSITIVE,
        @Spelling("FORWARD") FORWARD, @Spelling("FORWARD_TRANSITIVE") FORWARD_TRANSITIVE,
        @Spelling("FULL") FULL, @Spelling("FULL_TRANSITIVE") FULL_TRANSITIVE, @Spelling("NONE") NONE
    }
}
