package dev.strawman.requirements.rules;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Captures;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What one rule finds wrong, each at the place where the offending field was written. */
final class Findings {

    private final String rule;
    private final Captures captures;
    private final Problems problems;

    Findings(String rule, Captures captures, Problems problems) {
        this.rule = rule;
        this.captures = captures;
        this.problems = problems;
    }

    /** Generating would be wrong. The message is the path, a space and the fact. */
    void error(String path, String fact, String remedy) {
        problems.add(Problem.error(rule, placeOf(path), path, path + " " + fact, remedy));
    }

    /** Generating is possible, but the wish contradicts itself or costs more than it seems. */
    void warning(String path, String fact, String remedy) {
        problems.add(Problem.warning(rule, placeOf(path), path, path + " " + fact, remedy));
    }

    /** An error if somebody wrote the value, a warning if it is only what is assumed. */
    void errorIfWritten(String path, String fact, String remedy) {
        if (written(path)) {
            error(path, fact, remedy);
        } else {
            warning(path, fact, remedy);
        }
    }

    /** A name that refers to nothing. The verb stands between path and name. */
    void unknown(String path, String verb, String name, String kind, List<String> known) {
        if (!known.contains(name)) {
            String choice = known.isEmpty() ? "describe it first, or leave this out"
                    : "write one of " + String.join(", ", known.stream().distinct().sorted().toList());
            error(path, verb + " \"" + name + "\", but no " + kind + " has that name",
                    Nearest.to(name, known).map(near -> "did you mean " + near + "?").orElse(choice));
        }
    }

    /** Path and line of another field that a message rests on. */
    String cite(String path) {
        return captures.cite(path);
    }

    boolean written(String path) {
        return captures.at(path).filter(capture -> !capture.defaulted()).isPresent();
    }

    /** Calls with {@code path[0]}, {@code path[1]} and so on. */
    static <T> void each(String path, List<T> items, BiConsumer<String, T> visit) {
        for (int index = 0; index < items.size(); index++) {
            visit.accept(path + "[" + index + "]", items.get(index));
        }
    }

    /** The place of the field, or of the nearest section around it that was written. */
    private Place placeOf(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Optional<Place> place = captures.at(at).map(Capture::place).filter(Place::known);
            if (place.isPresent()) {
                return place.get();
            }
        }
        return Place.nowhere(captures.file());
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
