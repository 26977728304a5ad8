package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.pack.decision.Comparison;
import dev.strawman.pack.decision.PlanJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare}: the platforms side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true, usageHelpWidth = 100, sortOptions = false,
        header = {"Puts Amazon MSK, Confluent Cloud and Strimzi side by side; writes nothing.", "", "Examples:",
            "  strawman compare requirements.yaml", "  strawman compare requirements.yaml --output markdown > comparison.md", ""})
final class CompareCommand implements Callable<Integer> {

    /** Forms in which the comparison is told. */
    enum Form { TEXT, MARKDOWN, JSON }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Wish wish;

    @Option(names = "--output", defaultValue = "text", description = "Form of the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Form output;

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(wish.plan().plan());
        spec.commandLine().getOut().print(switch (output) {
            case TEXT -> comparison.toText();
            case MARKDOWN -> comparison.toMarkdown();
            case JSON -> PlanJson.of(comparison);
        });
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
