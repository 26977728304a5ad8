package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which files of a folder are ours: the text that the last run left in each, by its SHA-256.
 *
 * @param generator version of the generator that wrote them
 * @param digest    SHA-256 of the requirements and the catalogue they were made from
 * @param files     SHA-256 of the text of each file, by path and in the order of the paths; also of those that are no longer wanted and still stand
 */
public record TreeLock(String generator, String digest, SequencedMap<ArtifactPath, String> files) {

    /** The lock of a folder that nothing was generated into yet. */
    public static final TreeLock NONE = new TreeLock("", "", new LinkedHashMap<>());

    public TreeLock {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    /** This lock after an interrupted run: a file that already has the text which that run was to leave there counts as its own. */
    TreeLock settled(TreeLock pending, Snapshot snapshot) {
        SortedMap<ArtifactPath, String> settled = new TreeMap<>(files);
        Map<ArtifactPath, Found> found = snapshot.byPath();
        pending.files().forEach((path, sha256) -> {
            if (found.get(path).hasText(sha256)) {
                settled.put(path, sha256);
            }
        });
        return files.isEmpty() ? new TreeLock(pending.generator, pending.digest, settled) : new TreeLock(generator, digest, settled);
    }
}
