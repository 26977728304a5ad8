package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideClusterTest {

    private static final String TEXT = read();

    @Test
    void acceptsAllOfIt() {
        assertEquals(List.of(), ManifestCheck.problems(Map.of("wide.yaml", TEXT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hostTemplate         | advertisedHostTemplate | Kafka wide: spec.kafka.listeners[2].configuration.hostTemplate is required for type tlsroute
            {host: kafka.example.com} | {}                | Kafka wide: spec.kafka.listeners[2].configuration.bootstrap.host is required for
            type: custom\\n       | type: tls\\n            | Kafka wide: spec.kafka.listeners[1].authentication may carry sasl and listenerConfig only with
            port: 9095           | port: 9094             | Kafka wide: spec.kafka.listeners[2].port 9094 stands twice
            type: strimzi,       | type: strimzi, minAvailableBytesPerVolume: 1, | Kafka wide: spec.kafka.quotas may state minAvailableBytesPerVolume or
            log.min.isr: 2       | log.min.isr: 3         | Kafka wide: spec.kafka.config.transaction.state.log.min.isr must be below
            RackAwareReplica     | RockAwareReplica       | Kafka wide: spec.kafka.config.replica.selector.class names org.apache.kafka.common.replica.Rock
            default.replication. | webserver.http.        | Kafka wide: spec.cruiseControl.config.webserver.http.throttle is set by the operator
            tieredStorage:       | jmxOptions: {} #       | KafkaTopic history: spec.config.local.retention.ms, remote.storage.enable, retention.ms do not go
            resources: "true"    | resources: "false"     | KafkaConnect sinks: metadata.annotations.strimzi.io/use-connector-resources must be "true"
            config.storage.repl  | group.id.repl          | KafkaConnect sinks: spec.config.group.id.replication.factor is set by the operator
            errors.tolerance     | tasks.max              | KafkaConnector warehouse: spec.config.tasks.max is set by the operator
            cluster: sinks}      | cluster: sink}         | KafkaConnector warehouse: metadata.labels.strimzi.io/cluster "sink" is no KafkaConnect of
            deleteClaim: false}  | kraftMetadata: shared} | KafkaNodePool mixed: spec.storage.volumes mark more than one volume with kraftMetadata
            size: 100Gi, class   | class                  | KafkaNodePool mixed: spec.storage.volumes[0].size is required for a persistent claim
            name: mixed          | name: a-pool-whose-name-leaves-no-room-for-the-cluster-and-an-id | KafkaNodePool a-pool-whose-name-leaves-no-room-for-the-cluster-and-an-id: metadata.name makes the pod name wide-a-pool
            mixed                | Mixed                  | KafkaNodePool Mixed: metadata.name "Mixed" is not a DNS-1123 name
            strimzi.io/cluster: wide} | strimzi.io/cluster: wide, a/b/c: d} | KafkaNodePool mixed: metadata.labels key "a/b/c" is not a qualified name
            {strimzi.io/rebal    | {"?": a, strimzi.io/rebal | KafkaRebalance add-brokers: metadata.annotations key "?" is not a qualified name
            type: persistent-claim | type: jbod           | KafkaNodePool mixed: spec.storage.volumes[0].type does not have a value in the enumeration
            type: loadbalancer   | type: ingress          | Kafka wide: spec.kafka.listeners[1].type ingress is deprecated since Strimzi 0.51; use tlsroute
            metadata: {name: wide} | metadata: {name: wide, annotations: {strimzi.io/skip-broker-scaledown-check: "true"}} | Kafka wide: metadata.annotations.strimzi.io/skip-broker-scaledown-check lets a smaller pool lose data
            quotas:              | rack: {topologyKey: zone}\\n    quotas: | KafkaNodePool mixed: spec.template.pod.topologySpreadConstraints is missing
            type: internal       | type: route            | Kafka wide: spec.kafka.listeners[0].tls must be true for type route
            """)
    void refuses(String good, String bad, String problem) {
        String from = good.replace("\\n", "\n");
        assertTrue(TEXT.contains(from), good);
        List<String> problems = ManifestCheck.problems(Map.of("wide.yaml", TEXT.replace(from, bad.replace("\\n", "\n"))));
        assertTrue(problems.stream().anyMatch(line -> line.startsWith("wide.yaml: " + problem)), () -> String.join("\n", problems));
    }

    @Test
    void topicsMayBeAppliedWithoutTheirCluster() {
        String topic = TEXT.split("---\n")[3];
        assertEquals(List.of(), ManifestCheck.problems(Map.of("history.yaml", topic)));
    }

    private static String read() {
        try (InputStream text = WideClusterTest.class.getResourceAsStream("/manifests/wide-cluster.yaml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
