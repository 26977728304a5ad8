package dev.strawman.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of one run, so that a person can mend them all at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean stop() {
        return found.stream().anyMatch(Problem::stops);
    }

    /** All problems: warnings first, then errors, each in the order of the text, so that the most important end up last. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.stops()).thenComparing(Problem::place))
                .toList();
    }

    /** Stops the run when an error was found. */
    public void throwIfErrors() {
        if (stop()) {
            throw new ProblemsException(all());
        }
    }
}
