package dev.strawman.tree;

import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only one run writes into a folder at a time; the second says so and stops. */
class TwoRunsTest {

    @TempDir
    Path temp;
    Folder folder;
    Path home;

    @BeforeEach
    void placeFolder() {
        folder = new Folder(temp);
        home = folder.path(".strawman");
    }

    @Test
    void secondRunInAnotherProcessSaysWhoIsAtWork() throws Exception {
        Process other = ChildRun.start(folder.root(), 0);
        while (other.isAlive() && !folder.has(".strawman/tmp")) {
            Thread.sleep(1);
        }
        ProblemsException stopped = assertThrows(ProblemsException.class, () -> folder.tree().apply(wanted(file("mine.yaml", "1"))));

        assertEquals("tree.busy", stopped.problems().getFirst().rule());
        assertTrue(stopped.getMessage().contains("another run is at work in " + temp + " (process " + other.pid() + "); wait until it ends"),
                stopped.getMessage());
        assertEquals(0, other.waitFor());
        assertFalse(folder.has("mine.yaml"));
        assertEquals(0, folder.tree().compare(ChildRun.edition(0)).drift().size());
    }

    @Test
    void secondRunInTheSameProcessStopsToo() throws IOException {
        try (RunLock _ = RunLock.take(temp, home)) {
            assertThrows(ProblemsException.class, () -> RunLock.take(temp, home));
        }
        RunLock.take(temp, home).close();
        assertEquals(0, folder.everything(false).size());
    }

    @Test
    void aLockFileOfAKilledRunStopsNobody() throws IOException {
        folder.write(".strawman/run.lock", "1 left by a killed run\n");

        folder.tree().apply(wanted(file("a.yaml", "1")));

        assertFalse(folder.has(".strawman/run.lock"));
    }

    @Test
    void neverTwoProcessesHoldTheLockHoweverOftenItComesAndGoes() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int process = 0; process < 3; process++) {
            all.add(ChildTurns.start(temp, home));
        }
        int taken = 0;
        for (Process process : all) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(0, process.waitFor(), said);
            taken += Integer.parseInt(said);
        }
        assertTrue(taken > 100, "taken " + taken + " times only");
        assertFalse(Files.exists(home));
    }

    @Test
    void leavesAFileAloneThatAPersonWroteWhileTheRunWasAtWork() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1"), file("b.yaml", "2")));
        TreeDiff diff = folder.tree().compare(Folder.wantedLater(file("a.yaml", "11"), file("b.yaml", "22"), file("c.yaml", "33")));
        folder.write("b.yaml", "mine\n");
        folder.write("c.yaml", "mine\n");
        Staging staging = new Staging(home.resolve("tmp"));
        staging.write(diff.wanted().artifacts());

        for (int run = 0; run < 2; run++) {
            ProblemsException stopped = assertThrows(ProblemsException.class,
                    () -> staging.moveInto(temp, diff.only(Change.Update.class).toList()));
            assertEquals("tree.changed-meanwhile", stopped.problems().getFirst().rule());
            assertEquals("mine\n", folder.read("b.yaml"));
            assertEquals("mine\n", folder.read("c.yaml"));
            Files.deleteIfExists(home.resolve("tmp/files/b.yaml"));
        }
        staging.sweep();
        assertEquals("11\n", folder.read("a.yaml"));
    }
}
