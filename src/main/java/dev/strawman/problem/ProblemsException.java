package dev.strawman.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a run with everything that was found wrong in what a person gave us; never thrown for a bug of ours. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
