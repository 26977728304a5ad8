package dev.strawman.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.strawman.artifact.Manifests.Document;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestsTest {

    private static final ObjectMapper VERSION_1_1 = new ObjectMapper(new YAMLFactory());

    /** Texts that some reader takes for something else when the quotes are missing. */
    static List<String> treacherousTexts() {
        return List.of("", " ", "a ", " a", "yes", "No", "ON", "off", "true", "False", "null", "Null", "NULL", "~", "y", "N", "1", "-1", "+1", "0", "007", "0x1F", "0o17",
                "0b11", "1e3", "1.5", ".5", "4.3", "4.3.1", "1_000", "12:30", "12:30:45", "2026-11-24", "2026-11-24T10:00:00Z", ".inf", "-.INF", ".nan", "<<", "=", "-", "--",
                "- a", "? a", ": a", "a: b", "a:b", "a :b", "a #b", "a#b", "#a", "a:", ":a", "& a", "&a", "*a", "!a", "!!str a", "%a", "@a", "`a", "|", ">", "a|b", "[a]", "{a}",
                "a]", "a, b", "'a'", "\"a\"", "it's", "a\"b", "a\\b", "\\", "---", "...", "a\tb", "\ta", "a\u0000b", "a\u0085b", "a\u2028b", "\ufeffa", "gr\u00fc\u00df", "\ud83d\ude00",
                "a\n", "a\nb", "a\nb\n", "a\n\nb\n", "a\n\n", "\na", " a\nb", "a\n  b\n c\n", "a\n#b\n", "a \nb\n", "a\n \nb", "# a\nb\n", "a\rb", "a\r\nb", "8Gi", "500m", "10s",
                "30d", "1h", "400MiB/s", "-Xms", "/path/*", "https://example.org:443/a?b=c&d", "* * 2-5 ? * SUN", "$values/a", "<PLACEHOLDER>", "system:masters", "kafka.strimzi.io/v1",
                "a  b", "node1:9092,node2:9092", "customer\\..*|ledger\\..*", "required;", "100%");
    }

    @ParameterizedTest
    @MethodSource("treacherousTexts")
    void readersOfBothVersionsOfYamlGetEveryTextBackAsItself(String text) throws Exception {
        ConfigMap map = new ConfigMapBuilder().withNewMetadata().withName("texts").endMetadata().withData(Map.of("value", text)).build();

        String yaml = Manifests.yaml(List.of(), map);

        JsonNode older = VERSION_1_1.readTree(yaml).at("/data/value");
        assertEquals(text, older.isTextual() ? older.textValue() : older, yaml);
        Map<?, ?> newer = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertEquals(text, ((Map<?, ?>) newer.get("data")).get("value"), yaml);
    }

    @ParameterizedTest
    @MethodSource("treacherousTexts")
    void keysComeBackAsThemselvesToo(String text) throws Exception {
        ConfigMap map = new ConfigMapBuilder().withNewMetadata().withName("keys").endMetadata().withData(Map.of(text, "value")).build();

        String yaml = Manifests.yaml(List.of(), map);

        assertEquals(text, VERSION_1_1.readTree(yaml).get("data").fieldNames().next(), yaml);
    }

    @Test
    void putsTheNameFirstAndQuotesOnlyWhereTheyAreNeeded() {
        Namespace namespace = new NamespaceBuilder().withNewMetadata().withName("kafka").addToAnnotations("owner", "platform team").addToLabels("b", "true")
                .addToLabels("a", "web").endMetadata().build();

        assertEquals("""
                # A namespace.
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: kafka
                  labels:
                    b: "true"
                    a: web
                  annotations:
                    owner: platform team
                """, Manifests.yaml(List.of("A namespace."), namespace));
    }

    @Test
    void partsSeveralDocumentsAndLetsEachHaveItsOwnWords() {
        Document one = Document.of(namespace("one")).saying("The first.", "", "It comes first.");
        Document two = Document.of(namespace("two")).because(Map.of("name", "the second"));

        assertEquals("""
                # Both.
                # The first.
                #
                # It comes first.
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: one
                ---
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: two  # the second
                """, Manifests.documents(List.of("Both."), List.of(one, two)));
    }

    @Test
    void saysAReasonOnceAtTheFirstLineThatItsPathFits() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("limits/memory", "never more");
        reasons.put("memory", "at least");
        reasons.put("example.org/team", "a name with a slash");
        var pod = new PodBuilder().withNewMetadata().withName("broker").addToLabels("example.org/team", "kafka").endMetadata().withNewSpec()
                .addNewContainer().withName("kafka").withNewResources().addToLimits("memory", new Quantity("8Gi")).addToRequests("memory", new Quantity("8Gi"))
                .addToRequests("cpu", new Quantity("500m")).endResources().endContainer()
                .addNewContainer().withName("proxy").withNewResources().addToLimits("memory", new Quantity("1Gi")).endResources().endContainer()
                .endSpec().build();

        assertEquals("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: broker
                  labels:
                    example.org/team: kafka  # a name with a slash
                spec:
                  containers:
                    - name: kafka
                      resources:
                        limits:
                          memory: 8Gi  # never more
                        requests:
                          memory: 8Gi  # at least
                          cpu: 500m
                    - name: proxy
                      resources:
                        limits:
                          memory: 1Gi
                """, Manifests.yaml(List.of(), reasons, List.of(pod)));
    }

    @Test
    void writesScriptsAsBlocksWithoutAComment() {
        ConfigMap map = new ConfigMapBuilder().withNewMetadata().withName("script").endMetadata().addToData("run", "if a\n\n  b\nend\n").addToData("open", "a\nb").build();

        assertEquals("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: script
                data:
                  run: |
                    if a

                      b
                    end
                  open: |-
                    a
                    b
                """, Manifests.yaml(List.of(), Map.of("run", "would become part of the text"), List.of(map)));
    }

    @Test
    void keepsWhatIsEmpty() {
        String yaml = Manifests.documents(List.of(), List.of(new Document(List.of(), Map.of("nothing", Map.of()), Map.of()), new Document(List.of(), Map.of("none", List.of()), Map.of())));

        assertEquals("nothing: {}\n---\nnone: []\n", yaml);
    }

    private static Namespace namespace(String name) {
        return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
    }
}
