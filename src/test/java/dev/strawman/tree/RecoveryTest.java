package dev.strawman.tree;

import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static dev.strawman.tree.Folder.wantedLater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run goes on from each state that a killed one can leave, set up by hand: the same states, without the luck of the moment. */
class RecoveryTest {

    private static final String PENDING = ".strawman/pending.yaml";
    private static final String LOCK = ".strawman/lock.yaml";

    @TempDir
    Path temp;
    Folder folder;
    Wanted first = wanted(file("a.yaml", "a1"), file("b.yaml", "b1"), file("gone.yaml", "g1"));
    Wanted second = wantedLater(file("a.yaml", "a2"), file("b.yaml", "b2"), file("new/c.yaml", "c2"));

    @BeforeEach
    void generate() {
        folder = new Folder(temp.resolve("out"));
        folder.tree().apply(first);
    }

    @Test
    void sweepsWhatARunLeftAsideBeforeItMovedAnything() throws IOException {
        folder.write(".strawman/tmp/files/a.yaml", "a2\n").write(".strawman/tmp/files/new/c.yaml", "c").write(".strawman/run.lock", "1 x\n");

        assertCompletes(second);
    }

    @Test
    void completesARunThatHadMovedHalf() throws IOException {
        killWhileMoving(second);
        folder.write("a.yaml", "a2\n").write("new/c.yaml", "c2\n");

        TreeDiff diff = folder.tree().compare(second);
        assertEquals(List.of("keep a.yaml", "update b.yaml", "would remove gone.yaml", "keep new/c.yaml"), kinds(diff));
        assertEquals("the last run was interrupted or is still at work; the next one completes it", diff.drift().getFirst().reason());
        assertCompletes(second);
    }

    @Test
    void goesOnWithOtherWishesThanTheInterruptedRunHad() throws IOException {
        killWhileMoving(second);
        folder.write("a.yaml", "a2\n").write("new/c.yaml", "c2\n");
        Wanted third = new Wanted("1.0.0", "c".repeat(64), List.of(file("a.yaml", "a3"), file("b.yaml", "b3"), file("gone.yaml", "g3")));

        assertEquals(List.of("update a.yaml", "update b.yaml", "update gone.yaml", "would remove new/c.yaml"), kinds(folder.tree().compare(third)));
        assertCompletes(third);
        assertEquals("c2\n", folder.read("new/c.yaml"));
        assertEquals(1, folder.tree().compare(third).count(Change.Orphan.class));
    }

    @Test
    void recognisesTheTextsOfTwoRunsInterruptedOneAfterTheOther() throws IOException {
        killWhileMoving(second);
        folder.write("a.yaml", "a2\n");
        Wanted third = new Wanted("1.0.0", "c".repeat(64), List.of(file("a.yaml", "a3"), file("b.yaml", "b3")));
        TreeDiff diff = folder.tree().compare(third);
        folder.write(LOCK, LockText.of(diff.lock()));   // what the third run does first, before it replaces the pending lock
        killWhileMoving(third);
        folder.write("b.yaml", "b3\n");

        assertEquals(List.of("update a.yaml", "keep b.yaml", "would remove gone.yaml"), kinds(folder.tree().compare(third)));
        assertCompletes(third);
    }

    @Test
    void completesAFirstRun() throws IOException {
        folder = new Folder(temp.resolve("fresh"));
        killWhileMoving(first);
        folder.write("a.yaml", "a1\n");

        assertEquals(List.of("keep a.yaml", "create b.yaml", "create gone.yaml"), kinds(folder.tree().compare(first)));
        assertFalse(folder.tree().compare(first).only(Change.Create.class).anyMatch(Change.Create::restored));
        assertCompletes(first);
    }

    @Test
    void takesNoEditForItsOwnAfterAnInterruption() throws IOException {
        killWhileMoving(second);
        folder.write("a.yaml", "a2\n").write("b.yaml", "mine\n").write("new/c.yaml", "mine too\n");
        var before = folder.everything(false);

        TreeDiff diff = folder.tree().apply(second);

        assertEquals(List.of("keep a.yaml", "conflict b.yaml", "would remove gone.yaml", "conflict new/c.yaml"), kinds(diff));
        assertEquals(before, folder.everything(false));
        Files.delete(folder.path("b.yaml"));
        Files.delete(folder.path("new/c.yaml"));
        assertCompletes(second);
    }

    @Test
    void forgetsAPendingLockThatIsDoneAlready() throws IOException {
        folder.tree().apply(second);
        killWhileMoving(second);

        assertCompletes(second);
    }

    @Test
    void sweepsALinkAsideWithoutFollowingIt() throws IOException {
        Path precious = Files.writeString(Files.createDirectory(temp.resolve("precious")).resolve("file"), "mine");
        Files.createSymbolicLink(folder.path(".strawman/tmp"), precious.getParent());

        assertCompletes(second);
        assertEquals("mine", Files.readString(precious));
    }

    /** The state after the new lock was written as pending and before a file moved. */
    private void killWhileMoving(Wanted wanted) throws IOException {
        folder.write(PENDING, LockText.of(folder.tree().compare(wanted).newLock()));
    }

    private void assertCompletes(Wanted wanted) throws IOException {
        assertFalse(folder.tree().apply(wanted).hasConflicts());
        for (var artifact : wanted.artifacts()) {
            assertEquals(artifact.text(), folder.read(artifact.path().value()));
        }
        assertEquals(Set.of(LOCK), Set.copyOf(folder.everything(false).keySet().stream().filter(path -> path.startsWith(".strawman/")).toList()));
        assertTrue(folder.tree().compare(wanted).drift().stream().allMatch(drift -> drift.reason().equals("no longer wanted")));
    }

    private static List<String> kinds(TreeDiff diff) {
        return diff.changes().stream().map(change -> change.kind() + " " + change.path()).toList();
    }
}
