package dev.strawman.cli;

import dev.strawman.tree.Tree;
import dev.strawman.tree.Wanted;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that a command writes or looks at. */
final class Folder {

    @Option(names = {"-o", "--output-dir"}, required = true, paramLabel = "DIR", description = "Folder of the generated tree, usually in a Git working copy.")
    private Path path;

    Tree tree() {
        return Tree.at(path);
    }

    Path path() {
        return path;
    }

    static Wanted wanted(Wish.Planned planned) {
        return new Wanted(Versions.program(), planned.digest(), Blueprint.artifacts(planned.plan()));
    }
}
