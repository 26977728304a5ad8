package dev.strawman;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder of {@code generated-samples}: the requirements of a client and the tree that was made of them. */
record Sample(String name, Path folder) {

    private static final Path SAMPLES = Path.of("generated-samples");
    private static final Catalog CATALOG = Catalog.load();

    static Stream<Sample> all() {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().map(folder -> new Sample(folder.getFileName().toString(), folder)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String requirements() {
        try {
            return Files.readString(folder.resolve("requirements.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path tree() {
        return folder.resolve("tree");
    }

    static Plan plan(String requirements) {
        return Planner.plan(RequirementsReader.read("requirements.yaml", requirements), CATALOG);
    }

    List<Artifact> artifacts() {
        return Blueprint.artifacts(plan(requirements()));
    }

    /** Texts by path of what is generated now. */
    SortedMap<String, String> generated() {
        return texts(artifacts());
    }

    static SortedMap<String, String> texts(List<Artifact> artifacts) {
        SortedMap<String, String> texts = new TreeMap<>();
        artifacts.forEach(artifact -> texts.put(artifact.path().value(), artifact.text()));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
