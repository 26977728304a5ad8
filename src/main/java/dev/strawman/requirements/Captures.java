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

    private static final List<String> IDENTITIES = List.of("id", "name", "topic", "option");

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

    /** The path with the default marked, for generated files: it stays the same when lines or list entries move. */
    public String cite(String path) {
        boolean defaulted = at(path).filter(capture -> capture.defaulted() && capture.confidence() != Capture.Confidence.UNKNOWN).isPresent();
        return named(path) + (defaulted ? " (default)" : "");
    }

    /** The path with the line where it stands, for a person at a terminal: {@code sla.availability (requirements.yaml:41)}. */
    public String locate(String path) {
        return at(path).filter(capture -> capture.place().known())
                .map(capture -> named(path) + " (" + file + ":" + capture.place().line() + ")")
                .orElse(cite(path));
    }

    /** The path with list entries named by what identifies them: {@code workloads[0].retention} is {@code workloads[ledger].retention}. */
    public String named(String path) {
        StringBuilder named = new StringBuilder();
        int done = 0;
        for (int open = path.indexOf('['); open >= 0; open = path.indexOf('[', done)) {
            int close = path.indexOf(']', open);
            named.append(path, done, open + 1).append(identity(path.substring(0, close + 1), path.substring(open + 1, close)));
            done = close;
        }
        return named.append(path, done, path.length()).toString();
    }

    private String identity(String entry, String number) {
        for (String key : IDENTITIES) {
            Capture capture = byPath.get(entry + "." + key);
            if (capture != null && !capture.text().isEmpty()) {
                return capture.text();
            }
        }
        return number;
    }
}
