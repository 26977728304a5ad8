package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.pack.decision.DecisionText;
import dev.strawman.pack.decision.PlanJson;
import dev.strawman.plan.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan}: what was decided and why. */
@Command(name = "plan", mixinStandardHelpOptions = true, usageHelpWidth = 100, sortOptions = false,
        header = {"Tells what was decided for a requirements file, and why; writes nothing.", "", "Examples:",
            "  strawman plan requirements.yaml", "  strawman plan requirements.yaml --output json | jq .plan.deployments", ""})
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Wish wish;

    @Option(names = "--output", defaultValue = "text", description = "Form of the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Output output;

    @Override
    public Integer call() {
        Plan plan = wish.plan().plan();
        spec.commandLine().getOut().print(output == Output.JSON ? PlanJson.of(plan) : DecisionText.of(plan));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
