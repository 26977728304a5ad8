package dev.strawman.kubernetes;

import java.util.List;
import java.util.TreeSet;

/** What was found wrong in a build, one line each: file, document, field path, what is wrong. */
final class Findings {

    private final TreeSet<String> lines = new TreeSet<>();

    void add(Manifest manifest, String path, String what) {
        lines.add(manifest + ": " + (path.isEmpty() ? "" : path + " ") + what);
    }

    void addIf(boolean wrong, Manifest manifest, String path, String what) {
        if (wrong) {
            add(manifest, path, what);
        }
    }

    void add(String file, String what) {
        lines.add(file + ": " + what);
    }

    /** Sorted, each line once. */
    List<String> all() {
        return List.copyOf(lines);
    }
}
