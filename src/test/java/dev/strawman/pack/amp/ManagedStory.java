package dev.strawman.pack.amp;

import dev.strawman.artifact.Artifact;
import dev.strawman.catalog.Catalog;
import dev.strawman.cli.Blueprint;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.requirements.reading.RequirementsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The story of card payments, told by a client that runs no monitoring of its own. */
final class ManagedStory {

    private ManagedStory() {
    }

    static Plan plan(UnaryOperator<String> change) {
        return read(change.apply(payments().replace("\nmonitoring:\n", "\nmonitoring:\n  selfHosted: false\n")));
    }

    /** The same client, as in the sample. */
    static Plan selfHosted() {
        return read(payments());
    }

    private static Plan read(String text) {
        return Planner.plan(RequirementsReader.read("requirements.yaml", text), Catalog.load());
    }

    static SortedMap<String, String> tree(Plan plan) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Artifact file : Blueprint.artifacts(plan)) {
            tree.put(file.path().value(), file.text());
        }
        return tree;
    }

    private static String payments() {
        try {
            return Files.readString(Path.of("generated-samples/payments/requirements.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the files whose path begins so. */
    static void write(SortedMap<String, String> tree, Path folder, String... beginnings) {
        tree.forEach((path, text) -> {
            for (String beginning : beginnings) {
                if (path.startsWith(beginning)) {
                    write(folder.resolve(path), text);
                }
            }
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
