package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema that editors use and the reader come from the same records and take the same files. */
class JsonSchemaTest {

    private static final Path COMMITTED = Path.of("blueprints/requirements.schema.json");
    private static final String REFRESH = "mvn test -Dtest=JsonSchemaTest -Dstrawman.update=true";

    /** What is wrong with the text rather than with the values in it. */
    private static final Set<String> UNSEEN = Set.of("reader.syntax", "reader.duplicate-key", "reader.nesting", "reader.size", "reader.alias",
            "reader.tag", "reader.documents");
    /** What a pattern cannot work out. */
    private static final Set<String> UNSEEN_FOLDERS = Set.of("reader-cidr-host-bits");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final com.networknt.schema.JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(JsonSchema.text(), SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    @Test
    void committedSchemaIsTheDerivedOne() throws IOException {
        if (Boolean.getBoolean("strawman.update")) {
            Files.writeString(COMMITTED, JsonSchema.text());
        }
        assertEquals(JsonSchema.text(), Files.readString(COMMITTED), "Refresh it with: " + REFRESH);
    }

    @Test
    void isAValidSchema() throws IOException {
        com.networknt.schema.JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), meta.validate(JSON.readTree(JsonSchema.text())));
    }

    @Test
    void acceptsEveryFileThatTheReaderAccepts() {
        ValidTexts.all().forEach((name, text) -> {
            assertEquals(List.of(), read(text), name);
            assertEquals(Set.of(), SCHEMA.validate(tree(text)), name);
        });
    }

    @Test
    void refusesEveryStructuralMistakeThatTheReaderRefuses() throws IOException {
        List<String> accepted = new ArrayList<>();
        int tried = 0;
        for (InvalidFolder folder : InvalidFolder.all()) {
            List<Problem> visible = folder.problems().stream()
                    .filter(problem -> problem.rule().startsWith("reader.") && !UNSEEN.contains(problem.rule()))
                    .toList();
            if (!visible.isEmpty() && !UNSEEN_FOLDERS.contains(folder.name())) {
                tried++;
                if (SCHEMA.validate(tree(folder.requirements())).isEmpty()) {
                    accepted.add(folder.name());
                }
            }
        }
        assertEquals(List.of(), accepted);
        assertTrue(tried >= 20, "only " + tried + " folders");
    }

    @Test
    void agreesWithTheReaderWhateverHappensToOneValueOfTheFullStarter() throws IOException {
        JsonNode full = tree(Starter.full());
        List<String> disagreements = new ArrayList<>();
        int[] verdicts = new int[2];
        for (Map.Entry<String, JsonNode> section : full.properties()) {
            ObjectNode whole = (ObjectNode) tree(Starter.minimal());
            whole.set(section.getKey(), section.getValue());
            for (Mutation mutation : Mutation.below(whole, section.getKey())) {
                JsonNode mutated = mutation.applied(whole);
                List<Problem> problems = read(JSON.writeValueAsString(mutated));
                boolean valid = SCHEMA.validate(mutated).isEmpty();
                verdicts[valid ? 1 : 0]++;
                if (valid != problems.isEmpty()) {
                    disagreements.add(mutation + ": schema " + (valid ? "accepts" : "refuses") + ", reader says " + problems);
                }
            }
        }
        assertEquals("", String.join("\n", disagreements));
        assertTrue(verdicts[0] > 2_000 && verdicts[1] > 1_000, "refused " + verdicts[0] + ", accepted " + verdicts[1]);
    }

    private static List<Problem> read(String text) {
        try {
            RequirementsReader.read("requirements.yaml", text);
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems().stream().filter(problem -> problem.rule().startsWith("reader.")).toList();
        }
    }

    /** As a stranger's YAML 1.2 parser sees it. */
    private static JsonNode tree(String text) {
        String yaml = text.startsWith("{") ? text.replace('\t', ' ') : text;
        return JSON.valueToTree(new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml));
    }
}
