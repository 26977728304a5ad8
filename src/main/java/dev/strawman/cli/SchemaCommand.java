package dev.strawman.cli;

import dev.strawman.blueprint.Blueprints;
import dev.strawman.cli.Main.ExitCode;
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
        spec.commandLine().getOut().print(Blueprints.text("requirements.schema.json"));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
