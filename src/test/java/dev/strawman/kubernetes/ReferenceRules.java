package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.ResourceAnnotations;
import io.strimzi.api.ResourceLabels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.internals.Topic;

/** Documents that name each other: without a match an operator leaves the resource lying there and says nothing. */
final class ReferenceRules {

    private static final String CLUSTER_LABEL = "metadata.labels." + ResourceLabels.STRIMZI_CLUSTER_LABEL;

    private ReferenceRules() {
    }

    static void check(Build build, Findings findings) {
        for (String kind : List.of("KafkaTopic", "KafkaUser", "KafkaNodePool", "KafkaRebalance")) {
            build.strimzi(kind).stream().filter(part -> !isTemplate(part)).forEach(part -> checkOwner(build, part, "Kafka", findings));
        }
        build.strimzi("KafkaConnector").forEach(connector -> checkConnector(build, connector, findings));
        for (Manifest kafka : build.strimzi("Kafka")) {
            checkTopics(kafka, build.partsOf(kafka, "KafkaTopic"), findings);
        }
        for (Manifest manifest : build.manifests()) {
            if (manifest.apiVersion().startsWith("kafka.strimzi.io/")) {
                manifest.tree().findValues("configMapKeyRef").forEach(reference -> checkConfigMap(build, manifest, reference, findings));
            }
        }
    }

    private static boolean isTemplate(Manifest rebalance) {
        return rebalance.annotation(ResourceAnnotations.ANNO_STRIMZI_IO_REBALANCE_TEMPLATE).equals("true");
    }

    /** Only a build that holds an owner can miss one: topics may be applied from a folder of their own. */
    private static void checkOwner(Build build, Manifest part, String ownerKind, Findings findings) {
        String cluster = part.label(ResourceLabels.STRIMZI_CLUSTER_LABEL);
        findings.addIf(cluster.isEmpty(), part, CLUSTER_LABEL, "is missing");
        boolean missed = !cluster.isEmpty() && !build.strimzi(ownerKind).isEmpty() && build.ownerOf(part, ownerKind).isEmpty();
        findings.addIf(missed, part, CLUSTER_LABEL, "\"" + cluster + "\" is no " + ownerKind + " of this build in namespace \""
                + part.namespace() + "\"");
    }

    private static void checkConnector(Build build, Manifest connector, Findings findings) {
        checkOwner(build, connector, "KafkaConnect", findings);
        build.ownerOf(connector, "KafkaConnect").ifPresent(connect -> findings.addIf(
                !connect.annotation(ResourceAnnotations.STRIMZI_IO_USE_CONNECTOR_RESOURCES).equals("true"), connect,
                "metadata.annotations." + ResourceAnnotations.STRIMZI_IO_USE_CONNECTOR_RESOURCES,
                "must be \"true\", or KafkaConnector " + connector.name() + " is ignored"));
    }

    private static void checkTopics(Manifest kafka, List<Manifest> topics, Findings findings) {
        JsonNode operator = kafka.spec().at("/entityOperator/topicOperator");
        findings.addIf(operator.isMissingNode() && !topics.isEmpty(), kafka, "spec.entityOperator.topicOperator",
                "is missing, so nobody makes the topics");
        Map<String, Manifest> metrics = new TreeMap<>();
        for (Manifest topic : topics) {
            boolean renamed = topic.spec().has("topicName");
            String name = renamed ? topic.spec().path("topicName").asText() : topic.name();
            String path = renamed ? "spec.topicName" : "metadata.name";
            try {
                Topic.validate(name);
            } catch (InvalidTopicException refused) {
                findings.add(topic, path, refused.getMessage());
            }
            Manifest other = metrics.putIfAbsent(Topic.unifyCollisionChars(name), topic);
            findings.addIf(other != null, topic, path, "\"" + name + "\" collides with the topic of " + other);
        }
    }

    /** Metrics and logging settings live in ConfigMaps; without them the operator stops at once. */
    private static void checkConfigMap(Build build, Manifest manifest, JsonNode reference, Findings findings) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        boolean found = build.kind("ConfigMap").stream().filter(manifest::inNamespaceOf)
                .anyMatch(map -> map.name().equals(name) && map.tree().path("data").has(key)) || KustomizeRules.generates(build, name);
        findings.addIf(!found && !reference.path("optional").asBoolean(), manifest, "configMapKeyRef",
                "names ConfigMap " + name + " with key " + key + ", which is not in this build");
    }
}
