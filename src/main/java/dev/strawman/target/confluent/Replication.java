package dev.strawman.target.confluent;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The root with the link from the other region and the topics it copies; apart, because its state holds credentials. */
public record Replication(Cluster cluster) {

    List<Artifact> files(Templates templates) {
        Root root = root();
        List<Artifact> files = new ArrayList<>(root.opening(templates));
        files.add(root.file(templates, "locals.tf", "confluent/replication/locals.tf", "All that differs between environments", this, cluster.site().requirement()));
        files.add(root.file(templates, "link.tf", "confluent/replication/link.tf", "The copy from the other region", this, "sla.regionLoss.rpo"));
        files.add(root.file(templates, "outputs.tf", "confluent/replication/outputs.tf", "What other roots and people look up", this));
        return files;
    }

    Root root() {
        List<Variable> variables = List.of(
                Variables.clusterId("source_kafka_id", "Cluster that is copied; output kafka_id of its control-plane."),
                Variables.endpoint("source_bootstrap_endpoint", "Bootstrap endpoint of the cluster that is copied; output of its control-plane."),
                Variables.credential("source_api_key", "Kafka API key of the link's service account on the source, output link_account_id of its control-plane."),
                Variables.credential("source_api_secret", "Secret of source_api_key."),
                Variables.clusterId("kafka_id", "This cluster; output kafka_id of control-plane."),
                Variables.endpoint("kafka_rest_endpoint", "REST endpoint of this cluster; output of control-plane."),
                Variables.credential("kafka_api_key", "Kafka API key of the deployer on this cluster."),
                Variables.credential("kafka_api_secret", "Secret of kafka_api_key."));
        return new Root(cluster.plan(), cluster.deployment().path() + "/replication", cluster.site(), List.of(), Root.Credentials.TWO_CLUSTERS, variables);
    }

    public String source() {
        return cluster.peer();
    }

    public String linkName() {
        return "from-" + source().replace('/', '-');
    }

    public String rpo() {
        return Durations.text(cluster.site().serviceLevel().regionRpo());
    }

    /** Consumers that change over find their place at most this far back. */
    public long offsetSyncMillis() {
        Duration tenth = cluster.site().serviceLevel().regionRpo().dividedBy(10);
        List<Double> bounds = cluster.plan().figures("offsetSyncMillis");
        return Math.clamp(tenth.toMillis(), bounds.getFirst().longValue(), bounds.getLast().longValue());
    }
}
