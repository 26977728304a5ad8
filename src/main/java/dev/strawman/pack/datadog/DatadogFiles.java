package dev.strawman.pack.datadog;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Datadog needs of every cluster that it watches: a Terraform root {@code monitoring}, and the settings of the Agent that reads it. */
public final class DatadogFiles {

    private DatadogFiles() {
    }

    /** Monitors, service levels, downtime and dashboard, one root a cluster; the Agent's files where no annotation of a pod stands for them. */
    public static List<Artifact> artifacts(Plan plan, Templates templates) {
        List<Artifact> artifacts = new ArrayList<>();
        Map<String, List<Watched>> byPlatform = new LinkedHashMap<>();
        for (Deployment deployment : plan.deployments()) {
            Monitoring monitoring = plan.watch().of(deployment.path()).orElseThrow();
            if (monitoring.medium() == Medium.DATADOG) {
                Watched watched = new Watched(plan, deployment, monitoring);
                byPlatform.computeIfAbsent(deployment.platform(), unknown -> new ArrayList<>()).add(watched);
                artifacts.addAll(new DatadogRoot(watched).files(templates));
                artifacts.addAll(new AgentFiles(watched).artifacts());
            }
        }
        byPlatform.values().forEach(clusters -> artifacts.add(SignalScript.artifact(clusters, templates)));
        return artifacts;
    }
}
