package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.requirements.Requirements;
import dev.strawman.unit.Decimals;
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
        Wish.Planned planned = wish.plan();
        Requirements requirements = planned.requirements();
        PrintWriter out = spec.commandLine().getOut();
        out.println("valid: " + Decimals.counted(requirements.environments().size(), "environment") + ", " + Decimals.counted(requirements.useCases().size(), "use case") + ", "
                + Decimals.counted(requirements.workloads().size(), "workload") + "; " + Decimals.counted(planned.plan().assumptions().size(), "assumption") + ", "
                + Decimals.counted(planned.plan().questions().size(), "open question"));
        out.flush();
        return ExitCode.DONE;
    }
}
