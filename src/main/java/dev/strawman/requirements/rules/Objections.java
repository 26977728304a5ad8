package dev.strawman.requirements.rules;

import dev.strawman.problem.DidYouMean;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.Infrastructure.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What one rule objects to, each at the place where the offending field was written. */
final class Objections {

    private static final int SHOWN = 8;

    private final String rule;
    private final Captures captures;
    private final KnownRegions regions;
    private final Problems problems;
    private final boolean lines;

    /** @param lines whether messages say on which line another field stands; in files that outlive the next edit they do not */
    Objections(String rule, Captures captures, KnownRegions regions, Problems problems, boolean lines) {
        this.rule = rule;
        this.captures = captures;
        this.regions = regions;
        this.problems = problems;
        this.lines = lines;
    }

    /** Generating would be wrong. The message is the path, a space and the fact. */
    void error(String path, String fact, String remedy) {
        problems.add(Problem.error(rule, captures.placeOf(path), path, oneLine(path + " " + fact), oneLine(remedy)));
    }

    /** Generating is possible, but the wish contradicts itself or costs more than it seems. */
    void warning(String path, String fact, String remedy) {
        problems.add(Problem.warning(rule, captures.placeOf(path), path, oneLine(path + " " + fact), oneLine(remedy)));
    }

    /** An error if somebody wrote the value, a warning if it is only what is assumed. */
    void errorIfWritten(String path, String fact, String remedy) {
        if (written(path)) {
            error(path, fact, remedy);
        } else {
            warning(path, fact, remedy);
        }
    }

    /** A name that refers to nothing. The verb stands between path and name; known names come sorted. */
    void unknown(String path, String verb, String name, String kind, Set<String> known) {
        if (!known.contains(name)) {
            String choice = known.isEmpty() ? "describe it first, or leave this out"
                    : "write one of " + listed(known);
            error(path, verb + " \"" + name + "\", but no " + kind + " has that name",
                    DidYouMean.of(name, known).map(near -> "did you mean " + near + "?").orElse(choice));
        }
    }

    /** The first few; a file may have thousands of topics. */
    private static String listed(Set<String> known) {
        String first = String.join(", ", known.stream().limit(SHOWN).toList());
        return known.size() > SHOWN ? first + " and " + (known.size() - SHOWN) + " more" : first;
    }

    /** Names and effects may be written over several lines; a problem stays on one. */
    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Every region that these providers have; empty when one of them may have any. */
    Optional<Set<String>> regions(List<Provider> providers) {
        return regions.of(providers);
    }

    /** Who is known to have a region of this name. */
    Optional<Provider> provider(String region) {
        return regions.provider(region);
    }

    /** Path and line of another field that a message rests on: {@code sla.availability, line 41}. */
    String cite(String path) {
        return path + ", " + line(path);
    }

    /** The line alone, where the message has named the field: {@code line 41} or {@code a default}. */
    String line(String path) {
        return captures.at(path).map(Capture::place).filter(Place::known).map(place -> lines ? "line " + place.line() : "as captured").orElse("a default");
    }

    boolean written(String path) {
        return captures.at(path).filter(capture -> !capture.defaulted()).isPresent();
    }

    /** Calls for each value whose envelope says so itself; values inside a section repeat what the section's envelope says. */
    void eachEnvelope(Function<Capture, Optional<String>> part, BiConsumer<String, String> visit) {
        captures.byPath().forEach((path, capture) -> part.apply(capture)
                .filter(said -> captures.at(Captures.around(path)).flatMap(part).filter(said::equals).isEmpty())
                .ifPresent(said -> visit.accept(path, said)));
    }

    /** Calls with {@code path[0]}, {@code path[1]} and so on. */
    static <T> void each(String path, List<T> items, BiConsumer<String, T> visit) {
        for (int index = 0; index < items.size(); index++) {
            visit.accept(path + "[" + index + "]", items.get(index));
        }
    }
}
