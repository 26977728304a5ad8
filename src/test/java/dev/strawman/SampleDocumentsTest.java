package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.strawman.plan.monitoring.Monitoring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards and service levels of the samples, as Grafana's and OpenSLO's published schemas describe them. */
class SampleDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchema DASHBOARD = schema("grafana.com/dashboard");
    private static final JsonSchema SERVICE_LEVEL = schema("openslo/v1/document");

    private static JsonSchema schema(String name) {
        try (InputStream text = SampleDocumentsTest.class.getResourceAsStream("/schemas/" + name + ".yaml")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(YAML.readTree(text), SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Sample> samples() {
        return Sample.all().toList();
    }

    private static List<String> problems(JsonSchema schema, String path, JsonNode document) {
        return schema.validate(document).stream().map(message -> path + ": " + message).sorted().toList();
    }

    private static List<JsonNode> documents(String text) throws IOException {
        try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void grafanaKnowsEveryKeyOfEveryDashboard(Sample sample) throws IOException {
        List<String> problems = new ArrayList<>();
        int boards = 0;
        for (Map.Entry<String, String> file : sample.generated().entrySet()) {
            if (file.getKey().startsWith("monitoring/dashboards/")) {
                boards++;
                problems.addAll(problems(DASHBOARD, file.getKey(), JSON.readTree(file.getValue())));
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(boards >= 5 || Sample.plan(sample.requirements()).watch().deployments().stream().noneMatch(Monitoring::byPrometheus), boards + " boards");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void openSloKnowsEveryKeyOfEveryServiceLevel(Sample sample) throws IOException {
        List<String> problems = new ArrayList<>();
        int levels = 0;
        for (Map.Entry<String, String> file : sample.generated().entrySet()) {
            if (file.getKey().endsWith("/service-levels.yaml")) {
                TreeSet<String> policies = new TreeSet<>();
                TreeSet<String> referred = new TreeSet<>();
                for (JsonNode document : documents(file.getValue())) {
                    problems.addAll(problems(SERVICE_LEVEL, file.getKey(), document));
                    levels += document.path("kind").asText().equals("SLO") ? 1 : 0;
                    if (document.path("kind").asText().equals("AlertPolicy")) {
                        policies.add(document.at("/metadata/name").asText());
                    }
                    document.at("/spec/alertPolicies").forEach(name -> referred.add(name.asText()));
                }
                assertEquals(policies, referred, file.getKey() + " refers to the policies that it brings");
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(levels > 4, levels + " service levels");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "a panel without a place | \"gridPos\" : | \"place\" :",
        "a panel of no width | \"w\" : 12 | \"w\" : 0",
        "a key that Grafana does not know | \"legendFormat\" : | \"legend\" :",
        "a unit that is missing | \"unit\" : | \"units\" :",
        "a source written as text | \"type\" : \"prometheus\" | \"type\" : \"prom\"",
        "a link that goes nowhere | \"type\" : \"dashboards\" | \"type\" : \"board\"",
        "options of another kind of panel | \"type\" : \"timeseries\" | \"type\" : \"stat\""})
    void refusesABoardWith(String what, String right, String wrong) throws IOException {
        String board = samples().getFirst().generated().get("monitoring/dashboards/kafka-capacity.json");
        assertTrue(board.contains(right), what);
        assertFalse(DASHBOARD.validate(JSON.readTree(board.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)))).isEmpty(), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a misspelt kind of indicator | ratioMetric: | rationMetric:",
        "a window without a unit | duration: 30d | duration: 30",
        "a target of 100 % | target: 0.99 | target: 1.99",
        "a policy that does not say what it does without values | alertWhenNoData: | whenNoData:",
        "a time slice without a size | timeSliceWindow: | window:"})
    void refusesAServiceLevelWith(String what, String right, String wrong) throws IOException {
        String text = samples().stream().flatMap(sample -> sample.generated().entrySet().stream())
                .filter(file -> file.getKey().endsWith("/service-levels.yaml") && file.getValue().contains(right)).findFirst().orElseThrow().getValue();
        boolean refused = false;
        for (JsonNode document : documents(text.replace(right, wrong))) {
            refused |= !SERVICE_LEVEL.validate(document).isEmpty();
        }
        assertTrue(refused, what);
    }

    @Test
    void theFirstStepOfAThresholdHasNoValue() throws IOException {
        String board = samples().getFirst().generated().get("monitoring/dashboards/kafka-cluster.json");
        assertFalse(DASHBOARD.validate(JSON.readTree(board.replace("\"value\" : null", "\"value\" : 1"))).isEmpty());
    }
}
