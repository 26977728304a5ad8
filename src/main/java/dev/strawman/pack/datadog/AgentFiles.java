package dev.strawman.pack.datadog;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.monitoring.Datadog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of a Datadog Agent near a cluster that runs elsewhere than on Kubernetes; there, annotations of the pods say the same.
 * The folder has the form of the Agent's own {@code conf.d}.
 */
record AgentFiles(Watched watched) {

    private static final String PROBE = "kminion";

    List<Artifact> artifacts() {
        if (watched.onKubernetes()) {
            return List.of();
        }
        List<Artifact> files = new ArrayList<>();
        if (watched.deployment().platform().equals("msk")) {
            files.add(file("amazon_msk.d/conf.yaml", "What the Agent reads of the brokers of " + watched.site().clusterName(), List.of(
                    "The Agent's host needs the role with kafka:ListNodes on this cluster, and a way to ports 11001 and 11002: put its security group into",
                    "metrics_scraper_security_group_ids of the root foundation, or its network into metrics_scraper_cidrs. Agent 7.64 or newer: older ones stop at the controllers of a KRaft cluster."), brokers()));
        }
        files.add(file("openmetrics.d/conf.yaml", "What the Agent reads of the probe of " + watched.site().clusterName(), List.of(
                "Where the probe runs as a container beside the Agent, it answers here; else put its address."), probe()));
        return files;
    }

    private Artifact file(String name, String purpose, List<String> notes, Map<String, Object> instance) {
        List<String> header = Header.lines(purpose, List.of(watched.plan().cite("tooling.monitoring")));
        Document document = new Document(notes, fields("init_config", new LinkedHashMap<>(), "instances", List.of(instance)), Map.of());
        return Artifact.of("monitoring/" + watched.deployment().path() + "/datadog-agent/" + name, Manifests.documents(header, List.of(document)), "Datadog Agent configuration", "tooling.monitoring");
    }

    private List<String> tags() {
        return Datadog.tags(watched.deployment().platform(), watched.site().clusterName(), watched.site().region(), watched.site().environment());
    }

    private long seconds() {
        return watched.monitoring().interval().toSeconds();
    }

    private Map<String, Object> brokers() {
        return fields("use_openmetrics", true, "cluster_arn", "<CLUSTER_ARN>", "region_name", watched.site().region(), "min_collection_interval", seconds(), "tags", tags());
    }

    private Map<String, Object> probe() {
        return new AgentCheck("http://localhost:8080/metrics", PROBE, seconds(), tags(), AgentCheck.metrics(watched.datadog().read("probe"), PROBE), Map.of()).instance();
    }
}
