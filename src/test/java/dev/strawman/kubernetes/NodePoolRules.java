package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.ResourceAnnotations;
import io.strimzi.api.ResourceLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the operator demands of node pools, one by one and all pools of a cluster together. */
final class NodePoolRules {

    private NodePoolRules() {
    }

    static void check(Build build, Findings findings) {
        for (Manifest pool : build.strimzi("KafkaNodePool")) {
            checkPool(pool, findings);
        }
        for (Manifest kafka : build.strimzi("Kafka")) {
            checkQuorum(build, kafka, findings);
            List<Manifest> pools = build.partsOf(kafka, "KafkaNodePool");
            checkNodeIds(pools, findings);
            pools.forEach(pool -> checkSpread(kafka, pool, findings));
            String skip = ResourceAnnotations.ANNO_STRIMZI_IO_SKIP_BROKER_SCALEDOWN_CHECK;
            findings.addIf(!kafka.annotation(skip).isEmpty(), kafka, "metadata.annotations." + skip, "lets a smaller pool lose data");
        }
    }

    private static void checkPool(Manifest pool, Findings findings) {
        String cluster = pool.label(ResourceLabels.STRIMZI_CLUSTER_LABEL);
        findings.addIf(cluster.isEmpty(), pool, "metadata.labels." + ResourceLabels.STRIMZI_CLUSTER_LABEL, "is missing");
        findings.addIf(pool.spec().path("roles").isEmpty(), pool, "spec.roles", "must name at least one role");
        JsonNode storage = pool.spec().path("storage");
        checkVolume(pool, storage, "spec.storage", findings);
        if (storage.path("type").asText().equals("jbod")) {
            checkVolumes(pool, storage.path("volumes"), findings);
        }
        int ids = NodeIds.of(pool).size();
        findings.addIf(NodeIds.stated(pool) && !NodeIds.readable(pool), pool, "metadata.annotations." + NodeIds.ANNOTATION,
                "\"" + pool.annotation(NodeIds.ANNOTATION) + "\" is not a list of node ids such as [100-199]");
        findings.addIf(ids > 0 && ids < pool.spec().path("replicas").asInt(), pool, "metadata.annotations." + NodeIds.ANNOTATION,
                "holds fewer ids than spec.replicas");
    }

    private static void checkVolumes(Manifest pool, JsonNode volumes, Findings findings) {
        findings.addIf(volumes.isEmpty(), pool, "spec.storage.volumes", "must hold at least one volume");
        Set<Integer> ids = new HashSet<>();
        int metadata = 0;
        for (int i = 0; i < volumes.size(); i++) {
            JsonNode volume = volumes.get(i);
            String path = "spec.storage.volumes[" + i + "]";
            findings.addIf(!volume.has("id"), pool, path + ".id", "is missing");
            boolean twice = volume.has("id") && !ids.add(volume.path("id").asInt());
            findings.addIf(twice, pool, path + ".id", volume.path("id") + " stands twice");
            checkVolume(pool, volume, path, findings);
            metadata += volume.has("kraftMetadata") ? 1 : 0;
        }
        findings.addIf(metadata > 1, pool, "spec.storage.volumes", "mark more than one volume with kraftMetadata");
    }

    private static void checkVolume(Manifest pool, JsonNode volume, String path, Findings findings) {
        boolean persistent = volume.path("type").asText().equals("persistent-claim");
        findings.addIf(persistent && volume.path("size").asText().isEmpty(), pool, path + ".size", "is required for a persistent claim");
    }

    private static void checkQuorum(Build build, Manifest kafka, Findings findings) {
        if (build.strimzi("KafkaNodePool").isEmpty()) {
            findings.add(kafka, "", "has no KafkaNodePool in this build");
            return;
        }
        int controllers = build.nodes(kafka, "controller");
        findings.addIf(controllers % 2 == 0, kafka, "spec.kafka", "has " + controllers + " controllers; the quorum wants an odd number");
        findings.addIf(build.nodes(kafka, "broker") == 0, kafka, "spec.kafka", "has no node with the role broker");
    }

    /** Since Strimzi 0.49 rack awareness no longer spreads the pods by itself. */
    private static void checkSpread(Manifest kafka, Manifest pool, Findings findings) {
        String field = "/template/pod/topologySpreadConstraints";
        boolean spread = !pool.spec().at(field).isEmpty() || !kafka.spec().path("kafka").at(field).isEmpty();
        boolean racks = kafka.spec().path("kafka").has("rack") && Build.hasRole(pool, "broker");
        findings.addIf(racks && !spread, pool, "spec.template.pod.topologySpreadConstraints",
                "is missing, so all brokers may stand in one of the racks of Kafka " + kafka.name());
    }

    private static void checkNodeIds(List<Manifest> pools, Findings findings) {
        for (int i = 0; i < pools.size(); i++) {
            for (Manifest other : pools.subList(0, i)) {
                TreeSet<Integer> both = new TreeSet<>(NodeIds.of(pools.get(i)));
                both.retainAll(NodeIds.of(other));
                findings.addIf(!both.isEmpty(), pools.get(i), "metadata.annotations." + NodeIds.ANNOTATION,
                        "shares node ids with pool " + other.name() + ", from " + (both.isEmpty() ? "" : both.first()));
            }
        }
    }
}
