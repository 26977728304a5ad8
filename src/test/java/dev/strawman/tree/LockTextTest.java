package dev.strawman.tree;

import static dev.strawman.tree.Folder.SOME_DIGEST;
import static dev.strawman.tree.Folder.file;
import static dev.strawman.tree.Folder.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.ArtifactPath;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class LockTextTest {

    private static final String HASH = Sha256.hex("1\n");
    private static final TreeLock LOCK = new TreeLock("1.0.0", SOME_DIGEST, new TreeMap<>(Map.of(
            new ArtifactPath("strimzi/a file.yaml"), HASH, new ArtifactPath("README.md"), HASH, new ArtifactPath("true"), HASH)));
    private static final String TEXT = """
            # Written by strawman, keep it in version control. It tells the files that are generated and untouched from yours.
            # Do not edit it: a file whose text has another SHA-256 than stands here is taken for yours and is never overwritten.
            format: 1
            generator: "1.0.0"
            digest: %s
            files:
              "README.md": %s
              "strimzi/a file.yaml": %s
              "true": %s
            """.formatted(SOME_DIGEST, HASH, HASH, HASH);

    @Test
    void writesOneSortedLineForEachFile() {
        assertEquals(TEXT, LockText.of(LOCK));
        assertEquals("4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865", HASH);
    }

    @Test
    void readsBackWhatItWrote() {
        assertEquals(LOCK, LockText.read("lock.yaml", TEXT));
    }

    @Test
    void isYamlThatOtherProgramsRead() {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(TEXT);

        assertEquals(Map.of("format", 1, "generator", "1.0.0", "digest", SOME_DIGEST,
                "files", Map.of("README.md", HASH, "strimzi/a file.yaml", HASH, "true", HASH)), loaded);
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertRefused(1, "", "does not begin like a lock of this program");
        assertRefused(1, "files: {}\n", "does not begin like a lock of this program");
        assertRefused(3, TEXT.replace("format: 1", "format: 2"), "has another format than this version writes");
        assertRefused(4, TEXT.replace("generator: \"1.0.0\"", "generator: 1.0.0"), "does not begin with \"generator: \"\"");
        assertRefused(5, TEXT.replace("digest: a", "digest: A"), "is not a SHA-256");
        assertRefused(6, TEXT.replace("files:", "file:"), "does not begin with \"files:\"");
        assertRefused(8, TEXT.replace("  \"strimzi", "<<<<<<< HEAD\n  \"strimzi"), "is not a path and its SHA-256: <<<<<<< HEAD");
        assertRefused(8, TEXT.replace("  \"strimzi/a file.yaml\": " + HASH, ""), "is not a path and its SHA-256: ");
        assertRefused(8, TEXT.replace("strimzi/a file.yaml", "A.md"), "is out of order or names a file twice: A.md");
        assertRefused(8, TEXT.replace("strimzi/a file.yaml", "README.md"), "is out of order or names a file twice: README.md");
        assertRefused(8, TEXT.replace("strimzi/a file.yaml", "a/../../etc/passwd"), "is not a path inside the folder");
        assertRefused(8, TEXT.replace("file.yaml\": " + HASH, "file.yaml\": " + HASH.replace('4', 'x')), "is not a SHA-256");
        assertRefused(9, TEXT.stripTrailing(), "does not end each line with a line feed alone");
        assertRefused(9, TEXT.replace("\n", "\r\n"), "does not end each line with a line feed alone");
        for (int length = 0; length < TEXT.length() - 1; length++) {
            String cut = TEXT.substring(0, length);
            if (!cut.endsWith("\n") || length < TEXT.indexOf("files:")) {
                assertThrows(ProblemsException.class, () -> LockText.read("lock.yaml", cut));
            }
        }
    }

    private static void assertRefused(int line, String text, String wrong) {
        Problem problem = assertThrows(ProblemsException.class, () -> LockText.read("out/lock.yaml", text)).problems().getFirst();
        assertEquals("tree.lock", problem.rule());
        assertEquals("out/lock.yaml:" + line + ":1", problem.place().toString());
        assertTrue(problem.message().contains(wrong), problem.message());
    }

    @Test
    void aForeignLockStopsTheRunBeforeItWrites(@TempDir Path temp) throws IOException {
        Folder folder = new Folder(temp);
        folder.write(".strawman/lock.yaml", "locked: true\n");
        var before = folder.everything(true).get(".strawman/lock.yaml");

        for (int run = 0; run < 2; run++) {
            assertThrows(ProblemsException.class, () -> folder.tree().apply(wanted(file("a.yaml", "1"))));
            assertThrows(ProblemsException.class, () -> folder.tree().compare(wanted(file("a.yaml", "1"))));
        }
        assertFalse(folder.has("a.yaml"));
        assertEquals(before, folder.everything(true).get(".strawman/lock.yaml"));
        assertEquals(2, folder.everything(false).size());
    }
}
