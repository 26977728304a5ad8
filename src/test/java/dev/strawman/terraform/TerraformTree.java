package dev.strawman.terraform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A throw-away copy of a tree of Terraform files, whole, so that relative module paths keep working. */
final class TerraformTree implements AutoCloseable {

    private static final Pattern LOCAL_MODULE = Pattern.compile("(?m)^\\s*source\\s*=\\s*\"(\\.{1,2}/[^\"]*)\"");

    private final Path copy;

    private TerraformTree(Path copy) {
        this.copy = copy;
    }

    static TerraformTree copyOf(Path tree) throws IOException {
        Path copy = Files.createTempDirectory("terraform-tree").toRealPath();
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith(".terraform")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(tree.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!name.contains(".tfstate") && !name.equals(".terraform.lock.hcl")) {
                    Files.copy(file, copy.resolve(tree.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new TerraformTree(copy);
    }

    Path folder() {
        return copy;
    }

    /** Every folder with Terraform files that no other folder calls as a module, in order. */
    List<Path> roots() throws IOException {
        SortedSet<Path> roots = new TreeSet<>();
        SortedSet<Path> modules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tf")).toList()) {
                roots.add(file.getParent());
                Matcher calls = LOCAL_MODULE.matcher(Files.readString(file));
                while (calls.find()) {
                    modules.add(file.getParent().resolve(calls.group(1)).normalize());
                }
            }
        }
        roots.removeAll(modules);
        return List.copyOf(roots);
    }

    /** The path below the tree, with forward slashes; {@code .} for the tree itself. */
    String nameOf(Path path) {
        String name = copy.relativize(path).toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
