package dev.strawman.requirements;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How every value of the requirements came to be, by field path such as {@code sla.regionLoss.rpo} or
 * {@code workloads[0].retention.keep}. Holds an entry for each value that was written and for each default that was taken.
 */
public record Captures(String file, SortedMap<String, Capture> byPath) {

    public Captures {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    public Optional<Capture> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Values nobody confirmed: defaults, and what was captured as assumed. */
    public List<Capture> assumed() {
        return with(Capture.Confidence.ASSUMED);
    }

    /** What the room could not answer; each becomes an open question. */
    public List<Capture> unknown() {
        return with(Capture.Confidence.UNKNOWN);
    }

    private List<Capture> with(Capture.Confidence confidence) {
        return byPath.values().stream().filter(capture -> capture.confidence() == confidence).toList();
    }

    /** {@code sla.availability (requirements.yaml:41)}, or the path alone where the value is a default. */
    public String cite(String path) {
        return at(path).filter(capture -> capture.place().known())
                .map(capture -> path + " (" + file + ":" + capture.place().line() + ")")
                .orElse(path + " (default)");
    }
}
