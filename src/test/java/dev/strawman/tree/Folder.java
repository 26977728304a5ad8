package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A real folder under test, and short ways to say what should and what does stand in it. */
record Folder(Path root) {

    static final String SOME_DIGEST = "a".repeat(64);
    static final String OTHER_DIGEST = "b".repeat(64);

    static Wanted wanted(Artifact... artifacts) {
        return new Wanted("1.0.0", SOME_DIGEST, List.of(artifacts));
    }

    static Wanted wantedLater(Artifact... artifacts) {
        return new Wanted("1.0.0", OTHER_DIGEST, List.of(artifacts));
    }

    static Artifact file(String path, String line) {
        return Artifact.of(path, line + "\n", "test");
    }

    Tree tree() {
        return Tree.at(root);
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Folder write(String path, String text) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.writeString(path(path), text);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(path(path));
    }

    boolean has(String path) {
        return Files.exists(path(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything below the folder: text of files, {@code /} of folders, target of links, with times of change where asked. */
    SortedMap<String, String> everything(boolean withTimes) throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(path -> !path.equals(root)).toList()) {
                String what = Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path)
                        : Files.isDirectory(path) ? "/" : Files.readString(path);
                String time = withTimes ? " " + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) : "";
                all.put(root.relativize(path).toString(), what + time);
            }
        }
        return all;
    }
}
