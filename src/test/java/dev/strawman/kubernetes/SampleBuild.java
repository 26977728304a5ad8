package dev.strawman.kubernetes;

import dev.strawman.artifact.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.strimzi.api.kafka.model.common.metrics.JmxPrometheusExporterMetricsBuilder;
import io.strimzi.api.kafka.model.kafka.KafkaBuilder;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerType;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolBuilder;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import io.strimzi.api.kafka.model.topic.KafkaTopicBuilder;
import io.strimzi.api.kafka.model.user.KafkaUserBuilder;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small cluster as a generator writes it: nothing in it is wrong, so that a test can spoil one thing. */
final class SampleBuild {

    private static final Map<String, String> CLUSTER = Map.of("strimzi.io/cluster", "orders");

    private SampleBuild() {
    }

    /** Text by path, one kustomize build, every text in quotes: what spoils one thing then stands out. */
    static Map<String, String> files() {
        return files(objects -> Arrays.stream(objects).map(Serialization::asYaml).collect(Collectors.joining()));
    }

    /** The same build as the generator prints it. */
    static Map<String, String> printedFiles() {
        return files(objects -> Manifests.yaml(List.of("A sample."), objects));
    }

    private static Map<String, String> files(Function<HasMetadata[], String> printer) {
        Map<String, String> files = new TreeMap<>();
        files.put("prod/namespace.yaml", print(printer, new NamespaceBuilder().withNewMetadata().withName("kafka").endMetadata().build()));
        files.put("prod/kafka.yaml",
                print(printer, kafka(), pool("controllers", 0, ProcessRoles.CONTROLLER), pool("brokers", 100, ProcessRoles.BROKER)));
        files.put("prod/metrics.yaml", print(printer, metrics()));
        files.put("prod/topics/order-placed.yaml", print(printer, topic()));
        files.put("prod/users/checkout.yaml", print(printer, user()));
        files.put("prod/network-policies.yaml", print(printer, networkPolicy()));
        files.put("prod/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: kafka
                resources:
                  - namespace.yaml
                  - kafka.yaml
                  - metrics.yaml
                  - network-policies.yaml
                  - topics/order-placed.yaml
                  - users/checkout.yaml
                """);
        return files;
    }

    private static String print(Function<HasMetadata[], String> printer, HasMetadata... objects) {
        return printer.apply(objects);
    }

    private static HasMetadata kafka() {
        return new KafkaBuilder()
                .withNewMetadata().withName("orders").withNamespace("kafka").addToLabels("app.kubernetes.io/name", "kafka").endMetadata()
                .withNewSpec()
                .withNewKafka()
                .withVersion("4.3.1").withMetadataVersion("4.3-IV0")
                .addNewListener().withName("mtls").withPort(9093).withType(KafkaListenerType.INTERNAL).withTls(true)
                .withNewKafkaListenerAuthenticationTlsAuth().endKafkaListenerAuthenticationTlsAuth().endListener()
                .withNewKafkaAuthorizationSimple().endKafkaAuthorizationSimple()
                .withNewTopologyLabelRack().withTopologyKey("topology.kubernetes.io/zone").endTopologyLabelRack()
                .withMetricsConfig(new JmxPrometheusExporterMetricsBuilder().withNewValueFrom()
                        .withNewConfigMapKeyRef("kafka.yaml", "kafka-metrics", false).endValueFrom().build())
                .addToConfig("default.replication.factor", 3).addToConfig("min.insync.replicas", 2)
                .addToConfig("ssl.enabled.protocols", "TLSv1.3").addToConfig("auto.create.topics.enable", false)
                .endKafka()
                .withNewEntityOperator().withNewTopicOperator().endTopicOperator()
                .withNewUserOperator().endUserOperator().endEntityOperator()
                .endSpec().build();
    }

    private static HasMetadata metrics() {
        return new ConfigMapBuilder().withNewMetadata().withName("kafka-metrics").withNamespace("kafka").endMetadata()
                .addToData("kafka.yaml", "lowercaseOutputName: true # as the dashboards expect\nrules: []\n").build();
    }

    private static HasMetadata pool(String name, int firstId, ProcessRoles role) {
        return new KafkaNodePoolBuilder()
                .withNewMetadata().withName(name).withNamespace("kafka").withLabels(CLUSTER)
                .addToAnnotations("strimzi.io/next-node-ids", "[" + firstId + "-" + (firstId + 99) + "]").endMetadata()
                .withNewSpec()
                .withReplicas(3).withRoles(role)
                .withNewJbodStorage().addNewPersistentClaimStorageVolume().withId(0).withSize("100Gi").withDeleteClaim(false)
                .endPersistentClaimStorageVolume().endJbodStorage()
                .withResources(new ResourceRequirementsBuilder().addToRequests("memory", new Quantity("8Gi"))
                        .addToLimits("memory", new Quantity("8Gi")).build())
                .withNewTemplate().withNewPod()
                .withTopologySpreadConstraints(new TopologySpreadConstraintBuilder().withMaxSkew(1)
                        .withTopologyKey("topology.kubernetes.io/zone").withWhenUnsatisfiable("DoNotSchedule").build()).endPod().endTemplate()
                .endSpec().build();
    }

    private static HasMetadata topic() {
        return new KafkaTopicBuilder()
                .withNewMetadata().withName("order-placed").withNamespace("kafka").withLabels(CLUSTER).endMetadata()
                .withNewSpec().withTopicName("order_placed").withPartitions(12).withReplicas(3)
                .addToConfig("retention.ms", 604800000L).addToConfig("cleanup.policy", "delete")
                .addToConfig("min.insync.replicas", 2).endSpec().build();
    }

    private static HasMetadata user() {
        return new KafkaUserBuilder()
                .withNewMetadata().withName("checkout").withNamespace("kafka").withLabels(CLUSTER).endMetadata()
                .withNewSpec().withNewKafkaUserTlsClientAuthentication().endKafkaUserTlsClientAuthentication()
                .withNewKafkaUserAuthorizationSimple().addNewAcl().withNewAclRuleTopicResource().withName("order_placed")
                .endAclRuleTopicResource().withOperations(StrimziAclOperation.WRITE, StrimziAclOperation.DESCRIBE).endAcl()
                .endKafkaUserAuthorizationSimple()
                .endSpec().build();
    }

    private static HasMetadata networkPolicy() {
        return new NetworkPolicyBuilder()
                .withNewMetadata().withName("clients").withNamespace("kafka").endMetadata()
                .withNewSpec().withNewPodSelector().addToMatchLabels("strimzi.io/cluster", "orders").endPodSelector()
                .addNewIngress().addNewPort().withProtocol("TCP").withNewPort(9093).endPort()
                .addNewFrom().withNewNamespaceSelector().addToMatchLabels("team", "checkout").endNamespaceSelector().endFrom().endIngress()
                .withPolicyTypes("Ingress").endSpec().build();
    }
}
