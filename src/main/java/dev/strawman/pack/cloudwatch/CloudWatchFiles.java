package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.ArrayList;
import java.util.List;

/** The root {@code monitoring} of every cluster on Amazon MSK that CloudWatch watches. */
public final class CloudWatchFiles {

    private CloudWatchFiles() {
    }

    /** Alarms, service levels, the topics that tell people, and a dashboard, one Terraform root a cluster. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Artifact> artifacts = new ArrayList<>();
        for (Deployment deployment : plan.on("msk")) {
            plan.watch().of(deployment.path()).orElseThrow().parts().stream().filter(part -> part.medium() == Medium.CLOUDWATCH)
                    .forEach(part -> artifacts.addAll(new MonitoringRoot(new Watched(plan, deployment, part)).files(templates)));
        }
        return artifacts;
    }
}
