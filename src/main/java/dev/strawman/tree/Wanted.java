package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import java.util.Comparator;
import java.util.List;

/**
 * What a run wants the folder to hold, and what it was made from.
 *
 * @param generator version of the generator
 * @param digest    SHA-256 of the requirements and the catalogue, 64 lower-case hex digits
 * @param artifacts every file, in any order; kept sorted by path
 */
public record Wanted(String generator, String digest, List<Artifact> artifacts) {

    public Wanted {
        if (!generator.matches("[A-Za-z0-9][A-Za-z0-9.+_-]*")) {
            throw new IllegalArgumentException("generator version \"" + generator + "\" has a character that no version has");
        }
        if (!Sha256.isHex(digest)) {
            throw new IllegalArgumentException("digest \"" + digest + "\" is not 64 lower-case hex digits");
        }
        if (artifacts.isEmpty()) {
            throw new IllegalArgumentException("nothing was generated; a lock over nothing would disown every file in the folder");
        }
        artifacts = artifacts.stream().sorted(Comparator.comparing(Artifact::path)).toList();
    }
}
