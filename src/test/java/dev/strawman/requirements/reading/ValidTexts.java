package dev.strawman.requirements.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requirements files that are accepted: those made for a test, the samples and the starters. */
final class ValidTexts {

    private static final Path MADE = Path.of("src/test/resources/valid");
    private static final Path SAMPLES = Path.of("generated-samples");

    private ValidTexts() {
    }

    /** One of those that were made for a test. */
    static String made(String name) {
        return text(MADE.resolve(name));
    }

    static SequencedMap<String, String> all() {
        SequencedMap<String, String> texts = new TreeMap<>();
        texts.put("minimal starter", Starter.minimal());
        texts.put("full starter", Starter.full());
        files(MADE).forEach(file -> texts.put(file.toString(), text(file)));
        if (Files.isDirectory(SAMPLES)) {
            files(SAMPLES).map(sample -> sample.resolve("requirements.yaml")).forEach(file -> texts.put(file.toString(), text(file)));
        }
        return texts;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
