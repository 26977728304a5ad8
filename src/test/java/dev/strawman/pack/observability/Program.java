package dev.strawman.pack.observability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that judges what is generated; tests that need it say so where it is missing. */
public final class Program {

    private Program() {
    }

    /** Exit code and both streams. */
    public record Run(int exit, String says) {
    }

    /** Skips the test when a program is not installed, or fails it where every consumer is demanded. */
    public static void require(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            String missing = "no " + program + " on the PATH: what it would check is not checked";
            if ("1".equals(System.getenv("STRAWMAN_REQUIRE_CONSUMERS"))) {
                Assertions.assertTrue(there, missing);
            }
            Assumptions.assumeTrue(there, missing);
        }
    }

    public static Run run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assertions.assertTrue(process.waitFor(5, TimeUnit.MINUTES), List.of(command) + " does not end");
            return new Run(process.exitValue(), says);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
