package dev.strawman.tree;

import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static dev.strawman.tree.Folder.wantedLater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run refuses to write over; each refusal leaves everything, also the files without conflict, as it was. */
class ConflictTest {

    @TempDir
    Path temp;
    Folder folder;

    @BeforeEach
    void placeFolder() {
        folder = new Folder(temp);
    }

    @Test
    void neverOverwritesAnEditedFileNorAnythingBesideIt() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1"), file("b.yaml", "2")));
        folder.write("a.yaml", "1 and mine\n");

        assertRefused(wantedLater(file("a.yaml", "11"), file("b.yaml", "22"), file("c.yaml", "3")),
                "a.yaml was edited after it was generated");
    }

    @Test
    void neverOverwritesAFileThatWasThereBefore() throws IOException {
        folder.write("README.md", "my own\n");

        assertRefused(wanted(file("README.md", "generated"), file("a.yaml", "1")), "README.md exists and was not generated");
        assertFalse(folder.has(".strawman"));
    }

    @Test
    void deletingTheEditedFileIsTheWayOut() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1")));
        folder.write("a.yaml", "mine\n");
        Files.delete(folder.path("a.yaml"));

        assertFalse(folder.tree().apply(wantedLater(file("a.yaml", "2"))).hasConflicts());
        assertEquals("2\n", folder.read("a.yaml"));
    }

    @Test
    void neverFollowsALinkInPlaceOfAFile() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("outside", ".yaml"), "1\n");
        Files.createSymbolicLink(folder.path("a.yaml"), outside);

        assertRefused(wanted(file("a.yaml", "1")), "a.yaml is a symbolic link, which is never followed");
        Files.delete(outside);
        assertRefused(wanted(file("a.yaml", "1")), "a.yaml is a symbolic link, which is never followed");
    }

    @Test
    void neverFollowsALinkInPlaceOfAFolder() throws IOException {
        Files.createDirectories(folder.path("elsewhere"));
        Files.createDirectories(folder.path("strimzi"));
        Files.createSymbolicLink(folder.path("strimzi/prod"), folder.path("elsewhere"));

        assertRefused(wanted(file("strimzi/prod/a.yaml", "1"), file("strimzi/prod/deep/b.yaml", "2"), file("c.yaml", "3")),
                "strimzi/prod is a symbolic link, which is never followed: 2 generated files belong below");
    }

    @Test
    void refusesAFolderOrAPipeInPlaceOfAFile() throws Exception {
        Files.createDirectories(folder.path("a.yaml"));
        assertEquals(0, new ProcessBuilder("mkfifo", folder.path("pipe").toString()).start().waitFor());

        TreeDiff diff = folder.tree().apply(wanted(file("a.yaml", "1"), file("pipe", "2")));

        assertEquals(List.of("a.yaml is a folder where a file is wanted", "pipe is neither a file nor a folder"), messages(diff));
        assertEquals(2, Files.list(folder.root()).count());
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        folder.tree().apply(wanted(file("a", "1"), file("b/c", "2")));

        assertRefused(wantedLater(file("a/x", "1"), file("b", "2")),
                "a is a file where a folder is wanted", "b is a folder where a file is wanted");
    }

    @Test
    void refusesWhatDiffersOnlyInCaseFromWhatStandsThere() throws IOException {
        folder.write("Strimzi/mine.yaml", "x").write("readme.md", "y");
        folder.tree().apply(wanted(file("topics/Orders.yaml", "1")));

        assertRefused(wantedLater(file("strimzi/a.yaml", "1"), file("README.md", "2"), file("topics/orders.yaml", "3")),
                "README.md differs only in upper and lower case from what stands there: readme.md",
                "strimzi differs only in upper and lower case from what stands there: Strimzi",
                "topics/orders.yaml differs only in upper and lower case from what stands there: Orders.yaml");
    }

    @Test
    void refusesArtifactsThatCannotStandTogetherBeforeTheFolderIsMade() {
        Folder missing = new Folder(temp.resolve("missing"));

        TreeDiff diff = missing.tree().apply(wanted(
                file("a.yaml", "1"), file("a.yaml", "1"), file("b/C.yaml", "2"), file("b/c.yaml", "3"), file("D/x", "4"), file("d/y", "5"),
                file("e", "6"), file("e/f", "7"), file(".git/config", "8"), file("sub/.GIT/config", "9"), file(".strawman/lock.yaml", "10"),
                file(".github/workflows/plan.yaml", "11"), file(".gitattributes", "12")));

        assertEquals(List.of(
                ".git/config belongs to the version control or to the lock",
                ".strawman/lock.yaml belongs to the version control or to the lock",
                "a.yaml was generated twice: by test and by test",
                "b/c.yaml was generated twice, differing only in upper and lower case: b/c.yaml and b/C.yaml",
                "d/y was generated twice, differing only in upper and lower case: d and D",
                "e/f was generated as a file and as a folder: e is a file",
                "sub/.GIT/config belongs to the version control or to the lock"), messages(diff));
        assertFalse(Files.exists(missing.root()));
    }

    @Test
    void listsEveryConflictInOneRun() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1"), file("b.yaml", "2")));
        folder.write("a.yaml", "mine\n").write("c.yaml", "mine\n");
        Files.createSymbolicLink(folder.path("d"), temp);

        assertRefused(wantedLater(file("a.yaml", "2"), file("b.yaml", "2"), file("c.yaml", "3"), file("d/x", "4"), file("e", "5"), file("E", "6")),
                "a.yaml was edited after it was generated", "c.yaml exists and was not generated",
                "d is a symbolic link, which is never followed",
                "e was generated twice, differing only in upper and lower case: e and E");
    }

    @Test
    void aConflictIsAProblemWithItsPlaceAndRemedy() throws IOException {
        folder.write("a.yaml", "mine\n");

        Problem problem = folder.tree().compare(wanted(file("a.yaml", "1"))).problems(Path.of("out")).getFirst();

        assertEquals("out/a.yaml: error: a.yaml exists and was not generated; move it away, or delete it to get the generated text",
                problem.toString());
        assertEquals("tree.not-ours", problem.rule());
    }

    @Test
    void leavesAnEditedFileAloneAlsoWhenItIsNoLongerWanted() throws IOException {
        folder.tree().apply(wanted(file("a.yaml", "1"), file("old.yaml", "2")));
        folder.write("old.yaml", "mine\n");

        TreeDiff diff = folder.tree().apply(wantedLater(file("a.yaml", "1")));

        assertEquals(List.of("no longer wanted, edited after it was generated"), diff.only(Change.Orphan.class).map(Change::reason).toList());
        assertRefused(wantedLater(file("a.yaml", "1"), file("old.yaml", "3")), "old.yaml was edited after it was generated");
    }

    @Test
    void refusesAFileThatCannotBeReadAndAFolderThatCannotBeWritten() throws IOException {
        Wanted wanted = wantedLater(file("a/x.yaml", "3"), file("a/y.yaml", "4"), file("b.yaml", "2"));
        List<String> expected = List.of("a is a folder that cannot be written: 2 generated files belong below", "b.yaml cannot be read");
        ArtifactPath closed = new ArtifactPath("a");
        TreeLock lock = new TreeLock("1.0.0", Folder.SOME_DIGEST, new TreeMap<>(Map.of(new ArtifactPath("a/x.yaml"), Sha256.hex("1\n"))));
        assertEquals(expected, messages(TreeDiff.between(new Snapshot(List.of(
                entry(wanted, 0, new Found.Other(Sha256.hex("1\n"), "1\n", closed)),
                entry(wanted, 1, new Found.Missing(closed)),
                entry(wanted, 2, new Found.Blocked(new ArtifactPath("b.yaml"), Why.UNREADABLE, "")))), lock, false, wanted)));

        folder.tree().apply(wanted(file("a/x.yaml", "1"), file("b.yaml", "2")));
        Files.setPosixFilePermissions(folder.path("b.yaml"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.path("a"), PosixFilePermissions.fromString("r-xr-xr-x"));
        boolean superuser = Files.isReadable(folder.path("b.yaml"));   // may read and write everything, so nothing is in its way
        List<String> messages = messages(folder.tree().compare(wanted));
        Files.setPosixFilePermissions(folder.path("a"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(superuser ? List.of() : expected, messages);
    }

    private static Snapshot.Entry entry(Wanted wanted, int index, Found found) {
        Artifact artifact = wanted.artifacts().get(index);
        return new Snapshot.Entry(artifact.path(), Optional.of(artifact), found);
    }

    @Test
    void refusesAHomeOrALockBehindALink() throws IOException {
        Wanted wanted = wanted(file("a.yaml", "1"));
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Folder linkedHome = new Folder(Files.createDirectory(temp.resolve("one")));
        Files.createSymbolicLink(linkedHome.path(".strawman"), elsewhere);
        Folder linkedLock = new Folder(Files.createDirectories(temp.resolve("two")));
        Files.createDirectories(linkedLock.path(".strawman"));
        Files.createSymbolicLink(linkedLock.path(".strawman/lock.yaml"), elsewhere.resolve("lock.yaml"));

        for (Folder each : List.of(linkedHome, linkedLock)) {
            ProblemsException stopped = assertThrows(ProblemsException.class, () -> each.tree().apply(wanted));
            assertEquals("tree.symlink", stopped.problems().getFirst().rule());
            assertFalse(each.has("a.yaml"));
        }
        assertEquals(0, Files.list(elsewhere).count());
    }

    private void assertRefused(Wanted wanted, String... expected) throws IOException {
        var before = folder.everything(false);
        TreeDiff diff = folder.tree().apply(wanted);
        assertEquals(List.of(expected), messages(diff));
        assertTrue(diff.hasConflicts());
        assertEquals(before, folder.everything(false));
    }

    private static List<String> messages(TreeDiff diff) {
        return diff.only(Change.Conflict.class).map(conflict -> conflict.path() + " " + conflict.reason()).toList();
    }
}
