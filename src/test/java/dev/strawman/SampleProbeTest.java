package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The probe of the samples asks for nothing that its identity may not do; a denied request would end or blind it. */
class SampleProbeTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Sample> samples() {
        return Sample.all().toList();
    }

    private static List<JsonNode> documents(String text) throws IOException {
        try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll();
        }
    }

    private static JsonNode configuration(String text) throws IOException {
        JsonNode first = documents(text).getFirst();
        return first.path("kind").asText().equals("ConfigMap") ? documents(first.at("/data/config.yaml").asText()).getFirst() : first;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatNeedsMoreRightsIsSwitchedOff(Sample sample) throws IOException {
        int probes = 0;
        for (Map.Entry<String, String> file : sample.generated().entrySet()) {
            if (file.getKey().endsWith("/probe.yaml")) {
                JsonNode minion = configuration(file.getValue()).path("minion");
                for (String path : List.of("/consumerGroups/enabled", "/topics/enabled", "/logDirs/enabled", "/endToEnd/topicManagement/enabled", "/endToEnd/consumer/deleteStaleConsumerGroups")) {
                    assertTrue(minion.at(path).isBoolean() && !minion.at(path).asBoolean(), file.getKey() + " " + path);
                }
                probes++;
            }
        }
        assertTrue(probes > 0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onKubernetesItMayWriteReadAndDescribeItsTopicOnly(Sample sample) throws IOException {
        for (Map.Entry<String, String> file : sample.generated().entrySet()) {
            if (file.getKey().matches("strimzi/.*/users/kafka-probe\\.yaml")) {
                for (JsonNode acl : documents(file.getValue()).getFirst().at("/spec/authorization/acls")) {
                    TreeSet<String> operations = new TreeSet<>();
                    acl.path("operations").forEach(operation -> operations.add(operation.asText()));
                    assertEquals(acl.at("/resource/type").asText().equals("topic") ? List.of("Describe", "Read", "Write") : List.of("Describe", "Read"), List.copyOf(operations), file.getKey());
                    assertTrue(acl.at("/resource/name").asText().startsWith("kafka-probe"), file.getKey());
                }
            }
        }
    }

    /** KMinion before 2.2.17 asks to move partitions of a topic that it was told not to manage, and stops when that is denied. */
    @ParameterizedTest
    @MethodSource("samples")
    void isOfAVersionThatLeavesTheTopicAlone(Sample sample) {
        String version = Sample.plan(sample.requirements()).pin("kminion");
        String[] parts = version.substring(1).split("\\.");
        assertFalse(Integer.parseInt(parts[0]) < 2 || Integer.parseInt(parts[0]) == 2 && (Integer.parseInt(parts[1]) < 2
                || Integer.parseInt(parts[1]) == 2 && Integer.parseInt(parts[2]) < 17), version);
    }
}
