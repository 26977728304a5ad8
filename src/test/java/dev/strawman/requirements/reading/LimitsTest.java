package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that would take for ever or fill the memory are refused quickly. */
class LimitsTest {

    private static final Duration QUICK = Duration.ofSeconds(5);

    private static List<Problem> quicklyRefused(String text) {
        return assertTimeoutPreemptively(QUICK,
                () -> assertThrows(ProblemsException.class, () -> RequirementsReader.read("requirements.yaml", text)).problems());
    }

    private static String rules(List<Problem> problems) {
        return problems.stream().map(Problem::rule).distinct().collect(Collectors.joining(", "));
    }

    @Test
    void refusesAFileOverFiveMebibytesUnread() {
        String large = "# " + "x".repeat(RequirementsReader.MOST_BYTES - 2);
        assertEquals("reader.empty", rules(quicklyRefused(large)));
        assertEquals("requirements.yaml:1:1: error: this file is larger than 5 MiB; write only requirements into it",
                quicklyRefused(large + "x").getFirst().toString());
        assertEquals("reader.size", rules(quicklyRefused("# " + "\u00e9".repeat(RequirementsReader.MOST_BYTES / 2))), "bytes count, not characters");
    }

    @Test
    void refusesAHundredThousandLevels() {
        int levels = 100_000;
        assertEquals("reader.nesting", rules(quicklyRefused("[".repeat(levels))));
        assertEquals("reader.nesting", rules(quicklyRefused("{\"a\":".repeat(levels))));
        assertEquals("reader.nesting", rules(quicklyRefused("- ".repeat(levels) + "x")));
        assertEquals("reader.nesting", rules(quicklyRefused("? ".repeat(levels) + "x")));
    }

    @Test
    void takesAHundredLevelsButNotOneMore() {
        assertEquals("reader.kind", rules(quicklyRefused("[".repeat(100) + "]".repeat(100))));
        assertEquals("reader.nesting", rules(quicklyRefused("[".repeat(101) + "]".repeat(101))));
    }

    @Test
    void refusesDepthThatOnlyAliasesMake() {
        String chain = IntStream.range(1, 150).mapToObj(level -> "a" + level + ": &a" + level + " [*a" + (level - 1) + "]\n").collect(Collectors.joining());
        assertEquals("reader.nesting", rules(quicklyRefused("a0: &a0 [x]\n" + chain)));
    }

    @Test
    void refusesABillionLaughs() {
        String laughs = IntStream.range(1, 30)
                .mapToObj(level -> "l" + level + ": &l" + level + " [" + ("*l" + (level - 1) + ", ").repeat(9) + "x]\n")
                .collect(Collectors.joining());
        assertEquals("reader.alias", rules(quicklyRefused("l0: &l0 [x, x]\n" + laughs)));
        String merges = IntStream.range(1, 30)
                .mapToObj(level -> "m" + level + ": &m" + level + " {<<: [" + ("*m" + (level - 1) + ", ").repeat(9) + "{}], k" + level + ": 1}\n")
                .collect(Collectors.joining());
        assertEquals("reader.alias", rules(quicklyRefused("m0: &m0 {k: 1}\n" + merges)));
    }

    @Test
    void refusesAnAnchorThatHoldsItself() {
        assertEquals("reader.alias", rules(quicklyRefused("a: &a [*a]\n")));
    }

    @Test
    void givesUpOnAFileThatIsWrongThroughout() {
        String wrong = IntStream.range(0, 400_000).mapToObj(number -> "key" + number + ": 1\n").collect(Collectors.joining());
        List<Problem> problems = quicklyRefused(wrong);
        assertEquals("reader.too-many", problems.stream().map(Problem::rule).filter("reader.too-many"::equals).findFirst().orElse(""));
        assertTrue(problems.size() <= 1_001, problems.size() + " problems");
    }

    @Test
    void refusesNumbersAndTextsOfAbsurdSize() {
        for (String number : List.of("9".repeat(1_000_000), "1e999999999", "1e-999999999", "9".repeat(1_000_000) + " TiB/s")) {
            String file = Starter.minimal() + "cost: {horizonYears: " + number + "}\nfeatures: {overPartitioning: " + number + "}\n"
                    + "audit: {retention: " + number + "}\nsla2: {x: " + number + "}\n";
            List<Problem> problems = quicklyRefused(file);
            assertEquals("reader.unknown-key, reader.value", problems.stream().map(Problem::rule).distinct().sorted().collect(Collectors.joining(", ")));
            assertTrue(problems.stream().allMatch(problem -> problem.toString().length() < 2_000), "messages stay readable");
        }
    }

    @Test
    void readsAThousandLinesWhileNobodyNotices() {
        String topics = IntStream.range(0, 320).mapToObj(number -> """
                  - id: workload-%d
                    topics: [parcels.scanned.%d]
                    basis: {value: estimate, weight: 2, note: not measured}
                """.formatted(number, number)).collect(Collectors.joining());
        String file = Starter.minimal() + topics;
        assertTrue(file.lines().count() > 1_000, "lines");
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 60; run++) {
            long start = System.nanoTime();
            RequirementsReader.shape("requirements.yaml", file);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 60_000_000, best / 1_000_000 + " ms");
    }
}
