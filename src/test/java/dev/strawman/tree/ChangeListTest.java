package dev.strawman.tree;

import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static dev.strawman.tree.Folder.wantedLater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads before and after a run, and what a check calls drift. */
class ChangeListTest {

    @TempDir
    Path temp;
    Folder folder;

    @BeforeEach
    void generate() {
        folder = new Folder(temp);
        folder.tree().apply(wanted(file("a.yaml", "1"), file("b.yaml", "2"), file("c.yaml", "3"), file("old.yaml", "4")));
    }

    @Test
    void showsEveryChangeAndCountsThem() throws IOException {
        Files.delete(folder.path("c.yaml"));
        TreeDiff diff = folder.tree().compare(wantedLater(file("a.yaml", "1"), file("b.yaml", "22"), file("c.yaml", "3"), file("d.yaml", "5")));

        assertEquals("""
                keep          a.yaml
                update        b.yaml  (the requirements or the catalogue changed)
                create        c.yaml  (was deleted, is restored)
                create        d.yaml
                would remove  old.yaml  (no longer wanted)
                """, ChangeList.lines(diff));
        assertEquals(ChangeList.lines(diff).lines().skip(1).toList(), ChangeList.linesOfChangesOnly(diff).lines().toList());
        assertEquals("would create 2, would update 1, would keep 1, conflicts 0, no longer wanted 1", ChangeList.planned(diff));
        assertEquals("created 2, updated 1, kept 1, conflicts 0, no longer wanted 1", ChangeList.done(diff));
        assertEquals("""
                --- a/b.yaml
                +++ b/b.yaml
                @@ -1 +1 @@
                -2
                +22
                --- /dev/null
                +++ b/c.yaml
                @@ -0,0 +1 @@
                +3
                --- /dev/null
                +++ b/d.yaml
                @@ -0,0 +1 @@
                +5
                """, ChangeList.unified(diff));
    }

    @Test
    void saysThatNothingWasWrittenWhereSomethingStandsInTheWay() throws IOException {
        folder.write("a.yaml", "mine");
        TreeDiff diff = folder.tree().apply(wantedLater(file("a.yaml", "11"), file("b.yaml", "22")));

        assertEquals("""
                conflict      a.yaml  (was edited after it was generated)
                update        b.yaml  (the requirements or the catalogue changed)
                would remove  c.yaml  (no longer wanted)
                would remove  old.yaml  (no longer wanted)
                """, ChangeList.lines(diff));
        assertEquals("nothing was written: to create 0, to update 1, to keep 0, conflicts 1, no longer wanted 2", ChangeList.done(diff));
        assertTrue(ChangeList.unified(diff).startsWith("""
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1 +1 @@
                -mine
                \\ No newline at end of file
                +11
                """));
    }

    @Test
    void callsDriftWhateverARunWouldChangeAndSaysWhy() throws IOException {
        Files.delete(folder.path("a.yaml"));
        folder.write("b.yaml", "mine\n");
        Wanted later = new Wanted("1.1.0", Folder.OTHER_DIGEST, List.of(
                file("a.yaml", "1"), file("b.yaml", "2"), file("c.yaml", "33"), file("d.yaml", "4")));

        assertEquals("""
                .strawman/lock.yaml: out of date: the requirements or the catalogue changed, the generator changed from 1.0.0 to 1.1.0
                a.yaml: missing, was deleted
                b.yaml: was edited after it was generated
                c.yaml: out of date: the requirements or the catalogue changed, the generator changed from 1.0.0 to 1.1.0
                d.yaml: missing
                old.yaml: no longer wanted
                """, drift(folder.tree().compare(later)));
    }

    @Test
    void findsNoDriftAfterARunAndNoneInAPersonsFiles() throws IOException {
        Wanted wanted = wanted(file("a.yaml", "1"), file("b.yaml", "2"), file("c.yaml", "3"), file("old.yaml", "4"));
        folder.write("mine.yaml", "x");

        assertEquals("", drift(folder.tree().compare(wanted)));
    }

    @Test
    void findsDriftInALockThatIsMissingOrNamesTooLittle() throws IOException {
        Wanted wanted = wanted(file("a.yaml", "1"), file("b.yaml", "2"), file("c.yaml", "3"), file("old.yaml", "4"));
        String lock = folder.read(".strawman/lock.yaml");

        folder.write(".strawman/lock.yaml", lock.replaceAll(" *\"[ab].yaml.*\n", ""));
        assertEquals(".strawman/lock.yaml: does not name 2 files that are generated\n", drift(folder.tree().compare(wanted)));
        Files.delete(folder.path(".strawman/lock.yaml"));
        assertEquals(".strawman/lock.yaml: missing\n", drift(folder.tree().compare(wanted)));
        folder.tree().apply(wanted);
        assertEquals("", drift(folder.tree().compare(wanted)));
        assertEquals(lock, folder.read(".strawman/lock.yaml"));
    }

    @Test
    void findsDriftInAFolderThatDoesNotExist() {
        assertEquals(".strawman/lock.yaml: missing\na.yaml: missing\n",
                drift(Tree.at(temp.resolve("missing")).compare(wanted(file("a.yaml", "1")))));
    }

    private static String drift(TreeDiff diff) {
        return diff.drift().stream().map(drift -> drift.path() + ": " + drift.reason() + "\n").reduce("", String::concat);
    }
}
