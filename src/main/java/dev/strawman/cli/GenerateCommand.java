package dev.strawman.cli;

import dev.strawman.cli.Main.ExitCode;
import dev.strawman.plan.Plan;
import dev.strawman.tree.Change;
import dev.strawman.tree.ChangeList;
import dev.strawman.tree.Tree;
import dev.strawman.tree.TreeDiff;
import dev.strawman.unit.Decimals;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: the whole program. */
@Command(name = "generate", mixinStandardHelpOptions = true, usageHelpWidth = 100, sortOptions = false,
        header = {"Writes the deployment files into a folder.", "", "Examples:",
            "  strawman generate requirements.yaml -o kafka-platform",
            "  strawman generate requirements.yaml -o kafka-platform --dry-run --diff", ""},
        description = {"", "A file that a person edited, or that is not ours, is a conflict: then nothing at all is written. What is no longer",
            "wanted is only named; deleting is a person's decision. A file of ours that was deleted is restored."})
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Wish wish;

    @Mixin
    private Folder folder;

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    @Option(names = "--diff", description = "Show the changes as a unified diff.")
    private boolean diff;

    @Option(names = "--output", defaultValue = "text", description = "Form of the result: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Output output;

    @Override
    public Integer call() {
        Wish.Planned planned = wish.plan();
        Tree tree = folder.tree();
        TreeDiff change = dryRun ? tree.compare(Folder.wanted(planned)) : tree.apply(Folder.wanted(planned));
        boolean written = !dryRun && !change.hasConflicts();
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.print(Output.json(Report.Changes.of(change, written)));
        } else {
            tell(change, planned.plan(), out);
        }
        out.flush();
        return change.hasConflicts() ? conflicts(change) : ExitCode.DONE;
    }

    private void tell(TreeDiff change, Plan plan, PrintWriter out) {
        if (dryRun) {
            out.print(diff ? "" : ChangeList.linesOfChangesOnly(change));
        } else {
            change.only(Change.Orphan.class).forEach(orphan -> out.println("no longer wanted: " + orphan.path()));
        }
        if (diff) {
            out.print(ChangeList.unified(change));
        }
        if (!change.hasConflicts()) {
            out.println(summary(change, plan));
        }
    }

    private String summary(TreeDiff change, Plan plan) {
        long environments = plan.sites().stream().flatMap(site -> site.serves().stream()).distinct().count();
        long targets = plan.deployments().stream().map(deployment -> deployment.platform()).distinct().count();
        String others = count(change, Change.Update.class, "updated") + count(change, Change.Keep.class, "kept") + count(change, Change.Orphan.class, "no longer wanted");
        return (dryRun ? "would create " : "created ") + Decimals.counted(change.count(Change.Create.class), "file") + others + " for "
                + Decimals.counted(environments, "environment") + " in " + Decimals.counted(targets, "target");
    }

    private static String count(TreeDiff change, Class<? extends Change> kind, String word) {
        int count = change.count(kind);
        return count == 0 ? "" : ", " + word + " " + count;
    }

    private int conflicts(TreeDiff change) {
        return ErrorHandler.tell(change.problems(folder.path()), spec.commandLine().getErr());
    }
}
