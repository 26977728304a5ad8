package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.problem.Problems;
import dev.strawman.problem.ProblemsException;

/** Gathers what is wrong with the values; gives up where a file is wrong throughout, so that it is refused quickly too. */
final class Findings {

    static final int MOST = 1_000;
    private static final int LONGEST = 1_000;

    private final Problems problems;
    private final int most;
    private int count;

    /** @param most with so many it gives up */
    Findings(Problems problems, int most) {
        this.problems = problems;
        this.most = most;
    }

    /** The message continues the path: {@code is "7 dayz"}. */
    void add(String rule, Place place, String path, String message, String remedy) {
        problems.add(Problem.error(rule, place, path, oneLine(path + " " + message), oneLine(remedy)));
        if (++count == most) {
            problems.add(Problem.error("reader.too-many", place, "", "more than " + most + " problems", "mend these first; the rest was not looked at"));
            throw new ProblemsException(problems.all());
        }
    }

    /** Quoted values may contain anything; a problem stays one line that a terminal can show. */
    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder(words.length());
        words.codePoints().limit(LONGEST).forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return words.length() > LONGEST ? line + "..." : line.toString();
    }
}
