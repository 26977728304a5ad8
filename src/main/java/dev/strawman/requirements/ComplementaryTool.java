package dev.strawman.requirements;

import java.util.Optional;

/** A tool beside the platform. */
public record ComplementaryTool(
        @Item(says = "What it is for.", must = true, example = "ui", noted = true) Role role,
        @Item(says = "Product.", must = true, example = "kafka-ui", noted = true) String product,
        @Item(says = "Licence.", example = "Apache-2.0", noted = true) Optional<String> licence,
        @Item(says = "Whether it is in use or only a candidate.", fallback = "candidate", noted = true) Status status) {

    public enum Role { UI, LAG, BALANCING, REGISTRY, GOVERNANCE, GATEWAY, BACKUP, CANARY }

    public enum Status { IN_USE, CANDIDATE }
}
