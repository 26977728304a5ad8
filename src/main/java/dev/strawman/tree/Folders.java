package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folders that hold the paths of interest, each listed once: which names stand there, in which case, and what is no real folder. */
final class Folders {

    private static final String ROOT = "";

    private final Path root;
    private final Map<String, Folder> known = new HashMap<>();

    private Folders(Path root) {
        this.root = root;
        known.put(ROOT, Files.exists(root) ? listed(ROOT, null) : new Absent(null));
    }

    /** Looks at every folder above each path, from the root down. */
    static Folders above(Path root, List<ArtifactPath> paths) {
        Folders folders = new Folders(root);
        paths.forEach(path -> folders.look(parent(path.value())));
        return folders;
    }

    sealed interface Folder {
    }

    /** Nothing stands there; {@code unwritable} is the nearest folder above it if that cannot be written, or null. */
    record Absent(ArtifactPath unwritable) implements Folder {
    }

    record Real(Path path, Map<String, List<String>> namesByFolded, ArtifactPath unwritable) implements Folder {

        boolean has(String name) {
            return namesByFolded.getOrDefault(folded(name), List.of()).contains(name);
        }

        /** A name that stands there and that a case-insensitive disk takes for the given one. */
        Optional<String> otherCase(String name) {
            return namesByFolded.getOrDefault(folded(name), List.of()).stream().filter(other -> !other.equals(name)).findFirst();
        }
    }

    record NoFolder(Found.Blocked blocked) implements Folder {
    }

    Folder holding(ArtifactPath path) {
        return known.get(parent(path.value()));
    }

    static String name(ArtifactPath path) {
        return path.value().substring(path.value().lastIndexOf('/') + 1);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Folder look(String folder) {
        Folder seen = known.get(folder);
        if (seen != null) {
            return seen;
        }
        Folder found = switch (look(parent(folder))) {
            case Real above -> below(above, new ArtifactPath(folder));
            case Absent above -> above;
            case NoFolder above -> above;
        };
        known.put(folder, found);
        return found;
    }

    private Folder below(Real above, ArtifactPath folder) {
        Optional<String> otherCase = above.otherCase(name(folder));
        if (otherCase.isPresent()) {
            return new NoFolder(new Found.Blocked(folder, Why.OTHER_CASE, otherCase.get()));
        }
        if (!above.has(name(folder))) {
            return new Absent(above.unwritable());
        }
        Path path = root.resolve(folder.value());
        if (Files.isSymbolicLink(path)) {
            return new NoFolder(new Found.Blocked(folder, Why.SYMLINK, ""));
        }
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return new NoFolder(new Found.Blocked(folder, Why.FILE, ""));
        }
        return listed(folder.value(), folder);
    }

    private Folder listed(String folder, ArtifactPath asPath) {
        Path path = root.resolve(folder);
        Map<String, List<String>> names = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                names.computeIfAbsent(folded(name), _ -> new ArrayList<>(1)).add(name);
            }
        } catch (NoSuchFileException e) {
            return new Absent(null);
        } catch (IOException e) {
            if (asPath == null) {
                throw TreeProblems.folder(path, e);
            }
            return new NoFolder(new Found.Blocked(asPath, Why.UNREADABLE, ""));
        }
        return new Real(path, names, asPath == null || Files.isWritable(path) ? null : asPath);
    }
}
