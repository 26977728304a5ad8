package dev.strawman.requirements;

import dev.strawman.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How every value of the requirements came to be, by field path such as {@code sla.regionLoss.rpo} or
 * {@code workloads[0].retention.keep}. Holds an entry for each value that was written and for each default that was taken.
 *
 * @param byPath in the order of the paths; found by hash, for paths of one list differ only near their ends
 */
public record Captures(String file, SequencedMap<String, Capture> byPath) {

    private static final int SHORT = 100;
    private static final List<String> IDENTITIES = List.of("id", "name", "topic", "option");

    public Captures {
        byPath = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byPath));
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

    /**
     * Something that was captured and from which no generated file follows.
     *
     * @param path the field, or the section that holds nothing else
     * @param text the value as written; of several all of them or, where that is too long, their number
     */
    public record Noted(String path, String text) {
    }

    /** What was captured without any generated file following from it, in the order of the paths; sections of such fields stand for them. */
    public List<Noted> noted() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Capture capture : byPath.values()) {
            if (!capture.defaulted() && !capture.text().isEmpty() && capture.confidence() != Capture.Confidence.UNKNOWN) {
                int depth = Says.noted(capture.path());
                if (depth > 0) {
                    texts.computeIfAbsent(beginning(capture.path(), depth), path -> new ArrayList<>()).add(capture.text());
                }
            }
        }
        return texts.entrySet().stream().map(entry -> new Noted(entry.getKey(), shortened(entry.getValue()))).toList();
    }

    private static String shortened(List<String> texts) {
        String all = String.join(", ", texts);
        return texts.size() == 1 || all.length() <= SHORT ? all : texts.size() + " values";
    }

    /** So many names of a path, with the indices of all but the last. */
    private static String beginning(String path, int names) {
        int end = -1;
        for (int name = 0; name < names && end < path.length(); name++) {
            int dot = path.indexOf('.', end + 1);
            end = dot < 0 ? path.length() : dot;
        }
        String beginning = path.substring(0, end);
        return beginning.endsWith("]") ? beginning.substring(0, beginning.lastIndexOf('[')) : beginning;
    }

    /** Whether no generated file follows from this field. */
    public boolean isNoted(String path) {
        return Says.noted(path) > 0;
    }

    private List<Capture> with(Capture.Confidence confidence) {
        return byPath.values().stream().filter(capture -> capture.confidence() == confidence).toList();
    }

    /** The place of the field, or of the nearest section around it that was written. */
    public Place placeOf(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Optional<Place> place = at(at).map(Capture::place).filter(Place::known);
            if (place.isPresent()) {
                return place.get();
            }
        }
        return Place.nowhere(file);
    }

    /** The section or list that a field stands in; empty for one at the top. */
    public static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
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
