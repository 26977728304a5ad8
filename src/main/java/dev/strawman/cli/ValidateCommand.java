package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.requirements.Requirements;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code validate}: everything that is wrong with a requirements file. */
@Command(name = "validate", mixinStandardHelpOptions = true, usageHelpWidth = 100,
        header = {"Tells everything that is wrong with a requirements file, in one run.", "", "Examples:",
            "  strawman validate requirements.yaml", "  cat requirements.yaml | strawman validate -", ""})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Wish wish;

    @Override
    public Integer call() {
        Requirements requirements = wish.plan().requirements();
        PrintWriter out = spec.commandLine().getOut();
        out.println("valid: " + requirements.environments().size() + " environments, " + requirements.useCases().size() + " use cases, "
                + requirements.workloads().size() + " workloads; " + requirements.captures().assumed().size() + " values assumed, "
                + requirements.captures().unknown().size() + " unknown");
        out.flush();
        return ExitCode.DONE;
    }
}
