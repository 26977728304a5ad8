package dev.strawman.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts that this program brings along, by their path below {@code blueprints/}: catalogue, templates, runbooks; never from the user's disk. */
public final class Blueprints {

    private static final String FOLDER = "blueprints/";
    /** The program's own jar: asking the class loader for some hundred texts of it takes several times as long as reading them there. */
    private static final Optional<ZipFile> JAR = jar();

    private Blueprints() {
    }

    /** Empty where it runs from a folder of classes. */
    private static Optional<ZipFile> jar() {
        URL program = Blueprints.class.getProtectionDomain().getCodeSource().getLocation();
        if (!program.getPath().endsWith(".jar")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ZipFile(program.toURI().getPath()));
        } catch (IOException | java.net.URISyntaxException unreadable) {
            throw new IllegalStateException("cannot read " + program, unreadable);
        }
    }

    /** The text at a path; empty when there is none. */
    public static Optional<String> find(String path) {
        try (InputStream text = open(FOLDER + path)) {
            return text == null ? Optional.empty() : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text at a path; asking for one that is not there is a bug. */
    public static String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("no text " + FOLDER + path));
    }

    private static InputStream open(String path) throws IOException {
        if (JAR.isEmpty()) {
            return Blueprints.class.getResourceAsStream("/" + path);
        }
        ZipEntry entry = JAR.get().getEntry(path);
        return entry == null ? null : JAR.get().getInputStream(entry);
    }
}
