package dev.strawman.pack.amp;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import java.util.ArrayList;
import java.util.List;

/** The root {@code monitoring} of every cluster on Amazon MSK that Amazon Managed Service for Prometheus watches. */
public final class AmpFiles {

    private AmpFiles() {
    }

    /** Workspace, collector, rules, alert manager and readers, one Terraform root a cluster; the rules themselves are written beside it. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Artifact> artifacts = new ArrayList<>();
        for (Deployment deployment : plan.on("msk")) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            if (monitoring.medium() == Monitoring.Medium.AMAZON_PROMETHEUS) {
                artifacts.addAll(new WorkspaceRoot(plan, deployment, monitoring).files(templates));
            }
        }
        return artifacts;
    }
}
