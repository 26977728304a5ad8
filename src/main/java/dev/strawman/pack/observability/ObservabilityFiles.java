package dev.strawman.pack.observability;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.ArrayList;
import java.util.List;

/** Everything below {@code monitoring/}. */
public final class ObservabilityFiles {

    private ObservabilityFiles() {
    }

    /** Rules with tests, service levels and dashboards of every deployment, and the routes that all share. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Artifact> artifacts = new ArrayList<>();
        for (Deployment deployment : plan.deployments()) {
            Watched watched = new Watched(plan, deployment, plan.watch().of(deployment.path()));
            if (watched.monitoring().medium() != Medium.CLOUDWATCH) {
                artifacts.addAll(new RuleFiles(watched).artifacts());
            }
        }
        return artifacts;
    }
}
