package dev.strawman.tree;

import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static dev.strawman.tree.Folder.wantedLater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does where nothing stands in its way. */
class TreeTest {

    @TempDir
    Path temp;
    Folder folder;

    @BeforeEach
    void placeFolder() {
        folder = new Folder(temp.resolve("not/there/yet"));
    }

    @Test
    void createsAFolderThatDoesNotExist() throws IOException {
        TreeDiff diff = folder.tree().apply(wanted(file("strimzi/prod/kafka.yaml", "kind: Kafka"), file("README.md", "hello")));

        assertEquals(2, diff.count(Change.Create.class));
        assertEquals(Set.of("README.md", "strimzi", "strimzi/prod", "strimzi/prod/kafka.yaml", ".strawman", ".strawman/lock.yaml"),
                folder.everything(false).keySet());
        assertEquals("kind: Kafka\n", folder.read("strimzi/prod/kafka.yaml"));
    }

    @Test
    void comparingWritesNothing() {
        TreeDiff diff = folder.tree().compare(wanted(file("a.yaml", "1")));

        assertEquals(1, diff.count(Change.Create.class));
        assertFalse(Files.exists(temp.resolve("not")));
    }

    @Test
    void secondRunWritesNothing() throws IOException {
        Wanted wanted = wanted(file("a/b.yaml", "1"), file("c.yaml", "2"));
        folder.tree().apply(wanted);
        var before = folder.everything(true);

        TreeDiff diff = folder.tree().apply(wanted);

        assertEquals(2, diff.count(Change.Keep.class));
        before.remove(".strawman");   // the lock against other runs comes and goes in it
        var after = folder.everything(true);
        after.remove(".strawman");
        assertEquals(before, after);
    }

    @Test
    void updatesWhatIsOursAndKeepsTheRest() throws IOException {
        folder.tree().apply(wanted(file("a/one.yaml", "1"), file("a/two.yaml", "2")));
        folder.write("a/notes.md", "mine").write(".git/config", "[core]");

        TreeDiff diff = folder.tree().apply(wantedLater(file("a/one.yaml", "1"), file("a/two.yaml", "22"), file("a/deep/three.yaml", "3")));

        assertEquals(List.of("create a/deep/three.yaml", "keep a/one.yaml", "update a/two.yaml"),
                diff.changes().stream().map(change -> change.kind() + " " + change.path()).toList());
        assertEquals("22\n", folder.read("a/two.yaml"));
        assertEquals("3\n", folder.read("a/deep/three.yaml"));
        assertEquals("mine", folder.read("a/notes.md"));
        assertEquals("[core]", folder.read(".git/config"));
    }

    @Test
    void restoresAFileThatAPersonDeleted() throws IOException {
        Wanted wanted = wanted(file("a.yaml", "1"), file("b.yaml", "2"));
        folder.tree().apply(wanted);
        Files.delete(folder.path("a.yaml"));

        TreeDiff diff = folder.tree().apply(wanted);

        assertEquals(List.of("was deleted, is restored"), diff.only(Change.Create.class).map(Change::reason).toList());
        assertEquals("1\n", folder.read("a.yaml"));
    }

    @Test
    void adoptsAFileThatAlreadyHasTheWantedText() throws IOException {
        folder.write("a.yaml", "1\n");

        TreeDiff first = folder.tree().apply(wanted(file("a.yaml", "1")));
        TreeDiff later = folder.tree().apply(wantedLater(file("a.yaml", "2")));

        assertTrue(first.only(Change.Keep.class).allMatch(Change.Keep::adopted));
        assertEquals(1, later.count(Change.Update.class));
        assertEquals("2\n", folder.read("a.yaml"));
    }

    @Test
    void reportsAFileNoLongerWantedUntilAPersonDeletesIt() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1"), file("old.yaml", "2")));
        Wanted without = wantedLater(file("a.yaml", "1"));

        for (int run = 0; run < 2; run++) {
            TreeDiff diff = folder.tree().apply(without);
            assertEquals(List.of("old.yaml"), diff.only(Change.Orphan.class).map(orphan -> orphan.path().value()).toList());
            assertEquals("2\n", folder.read("old.yaml"));
        }
        Files.delete(folder.path("old.yaml"));
        assertEquals(List.of(), folder.tree().compare(without).drift());
        assertEquals(0, folder.tree().apply(without).count(Change.Orphan.class));
        assertFalse(folder.read(".strawman/lock.yaml").contains("old.yaml"));
    }

    @Test
    void takesBackAFileThatIsWantedAgain() throws IOException {
        Wanted both = wanted(file("a.yaml", "1"), file("old.yaml", "2"));
        folder.tree().apply(both);
        folder.tree().apply(wantedLater(file("a.yaml", "1")));

        TreeDiff diff = folder.tree().apply(wanted(file("a.yaml", "1"), file("old.yaml", "3")));

        assertEquals(1, diff.count(Change.Update.class));
        assertEquals("3\n", folder.read("old.yaml"));
    }

    @Test
    void keepsThePermissionsAPersonGave() throws IOException {
        folder.tree().apply(wanted(file("apply.sh", "echo 1")));
        Files.setPosixFilePermissions(folder.path("apply.sh"), PosixFilePermissions.fromString("rwxr-x---"));

        folder.tree().apply(wantedLater(file("apply.sh", "echo 2")));

        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path("apply.sh"))));
        assertEquals("echo 2\n", folder.read("apply.sh"));
    }

    @Test
    void worksInARelativeFolderAndInOneBehindALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectory(temp.resolve("real")));
        Path relative = Path.of("").toAbsolutePath().relativize(temp.toRealPath().resolve("relative/out"));

        Tree.at(link).apply(wanted(file("a/b.yaml", "1")));
        Tree.at(relative).apply(wanted(file("a/b.yaml", "2")));

        assertEquals("1\n", Files.readString(temp.resolve("real/a/b.yaml")));
        assertEquals("2\n", Files.readString(temp.resolve("relative/out/a/b.yaml")));
        assertEquals(".", Tree.at(Path.of("")).folder().toString());
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "text");
        Wanted wanted = wanted(file("a.yaml", "1"));

        assertEquals(file + ": error: " + file + " is a file; give a folder, or a path where nothing stands yet",
                assertThrows(ProblemsException.class, () -> Tree.at(file).apply(wanted)).getMessage());
        assertThrows(ProblemsException.class, () -> Tree.at(file).compare(wanted));
        assertThrows(ProblemsException.class, () -> Tree.at(file.resolve("below")).apply(wanted));
        assertEquals("text", Files.readString(file));
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Path closed = Files.createDirectory(temp.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        // Root may write anywhere but in the folders of the kernel.
        Path unwritable = Files.isWritable(closed) ? Path.of("/proc/self") : closed;

        ProblemsException stopped = assertThrows(ProblemsException.class, () -> Tree.at(unwritable).apply(wanted(file("a.yaml", "1"))));

        assertEquals("tree.folder", stopped.problems().getFirst().rule());
        assertTrue(stopped.getMessage().contains("cannot work in the folder " + unwritable), stopped.getMessage());
    }

    @Test
    void refusesToWantNothing() {
        assertThrows(IllegalArgumentException.class, () -> wanted());
        assertThrows(IllegalArgumentException.class, () -> new Wanted("1.0.0", "A".repeat(64), List.of(file("a", "1"))));
        assertThrows(IllegalArgumentException.class, () -> new Wanted("1\n0", "a".repeat(64), List.of(file("a", "1"))));
    }
}
