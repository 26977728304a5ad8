package dev.strawman.requirements.reading;

import dev.strawman.catalog.Catalog;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import dev.strawman.requirements.rules.KnownRegions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a requirements file that is refused or warned of, and the whole message that says why. */
record InvalidFolder(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/invalid");

    static List<InvalidFolder> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(InvalidFolder::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    String requirements() throws IOException {
        return Files.readString(folder.resolve("requirements.yaml"));
    }

    Path message() {
        return folder.resolve("problems.txt");
    }

    /** Errors with the refusal; of a file that is accepted the warnings. */
    List<Problem> problems() throws IOException {
        try {
            return RequirementsReader.reading("requirements.yaml", requirements(), () -> KnownRegions.of(Catalog.load().regionNames())).warnings();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
