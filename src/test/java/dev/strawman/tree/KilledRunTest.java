package dev.strawman.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own are killed while they write; nothing may be lost, and the next run completes what they began. */
class KilledRunTest {

    private static final int KILLS = 20;

    @TempDir
    Path temp;
    Folder folder;
    Random random = new Random(25);
    SortedMap<String, String> people = new TreeMap<>(Map.of(
            "README.md", "a person's\n", "folder0/topics/mine.yaml", "mine\n", ".git/HEAD", "ref: refs/heads/main\n"));
    int midway;
    int aside;

    @BeforeEach
    void generate() throws IOException {
        folder = new Folder(temp);
        for (Map.Entry<String, String> file : people.entrySet()) {
            folder.write(file.getKey(), file.getValue());
        }
        assertFalse(folder.tree().apply(ChildRun.edition(0)).hasConflicts());
    }

    @Test
    void leavesEveryFileWholeAndTheNextRunCompletesIt() throws Exception {
        for (int edition = 1; edition <= KILLS; edition++) {
            Process run = ChildRun.start(folder.root(), edition);
            waitForAMoment(run, edition);
            run.destroyForcibly().waitFor();
            assertWhole(edition);
            // Every third time nobody mends it at once, and another edition is asked for next.
            if (edition % 3 != 0 || edition == KILLS) {
                assertCompletes(edition);
            }
        }
        assertTrue(midway >= 1, "no run was killed among its moves");
        assertTrue(aside >= 1, "no run was killed while it wrote aside");
    }

    /** By turns: any time after the start, while texts are written aside, while files are moved. */
    private void waitForAMoment(Process run, int edition) throws InterruptedException {
        switch (edition % 4) {
            case 0 -> Thread.sleep(random.nextInt(900));
            case 1 -> waitFor(run, ".strawman/tmp/files", random.nextInt(15));
            default -> waitFor(run, ".strawman/pending.yaml", random.nextInt(40));
        }
    }

    private void waitFor(Process run, String path, int thenMillis) throws InterruptedException {
        while (run.isAlive() && !folder.has(path)) {
            Thread.sleep(1);
        }
        Thread.sleep(thenMillis);
    }

    private void assertWhole(int edition) throws IOException {
        SortedMap<String, String> files = files();
        List<Map<String, String>> editions = List.of(texts(edition), texts(edition - 1), texts(Math.max(0, edition - 2)));
        boolean[] seen = new boolean[editions.size()];
        files.forEach((path, text) -> {
            int which = 0;
            while (which < editions.size() && !text.equals(editions.get(which).get(path))) {
                which++;
            }
            assertTrue(which < editions.size() || path.startsWith("edition"), () -> path + " is neither the old nor the new text: " + text);
            seen[Math.min(which, editions.size() - 1)] = true;
        });
        assertTrue(files.keySet().containsAll(texts(edition - 1).keySet().stream().filter(path -> path.startsWith("folder")).toList()));
        midway += seen[0] && seen[1] ? 1 : 0;
        aside += folder.has(".strawman/tmp/files") && !folder.has(".strawman/pending.yaml") ? 1 : 0;
        assertTrue(folder.tree().lock().isPresent());
        assertFalse(folder.tree().compare(ChildRun.edition(edition)).hasConflicts());
    }

    private void assertCompletes(int edition) throws IOException {
        assertFalse(folder.tree().apply(ChildRun.edition(edition)).hasConflicts());
        assertEquals(texts(edition), files());
        assertEquals(List.of(), folder.tree().compare(ChildRun.edition(edition)).drift());
        assertEquals(List.of(".strawman/lock.yaml"),
                folder.everything(false).keySet().stream().filter(path -> path.startsWith(".strawman/")).toList());
    }

    private static SortedMap<String, String> texts(int edition) {
        return ChildRun.edition(edition).artifacts().stream()
                .collect(Collectors.toMap(artifact -> artifact.path().value(), Artifact::text, (one, _) -> one, TreeMap::new));
    }

    /** The generated files, once it is sure that those of people are there as they were. */
    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> all = folder.everything(false);
        all.values().removeIf("/"::equals);
        all.keySet().removeIf(path -> path.startsWith(".strawman/"));
        people.forEach((path, text) -> assertEquals(text, all.remove(path)));
        return all;
    }
}
