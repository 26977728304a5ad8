package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code schema}: the JSON Schema of requirements files. */
@Command(name = "schema", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        header = {"Prints the JSON Schema (2020-12) of requirements files, for editors and checks.", "", "Examples:",
            "  strawman schema > requirements.schema.json", ""})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (InputStream schema = SchemaCommand.class.getResourceAsStream("/blueprints/requirements.schema.json")) {
            spec.commandLine().getOut().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
