package dev.strawman.cli;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.amp.AmpFiles;
import dev.strawman.pack.cloudwatch.CloudWatchFiles;
import dev.strawman.pack.datadog.DatadogFiles;
import dev.strawman.pack.decision.DecisionFiles;
import dev.strawman.pack.delivery.DeliveryFiles;
import dev.strawman.pack.observability.ObservabilityFiles;
import dev.strawman.pack.overview.OverviewFiles;
import dev.strawman.pack.runbooks.RunbookFiles;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Every file that a plan asks for: first the targets, then the packs that span them. */
public final class Blueprint {

    private Blueprint() {
    }

    public static List<Artifact> artifacts(Plan plan) {
        return artifacts(plan, Ahead.templates());
    }

    /** The same with templates that were read before. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Supplier<List<Artifact>>> parts = new ArrayList<>();
        Targets.ALL.stream().filter(target -> !plan.on(target.name()).isEmpty()).forEach(target -> parts.add(() -> target.artifacts(plan, templates)));
        parts.add(() -> ObservabilityFiles.artifacts(plan, templates));
        parts.add(() -> CloudWatchFiles.artifacts(plan, templates));
        parts.add(() -> AmpFiles.artifacts(plan, templates));
        parts.add(() -> DatadogFiles.artifacts(plan, templates));
        parts.add(() -> RunbookFiles.artifacts(plan, templates));
        // These know nothing of each other, so they can be written at the same time; their order stays.
        List<Artifact> artifacts = new ArrayList<>(parts.parallelStream().flatMap(part -> part.get().stream()).toList());
        // Each pack sees what stands already, so that it can link to it and run it.
        artifacts.addAll(DecisionFiles.artifacts(plan, artifacts, templates));
        artifacts.addAll(DeliveryFiles.artifacts(plan, artifacts, templates));
        artifacts.addAll(OverviewFiles.artifacts(plan, artifacts, templates));
        refuseDuplicates(artifacts);
        return artifacts;
    }

    private static void refuseDuplicates(List<Artifact> artifacts) {
        Set<ArtifactPath> seen = new TreeSet<>();
        List<ArtifactPath> twice = artifacts.stream().map(Artifact::path).filter(path -> !seen.add(path)).toList();
        if (!twice.isEmpty()) {
            throw new IllegalStateException("written by two: " + twice);
        }
    }
}
