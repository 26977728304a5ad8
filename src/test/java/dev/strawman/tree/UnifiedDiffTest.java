package dev.strawman.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strawman.artifact.ArtifactPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

    private static final ArtifactPath PATH = new ArtifactPath("a file.yaml");

    @Test
    void showsThreeLinesAroundAndJoinsWhatIsNear() {
        String before = numbers(1, 30);
        String after = before.replace("\n5\n", "\nfive\n").replace("\n12\n", "\n").replace("\n25\n", "\n25\n25b\n");

        assertEquals("""
                --- a/a file.yaml\t
                +++ b/a file.yaml\t
                @@ -2,14 +2,13 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                 9
                 10
                 11
                -12
                 13
                 14
                 15
                @@ -23,6 +22,7 @@
                 23
                 24
                 25
                +25b
                 26
                 27
                 28
                """, UnifiedDiff.of(PATH, before, after));
    }

    @Test
    void isEmptyForEqualTexts() {
        assertEquals("", UnifiedDiff.of(PATH, "1\n", "1\n"));
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        ArtifactPath path = new ArtifactPath("x");

        assertEquals("""
                --- a/x
                +++ b/x
                @@ -1,2 +1,2 @@
                 1
                -2
                \\ No newline at end of file
                +2
                """, UnifiedDiff.of(path, "1\n2", "1\n2\n"));
    }

    @Test
    void hasAsFewEditsAsTheLongestCommonPartAllows() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            List<String> before = randomLines(random, random.nextInt(12), 4);
            List<String> after = randomLines(random, random.nextInt(12), 4);
            LineEdits edits = LineEdits.between(before, after);
            long kept = IntStream.range(0, before.size()).filter(index -> !edits.goes[index]).count();
            assertEquals(longestCommon(before, after), kept, () -> before + " to " + after);
            assertEquals(kept(before, edits.goes), kept(after, edits.comes));
        }
    }

    @Test
    void patchAndGitMakeTheNewTextOfIt(@TempDir Path temp) throws Exception {
        assumeTrue(has("patch") && has("git"), "patch and git are needed to judge the format");
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            String before = text(randomLines(random, random.nextInt(60), 20), random.nextBoolean());
            String after = round % 3 == 0 ? text(randomLines(random, random.nextInt(60), 20), random.nextBoolean()) : mutated(before, random);
            Path folder = Files.createDirectory(temp.resolve("round" + round));
            Path diff = Files.writeString(temp.resolve(round + ".diff"), before.isEmpty() && !after.isEmpty()
                    ? UnifiedDiff.ofNew(PATH, after) : UnifiedDiff.of(PATH, before, after));
            if (Files.size(diff) == 0) {
                assertEquals(before, after);
                continue;
            }
            for (List<String> judge : List.of(List.of("patch", "-s", "-p1", "-i", diff.toString()), List.of("git", "apply", diff.toString()))) {
                Files.deleteIfExists(folder.resolve(PATH.value()));
                if (!before.isEmpty()) {
                    Files.writeString(folder.resolve(PATH.value()), before);
                }
                assertEquals("", run(folder, judge), () -> judge + "\n" + before + "\n->\n" + after);
                String made = Files.exists(folder.resolve(PATH.value())) ? Files.readString(folder.resolve(PATH.value())) : "";
                assertEquals(after, made);
            }
        }
    }

    @Test
    void takesNoQuadraticTimeForLargeTexts() {
        List<String> shuffled = new ArrayList<>(IntStream.range(0, 100_000).mapToObj(Integer::toString).toList());
        String before = text(shuffled, true);
        Collections.shuffle(shuffled, new Random(1));
        String after = text(shuffled, true);
        String foreign = numbers(200_000, 300_000);
        String touched = before.replace("\n50000\n", "\nfifty thousand\n");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(11, UnifiedDiff.of(PATH, before, touched).lines().count());
            assertTrue(UnifiedDiff.of(PATH, before, foreign).lines().count() > 200_000);
            LineEdits edits = LineEdits.between(before.lines().toList(), after.lines().toList());
            assertEquals(kept(before.lines().toList(), edits.goes), kept(after.lines().toList(), edits.comes));
        });
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> number + "\n").collect(Collectors.joining());
    }

    private static List<String> randomLines(Random random, int count, int different) {
        return IntStream.range(0, count).mapToObj(_ -> "line " + random.nextInt(different)).toList();
    }

    private static String text(List<String> lines, boolean ended) {
        return String.join("\n", lines) + (ended && !lines.isEmpty() ? "\n" : "");
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int edit = 0; edit < 4; edit++) {
            int at = random.nextInt(lines.size() + 1);
            if (random.nextBoolean() || at == lines.size()) {
                lines.add(at, "new " + edit);
            } else {
                lines.remove(at);
            }
        }
        return text(lines, random.nextBoolean());
    }

    private static List<String> kept(List<String> lines, boolean[] edited) {
        return IntStream.range(0, lines.size()).filter(index -> !edited[index]).mapToObj(lines::get).toList();
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }

    private static boolean has(String program) {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said.strip() : "exit " + process.exitValue() + ": " + said;
    }
}
