package dev.strawman.terraform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The terraform program, cut off from the network, the user's settings and every provider but the attached ones. */
final class TerraformCommand {

    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Path program;
    private final Path work;
    private final Map<String, String> environment;

    /**
     * @param work          a folder for this program's own files
     * @param reattachments the attached providers, as JSON for {@code TF_REATTACH_PROVIDERS}
     */
    TerraformCommand(Path program, Path work, String reattachments) throws IOException {
        this.program = program;
        this.work = work;
        Path settings = Files.writeString(work.resolve("terraform.rc"), "");
        this.environment = Map.of("TF_REATTACH_PROVIDERS", reattachments, "TF_CLI_CONFIG_FILE", settings.toString(),
                "CHECKPOINT_DISABLE", "1", "TF_IN_AUTOMATION", "1", "TF_INPUT", "0", "HTTPS_PROXY", NOWHERE, "HTTP_PROXY", NOWHERE);
    }

    /** The program that {@code STRAWMAN_TERRAFORM} names, or else the first {@code terraform} on the path. */
    static Optional<Path> program(Map<String, String> environment) {
        String named = environment.getOrDefault("STRAWMAN_TERRAFORM", "");
        Stream<Path> places = named.isBlank()
                ? Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, "terraform"))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** @param output what the program printed, errors apart unless it failed */
    record Outcome(int exit, String output) {
    }

    /** Runs one command in a folder, with values for the root's variables, and waits for its end. */
    Outcome run(Path folder, Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(work, "output", ".txt");
            Path errors = Files.createTempFile(work, "errors", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(TerraformCommand::leaksIn);
            builder.environment().putAll(environment);
            variables.forEach((name, value) -> builder.environment().put("TF_VAR_" + name, value));
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " in " + folder + " still ran after two minutes");
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            String wrong = Files.readString(errors, StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), process.exitValue() == 0 ? printed : printed + wrong);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean leaksIn(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return Stream.of("TF_", "AWS_", "ARM_", "GOOGLE_", "CONFLUENT_").anyMatch(name::startsWith) || name.endsWith("_PROXY");
    }
}
