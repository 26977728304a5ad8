package dev.strawman.requirements;

import java.util.Optional;

/** A statement of where the organisation is heading. */
public record Direction(
        @Item(says = "The statement.", must = true, example = "Cloud first", noted = true) String statement,
        @Item(says = "What it is about.", must = true, example = "cloud", noted = true) Kind kind,
        @Item(says = "By when.", example = "2028-Q4", shape = Shape.WHEN, noted = true) Optional<String> date) {

    public enum Kind { CLOUD, CENTRAL_NERVOUS_SYSTEM, SECURITY, HYBRID, MULTICLOUD, SINGLE_CLOUD, COST, OTHER }
}
