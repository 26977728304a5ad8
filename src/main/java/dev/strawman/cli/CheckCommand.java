package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.tree.Drift;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: whether a folder is what would be generated. */
@Command(name = "check", mixinStandardHelpOptions = true, usageHelpWidth = 100, sortOptions = false,
        header = {"Tells whether a folder is what would be generated; writes nothing.", "", "Examples:",
            "  strawman check requirements.yaml -o kafka-platform", ""})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Wish wish;

    @Mixin
    private Folder folder;

    @Option(names = "--output", defaultValue = "text", description = "Form of the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Output output;

    @Override
    public Integer call() {
        List<Drift> drift = folder.tree().compare(Folder.wanted(wish.plan())).drift();
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.print(Output.json(Report.Drifts.of(drift)));
        } else {
            drift.forEach(one -> out.println(one.path() + ": " + one.reason()));
            out.println(drift.isEmpty() ? "no drift" : drift.size() + (drift.size() == 1 ? " file differs" : " files differ"));
        }
        out.flush();
        return drift.isEmpty() ? ExitCode.DONE : ExitCode.DRIFT;
    }
}
