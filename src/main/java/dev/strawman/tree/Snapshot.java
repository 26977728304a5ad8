package dev.strawman.tree;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What stands at the wanted paths and at those that a lock names, each file read once; other files are not looked at. */
final class Snapshot {

    /** A generated file is never as large; a larger file is a person's, and is not read. */
    private static final long LARGEST_READ_BYTES = 64L << 20;

    private final SortedMap<ArtifactPath, Found> found;

    private Snapshot(SortedMap<ArtifactPath, Found> found) {
        this.found = found;
    }

    static Snapshot of(Path root, Wanted wanted, TreeLock... locks) {
        Map<ArtifactPath, Artifact> artifacts = HashMap.newHashMap(wanted.artifacts().size());
        wanted.artifacts().forEach(artifact -> artifacts.putIfAbsent(artifact.path(), artifact));
        SortedSet<ArtifactPath> all = new TreeSet<>();
        wanted.artifacts().forEach(artifact -> all.add(artifact.path()));
        for (TreeLock lock : locks) {
            all.addAll(lock.files().keySet());
        }
        List<ArtifactPath> paths = List.copyOf(all);
        Folders folders = Folders.above(root, paths);
        Found[] found = new Found[paths.size()];
        IntStream.range(0, found.length).parallel().forEach(index -> {
            ArtifactPath path = paths.get(index);
            found[index] = look(folders, path, Optional.ofNullable(artifacts.get(path)));
        });
        SortedMap<ArtifactPath, Found> byPath = new TreeMap<>();
        IntStream.range(0, found.length).forEach(index -> byPath.put(paths.get(index), found[index]));
        return new Snapshot(byPath);
    }

    /** Every path of interest, sorted. */
    Iterable<ArtifactPath> paths() {
        return found.keySet();
    }

    Found at(ArtifactPath path) {
        return found.get(path);
    }

    private static Found look(Folders folders, ArtifactPath path, Optional<Artifact> wanted) {
        return switch (folders.holding(path)) {
            case Folders.Absent above -> new Found.Missing(above.unwritable());
            case Folders.NoFolder above -> above.blocked();
            case Folders.Real above -> look(above, path, wanted);
        };
    }

    private static Found look(Folders.Real above, ArtifactPath path, Optional<Artifact> wanted) {
        String name = Folders.name(path);
        Optional<String> otherCase = above.otherCase(name);
        if (otherCase.isPresent() && wanted.isPresent()) {
            return new Found.Blocked(path, Why.OTHER_CASE, otherCase.get());
        }
        if (!above.has(name)) {
            return new Found.Missing(above.unwritable());
        }
        try {
            return read(above, path, above.path().resolve(name), wanted);
        } catch (NoSuchFileException e) {
            return new Found.Missing(above.unwritable());
        } catch (IOException e) {
            return new Found.Blocked(path, Why.UNREADABLE, "");
        }
    }

    private static Found read(Folders.Real above, ArtifactPath path, Path file, Optional<Artifact> wanted) throws IOException {
        // Attributes first: opening a pipe would wait for a writer.
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            Why why = attributes.isSymbolicLink() ? Why.SYMLINK : attributes.isDirectory() ? Why.FOLDER : Why.SPECIAL;
            return new Found.Blocked(path, why, "");
        }
        if (attributes.size() > LARGEST_READ_BYTES) {
            return new Found.Blocked(path, Why.TOO_LARGE, "");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (wanted.isEmpty()) {
            return new Found.Other(Sha256.hex(bytes), "", above.unwritable());
        }
        String text = wanted.get().text();
        return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))
                ? new Found.AsWanted(text)
                : new Found.Other(Sha256.hex(bytes), new String(bytes, StandardCharsets.UTF_8), above.unwritable());
    }
}
