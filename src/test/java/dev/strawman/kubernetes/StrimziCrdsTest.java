package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrimziCrdsTest {

    private static final String CONNECT = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaConnect
            metadata: {name: connect}
            spec: {replicas: 3, bootstrapServers: "orders-kafka-bootstrap:9093", groupId: connect, configStorageTopic: connect-configs,
              statusStorageTopic: connect-status, offsetStorageTopic: connect-offsets}
            """;

    @Test
    void knowsTheTenKindsInOneVersionEach() {
        assertEquals(List.of("core.strimzi.io/v1 StrimziPodSet", "kafka.strimzi.io/v1 Kafka", "kafka.strimzi.io/v1 KafkaBridge",
                "kafka.strimzi.io/v1 KafkaConnect", "kafka.strimzi.io/v1 KafkaConnector", "kafka.strimzi.io/v1 KafkaMirrorMaker2",
                "kafka.strimzi.io/v1 KafkaNodePool", "kafka.strimzi.io/v1 KafkaRebalance", "kafka.strimzi.io/v1 KafkaTopic",
                "kafka.strimzi.io/v1 KafkaUser"), List.copyOf(StrimziCrds.openApiSchemas().keySet()));
    }

    @Test
    void everyCelRuleOfTheCrdsHasItsJava() {
        Set<String> rules = new TreeSet<>();
        StrimziCrds.openApiSchemas().values().forEach(schema -> schema.findValues("x-kubernetes-validations")
                .forEach(validations -> validations.forEach(validation -> rules.add(validation.path("rule").asText()))));
        assertEquals(rules, new TreeSet<>(CelRules.texts()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kind: KafkaConnector\nmetadata: {name: a}\nspec: {class: org.example.Sink, tasksMax: 2, config: {topics: a}}",
        "kind: KafkaBridge\nmetadata: {name: a}\nspec: {replicas: 2, bootstrapServers: 'a:9092', http: {port: 8080}}",
        "kind: KafkaRebalance\nmetadata: {name: a}\nspec: {mode: full}",
        "kind: KafkaMirrorMaker2\nmetadata: {name: a}\nspec: {replicas: 2, target: {alias: b, bootstrapServers: 'b:9092', groupId: mm, "
                + "configStorageTopic: c, statusStorageTopic: s, offsetStorageTopic: o}, mirrors: [{source: {alias: a, "
                + "bootstrapServers: 'a:9092'}, sourceConnector: {tasksMax: 2}, topicsPattern: '.*'}]}"})
    void acceptsTheOtherKinds(String document) {
        assertEquals(List.of(), ManifestCheck.problems("apiVersion: kafka.strimzi.io/v1\n" + document + "\n"));
        assertEquals(List.of(), ManifestCheck.problems(CONNECT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rack: {topologyKey: zone}                                                      |
            rack: {type: topology-label}                                                   | spec.rack breaks a rule of the CRD: topologyKey property is required
            rack: {type: environment-variable, envVarName: ZONE}                           |
            rack: {type: environment-variable}                                             | spec.rack breaks a rule of the CRD: envVarName property is required
            metricsConfig: {type: strimziMetricsReporter}                                  |
            metricsConfig: {type: jmxPrometheusExporter}                                   | spec.metricsConfig breaks a rule of the CRD: valueFrom property is required
            """)
    void evaluatesRulesOfConnect(String field, String problem) {
        assertProblem(problem, CONNECT.replace("spec: {", "spec: {" + field + ", "), "KafkaConnect connect");
    }

    @Test
    void refusesTheMetricsReporterForCruiseControl() {
        String kafka = SampleBuild.files().get("prod/kafka.yaml").split("---\n")[1]
                + "  cruiseControl:\n    metricsConfig: {type: strimziMetricsReporter}\n";
        assertProblem("spec.cruiseControl.metricsConfig breaks a rule of the CRD: value type not supported", kafka, "Kafka orders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: tls, validityDays: 90, renewalDays: 30           |
            type: tls, validityDays: 90, renewalDays: 90           | 'renewalDays' must be less than 'validityDays'.
            type: tls, renewalDays: 30                             | Both 'validityDays' and 'renewalDays' must be set together, or both must be unset.
            type: scram-sha-512, validityDays: 90                  | 'validityDays' and 'renewalDays' can be configured only with 'type: tls'
            """, quoteCharacter = '"')
    void evaluatesRulesOfUsers(String authentication, String problem) {
        String user = "apiVersion: kafka.strimzi.io/v1\nkind: KafkaUser\nmetadata: {name: a}\nspec: {authentication: {" + authentication + "}}\n";
        assertProblem(problem == null ? null : "spec.authentication breaks a rule of the CRD: " + problem, user, "KafkaUser a");
    }

    private static void assertProblem(String problem, String yaml, String document) {
        List<String> wanted = problem == null ? List.of() : List.of("manifest.yaml: " + document + ": " + problem);
        assertEquals(wanted, ManifestCheck.problems(yaml));
    }

    @Test
    void letsNoUnknownFieldIntoAnyKind() {
        StrimziCrds.openApiSchemas().keySet().forEach(key -> {
            String[] parts = key.split(" ");
            String document = "apiVersion: " + parts[0] + "\nkind: " + parts[1] + "\nmetadata: {name: a}\nspec: {sepc: 1}\n";
            List<String> problems = ManifestCheck.problems(document);
            assertTrue(problems.contains("manifest.yaml: " + parts[1] + " a: spec.sepc is not a field of " + parts[1]), problems::toString);
        });
    }
}
