package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Names;
import dev.strawman.plan.Topic;
import dev.strawman.plan.Topic.Setting;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpecBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code topics/}: one KafkaTopic a file, named after the topic. */
final class Topics {

    private static final int LABEL_LENGTH = 63;

    private final Cluster cluster;
    private final Map<String, String> owners;

    Topics(Cluster cluster) {
        this.cluster = cluster;
        this.owners = cluster.site().topicOwners();
    }

    /** In parallel, for a file depends on its topic alone and thousands of them are most of a large tree; the order stays. */
    List<Artifact> artifacts() {
        return cluster.site().topics().parallelStream().map(this::artifact).toList();
    }

    /** Name of the resource, which is the topic's own wherever Kubernetes allows it. */
    static String resource(Topic topic) {
        return Names.kubernetes(topic.name());
    }

    private Artifact artifact(Topic topic) {
        String name = resource(topic);
        List<Setting> settings = cluster.deployment().settings(topic);
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("spec/partitions", topic.partitionReason());
        reasons.putAll(Settings.reasons(settings));
        return cluster.manifest("topics/" + ArtifactPath.fileName(name) + ".yaml", purpose(topic), List.of(topic.requirement()),
                List.of(new Document(List.of(), kafkaTopic(name, topic, settings), reasons)));
    }

    private static String purpose(Topic topic) {
        return switch (topic.kind()) {
            case EVENT -> "Topic " + topic.name();
            case RETRY -> "Retry topic " + topic.name();
            case DEAD_LETTER -> "Dead-letter topic " + topic.name();
            case PROBE -> "Topic of the probe";
        };
    }

    private Resource kafkaTopic(String name, Topic topic, List<Setting> settings) {
        Map<String, String> labels = cluster.labels("topic", topic.environment());
        labels.put("app.kubernetes.io/part-of", Names.shorten(Names.slug(topic.useCase()), LABEL_LENGTH));
        ObjectMeta metadata = new ObjectMetaBuilder().withName(name).withLabels(labels).withAnnotations(annotations(topic)).build();
        return Resource.of(KafkaTopic.RESOURCE_KIND, metadata, new KafkaTopicSpecBuilder()
                .withTopicName(name.equals(topic.name()) ? null : topic.name())
                .withPartitions(topic.partitions())
                .withReplicas(topic.replicationFactor())
                .withConfig(Settings.values(settings))
                .build());
    }

    /** What the topic is to people; keys without a domain belong to the user of a cluster, not to a tool. */
    private Map<String, String> annotations(Topic topic) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("classification", topic.classification());
        annotations.put("use-case", topic.useCase());
        if (owners.containsKey(topic.name())) {
            annotations.put("owner", owners.get(topic.name()));
        }
        if (!topic.personalFields().isEmpty()) {
            annotations.put("personal-fields", String.join(", ", topic.personalFields()));
        }
        topic.subject().ifPresent(subject -> {
            annotations.put("schema-subject", subject.name());
            annotations.put("schema-format", subject.format().name().toLowerCase(Locale.ROOT));
            annotations.put("schema-compatibility", subject.compatibility().name());
        });
        return annotations;
    }
}
