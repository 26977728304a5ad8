package dev.strawman.requirements;

import java.time.Duration;
import java.util.Optional;

/** Patching and vulnerability scanning. */
public record Patching(
        @Item(says = "How often patches go in.", fallback = "monthly") String cadence,
        @Item(says = "Time to mend a critical weakness.", fallback = "30d") Duration critical,
        @Item(says = "Scanner.", fallback = "trivy") String scanner,
        @Item(says = "How often is scanned.", fallback = "on build and weekly") String scanCadence,
        @Item(says = "Registry that images must come from.", example = "registry.example") Optional<String> imageRegistry) {
}
