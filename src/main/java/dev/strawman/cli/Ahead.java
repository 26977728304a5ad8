package dev.strawman.cli;

import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Templates;
import dev.strawman.catalog.Catalog;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a run will need whatever the requirements say, begun on another core while the command line and the file are read.
 * Without it everything works the same, only later.
 */
final class Ahead {

    private static final Set<String> PLANNING = Set.of("generate", "check", "plan", "compare", "validate");
    private static final Set<String> WRITING = Set.of("generate", "check");

    private static CompletableFuture<Catalog> catalog;
    private static CompletableFuture<Templates> templates;

    private Ahead() {
    }

    /** Begins what the command, which is the first argument, will ask for. */
    static synchronized void begin(String[] args) {
        if (args.length > 0 && PLANNING.contains(args[0])) {
            catalog = CompletableFuture.supplyAsync(Catalog::load);
        }
        if (args.length > 0 && WRITING.contains(args[0])) {
            templates = CompletableFuture.supplyAsync(Templates::new);
            CompletableFuture.runAsync(Manifests::warm);
        }
    }

    static synchronized Catalog catalog() {
        return catalog == null ? Catalog.load() : catalog.join();
    }

    static synchronized Templates templates() {
        return templates == null ? new Templates() : templates.join();
    }
}
