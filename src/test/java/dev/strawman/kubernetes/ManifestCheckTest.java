package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestCheckTest {

    private static final String KAFKA = "prod/kafka.yaml";
    private static final String TOPIC = "prod/topics/order-placed.yaml";
    private static final String USER = "prod/users/checkout.yaml";
    private static final String POLICY = "prod/network-policies.yaml";
    private static final String KUSTOMIZATION = "prod/kustomization.yaml";

    @Test
    void acceptsACluster() {
        assertEquals(List.of(), ManifestCheck.problems(SampleBuild.files()));
        SampleBuild.files().values().forEach(text -> assertEquals(List.of(), ManifestCheck.problems(text)));
    }

    @ParameterizedTest
    @MethodSource({"badClusters", "badListeners", "badPools", "badSettings", "badTopics", "badUsers", "badOthers"})
    void refuses(String file, String good, String bad, String problem) {
        Map<String, String> files = SampleBuild.files();
        assertTrue(files.get(file).contains(good), good);
        files.put(file, files.get(file).replace(good, bad));
        List<String> problems = ManifestCheck.problems(files);
        assertTrue(problems.contains(file + ": " + problem), () -> String.join("\n", problems));
    }

    static Stream<Arguments> badClusters() {
        return Stream.of(
                arguments(KAFKA, "  kafka:\n", "  kafka:\n    replicas: 3\n", "Kafka orders: spec.kafka.replicas is not a field of Kafka"),
                arguments(KAFKA, "spec:\n  kafka:", "spec:\n  zookeeper: {}\n  kafka:", "Kafka orders: spec.zookeeper is not a field of Kafka"),
                arguments(KAFKA, "v1\"\nkind: \"Kafka\"", "v1beta2\"\nkind: \"Kafka\"",
                        "Kafka orders: kind \"Kafka\" of apiVersion \"kafka.strimzi.io/v1beta2\" is unknown"),
                arguments(KAFKA, "\"4.3-IV0\"", "4.3", "Kafka orders: spec.kafka.metadataVersion is read as the number 4.3; quote it"),
                arguments(KAFKA, "      topologyKey: \"topology.kubernetes.io/zone\"\n    metrics", "    metrics",
                        "Kafka orders: spec.kafka.rack breaks a rule of the CRD: topologyKey property is required"),
                arguments(KAFKA, "name: \"kafka-metrics\"", "name: \"metrics\"",
                        "Kafka orders: configMapKeyRef names ConfigMap metrics with key kafka.yaml, which is not in this build"),
                arguments(KAFKA, "    topicOperator: {}\n", "",
                        "Kafka orders: spec.entityOperator.topicOperator is missing, so nobody makes the topics"),
                arguments(KAFKA, "\"orders\"", "\"o.rders\"", "Kafka o.rders: metadata.name makes the Service name "
                        + "o.rders-kafka-bootstrap, which must begin with a letter and hold at most 63 characters, no dots"),
                arguments(KAFKA, "  name: \"orders\"", "  name: \"Orders\"", "Kafka Orders: metadata.name \"Orders\" is not a DNS-1123 name"));
    }

    static Stream<Arguments> badListeners() {
        String listener = "Kafka orders: spec.kafka.listeners[0].";
        return Stream.of(
                arguments(KAFKA, "authentication:\n        type: \"tls\"", "authentication:\n        type: \"oauth\"", listener
                        + "authentication.type does not have a value in the enumeration [\"tls\", \"scram-sha-512\", \"custom\"]"),
                arguments(KAFKA, "\"mtls\"", "\"External-TLS\"", listener + "name does not match the regex pattern ^[a-z0-9]{1,11}$"),
                arguments(KAFKA, "port: 9093", "port: 80", listener + "port must have a minimum value of 9092"),
                arguments(KAFKA, "port: 9093", "port: 9404", listener + "port 9404 is reserved by Strimzi"),
                arguments(KAFKA, "port: 9093", "port: 9999", listener + "port 9999 is reserved by Strimzi"),
                arguments(KAFKA, "port: 9093", "port: 9090", listener + "port 9090 is reserved by Strimzi"),
                arguments(KAFKA, "port: 9093", "port: 9091", listener + "port 9091 is reserved by Strimzi"),
                arguments(KAFKA, "tls: true", "tls: false", listener + "authentication.type tls needs a listener with tls: true"),
                arguments(KAFKA, "type: \"internal\"", "type: \"tlsroute\"", listener + "configuration.parentRefs must name a Gateway"),
                arguments(KAFKA, "      tls: true", "      tls: true\n      configuration:\n        externalTrafficPolicy: Local",
                        listener + "configuration.externalTrafficPolicy has no use for type internal"),
                arguments(KAFKA, "    config:\n", "    - {name: \"mtls\", port: 9093, type: \"internal\", tls: true}\n    config:\n",
                        "Kafka orders: spec.kafka.listeners[1].name \"mtls\" stands twice"));
    }

    static Stream<Arguments> badPools() {
        return Stream.of(
                arguments(KAFKA, "maxSkew:", "maxSkeww:",
                        "KafkaNodePool brokers: spec.template.pod.topologySpreadConstraints[0].maxSkeww is not a field of KafkaNodePool"),
                arguments(KAFKA, "limits:", "limitz:", "KafkaNodePool brokers: spec.resources.limitz is not a field of KafkaNodePool"),
                arguments(KAFKA, "[100-199]", "[99-198]", "KafkaNodePool brokers: metadata.annotations.strimzi.io/next-node-ids "
                        + "shares node ids with pool controllers, from 99"),
                arguments(KAFKA, "[100-199]", "100-199", "KafkaNodePool brokers: metadata.annotations.strimzi.io/next-node-ids "
                        + "\"100-199\" is not a list of node ids such as [100-199]"),
                arguments(KAFKA, "[100-199]", "[100, 101]", "KafkaNodePool brokers: metadata.annotations.strimzi.io/next-node-ids "
                        + "holds fewer ids than spec.replicas"),
                arguments(KAFKA, "- id: 0\n", "- {id: 0, type: ephemeral}\n    - id: 0\n",
                        "KafkaNodePool brokers: spec.storage.volumes[1].id 0 stands twice"),
                arguments(KAFKA, "replicas: 3", "replicas: 4",
                        "Kafka orders: spec.kafka has 4 controllers; the quorum wants an odd number"),
                arguments(KAFKA, "- \"broker\"", "- \"controller\"", "Kafka orders: spec.kafka has no node with the role broker"),
                arguments(KAFKA, "- \"broker\"", "- \"voter\"",
                        "KafkaNodePool brokers: spec.roles[0] does not have a value in the enumeration [\"controller\", \"broker\"]"),
                arguments(KAFKA, "  labels:\n    strimzi.io/cluster: \"orders\"\n", "",
                        "KafkaNodePool brokers: metadata.labels.strimzi.io/cluster is missing"));
    }

    static Stream<Arguments> badSettings() {
        String config = "Kafka orders: spec.kafka.config.";
        return Stream.of(
                arguments(KAFKA, "ssl.enabled.protocols", "ssl.keystore.location",
                        config + "ssl.keystore.location is set by the operator, which drops it from here"),
                arguments(KAFKA, "auto.create.topics", "auto.create.topic",
                        config + "auto.create.topic.enable is not a broker setting of Kafka"),
                arguments(KAFKA, "insync.replicas: 2", "insync.replicas: 3",
                        config + "min.insync.replicas must be below default.replication.factor 3"),
                arguments(KAFKA, "      min.insync.replicas: 2\n", "", config + "min.insync.replicas is missing, so topics are made with 1"),
                arguments(KAFKA, "factor: 3", "factor: 4", config + "default.replication.factor is 4 with 3 brokers"),
                arguments(KAFKA, "replicas: 3", "replicas: 1", config + "offsets.topic.replication.factor is 3 with 1 brokers"),
                arguments(KAFKA, "enable: false", "enable: [false]",
                        config + "auto.create.topics.enable must be a text, a number or a boolean"));
    }

    static Stream<Arguments> badTopics() {
        String topic = "KafkaTopic order-placed: ";
        return Stream.of(
                arguments(TOPIC, "retention.ms", "retntion.ms", topic + "spec.config.retntion.ms is not a topic setting of Kafka"),
                arguments(TOPIC, "\"delete\"", "\"bogus\"", topic + "spec.config.cleanup.policy is refused by Kafka: Invalid value bogus "
                        + "for configuration cleanup.policy: String must be one of: compact, delete"),
                arguments(TOPIC, "insync.replicas: 2", "insync.replicas: 3",
                        topic + "spec.config.min.insync.replicas must be below the replication factor 3"),
                arguments(TOPIC, "  replicas: 3", "  replicas: 2", topic + "spec.config.min.insync.replicas must be below the replication factor 2"),
                arguments(TOPIC, "  replicas: 3", "  replicas: 4", topic + "spec.replicas 4 is more than the 3 brokers"),
                arguments(TOPIC, "partitions: 12", "partitions: \"12\"", topic + "spec.partitions string found, integer expected"),
                arguments(TOPIC, "order_placed", "order placed", topic + "spec.topicName Topic name is invalid: 'order placed' contains "
                        + "one or more characters other than ASCII alphanumerics, '.', '_' and '-'"),
                arguments(TOPIC, "cluster: \"orders\"", "cluster: \"order\"", topic + "metadata.labels.strimzi.io/cluster \"order\" is no Kafka "
                        + "of this build in namespace \"kafka\""),
                arguments(TOPIC, "\"KafkaTopic\"", "\"KafkaTopik\"", "KafkaTopik order-placed: kind \"KafkaTopik\" of apiVersion "
                        + "\"kafka.strimzi.io/v1\" is unknown"));
    }

    static Stream<Arguments> badUsers() {
        String authentication = "authentication:\n    type: \"tls\"";
        return Stream.of(
                arguments(USER, "\"checkout\"", "\"orders-cluster-ca\"", "KafkaUser orders-cluster-ca: metadata.name makes the user operator "
                        + "overwrite the Secret orders-cluster-ca"),
                arguments(USER, "\"checkout\"", "\"orders-brokers-100\"", "KafkaUser orders-brokers-100: metadata.name makes the user operator "
                        + "overwrite the Secret orders-brokers-100"),
                arguments(USER, authentication, "authentication:\n    type: \"scram-sha-512\"", "KafkaUser checkout: spec.authentication.type "
                        + "\"scram-sha-512\" is offered by no listener of Kafka orders"),
                arguments(USER, authentication, authentication + "\n    validityDays: 90", "KafkaUser checkout: spec.authentication breaks a rule "
                        + "of the CRD: Both 'validityDays' and 'renewalDays' must be set together, or both must be unset."),
                arguments(USER, "operations:", "operation:", "KafkaUser checkout: spec.authorization.acls[0].operation is not a field of KafkaUser"),
                arguments(USER, "\"checkout\"", "\"" + "c".repeat(65) + "\"", "KafkaUser " + "c".repeat(65) + ": metadata.name is longer than "
                        + "the 64 characters of a certificate's common name"),
                arguments(KAFKA, "    userOperator: {}\n", "    userOperator: {secretPrefix: kafka-}\n    x: 1\n",
                        "Kafka orders: spec.entityOperator.x is not a field of Kafka"),
                arguments(KAFKA, "    authorization:\n      type: \"simple\"\n", "    authorization:\n      type: \"custom\"\n",
                        "Kafka orders: spec.kafka.authorization.authorizerClass is required for type custom"));
    }

    static Stream<Arguments> badOthers() {
        return Stream.of(
                arguments(POLICY, "podSelector", "podSelectr", "NetworkPolicy clients: spec.podSelectr is not a field of NetworkPolicy"),
                arguments(POLICY, "namespaceSelector:", "nameSpaceSelector:",
                        "NetworkPolicy clients: spec.ingress[0].from[0].nameSpaceSelector is not a field of NetworkPolicy"),
                arguments(POLICY, "metadata:", "metadata:\n  lables: {}\n  annotation: {a: b}",
                        "NetworkPolicy clients: metadata.annotation is not a field of NetworkPolicy"),
                arguments(POLICY, "metadata:", "metadata:\n  labels: {team: \"Team A\"}",
                        "NetworkPolicy clients: metadata.labels.team \"Team A\" is not a label value"),
                arguments(POLICY, "kind:", "kind: \"NetworkPolicy\"\nkind:", "is not YAML: Duplicate field 'kind'"),
                arguments(POLICY, "\"clients\"", "\"clients_\"", "NetworkPolicy clients_: metadata.name \"clients_\" is not a DNS-1123 name"),
                arguments(KUSTOMIZATION, "users/checkout.yaml", "users/chekout.yaml",
                        "Kustomization: resources[5] \"users/chekout.yaml\" is not in this build"),
                arguments(KUSTOMIZATION, "- users/checkout.yaml", "- users/checkout.yaml\n  - ../shared.yaml",
                        "Kustomization: resources[6] \"../shared.yaml\" is not in this build"),
                arguments(KUSTOMIZATION, "  - kafka.yaml\n", "  - kafka.yaml\n  - kafka.yaml\n",
                        "Kustomization: resources[2] \"kafka.yaml\" is named twice"),
                arguments(KUSTOMIZATION, "resources:", "bases: [../base]\nresources:", "Kustomization: bases is not a field of Kustomization"));
    }

    @Test
    void refusesAManifestThatNoKustomizationNames() {
        Map<String, String> files = SampleBuild.files();
        files.put("prod/topics/forgotten.yaml", files.get(TOPIC).replace("order-placed", "forgotten").replace("order_placed", "forgotten"));
        assertEquals(List.of("prod/topics/forgotten.yaml: KafkaTopic forgotten: stands in a file that no kustomization names"),
                ManifestCheck.problems(files));
    }

    @Test
    void refusesAFileOutsideItsKustomization() {
        Map<String, String> files = SampleBuild.files();
        files.put("shared.yaml", files.remove(POLICY));
        files.put(KUSTOMIZATION, files.get(KUSTOMIZATION).replace("network-policies.yaml", "../shared.yaml"));
        assertEquals(List.of(KUSTOMIZATION + ": Kustomization: resources[3] \"../shared.yaml\" is a file outside this folder, "
                + "which Kustomize refuses to read"), ManifestCheck.problems(files));
    }

    @Test
    void refusesTheSameObjectTwice() {
        Map<String, String> files = SampleBuild.files();
        files.put(KAFKA, files.get(KAFKA) + files.get(USER));
        assertEquals(List.of(USER + ": KafkaUser checkout: metadata.name stands twice in this build"), ManifestCheck.problems(files));
    }

    @Test
    void knowsThePrefixOfUserSecrets() {
        Map<String, String> files = SampleBuild.files();
        files.put(KAFKA, files.get(KAFKA).replace("userOperator: {}", "userOperator: {secretPrefix: orders-}"));
        files.put(USER, files.get(USER).replace("\"checkout\"", "\"clients-ca\""));
        assertEquals(List.of(USER + ": KafkaUser clients-ca: metadata.name makes the user operator overwrite the Secret orders-clients-ca"),
                ManifestCheck.problems(files));
    }

    @Test
    void refusesTwoTopicsWhoseMetricsCollide() {
        Map<String, String> files = SampleBuild.files();
        files.put(KAFKA, files.get(KAFKA) + files.get(TOPIC).replace("order-placed", "other").replace("order_placed", "order.placed"));
        assertEquals(List.of(TOPIC + ": KafkaTopic order-placed: spec.topicName \"order_placed\" collides with the topic of "
                + KAFKA + ": KafkaTopic other"), ManifestCheck.problems(files));
    }

    @Test
    void takesContentsOfAConfigMapForNoManifest() {
        Map<String, String> files = SampleBuild.files();
        files.put("prod/rules.yaml", "rules: []\n");
        files.put(KUSTOMIZATION, files.get(KUSTOMIZATION) + "configMapGenerator:\n  - name: rules\n    files: [kafka.yaml=rules.yaml]\n");
        assertEquals(List.of(), ManifestCheck.problems(files));
    }
}
