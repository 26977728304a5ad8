package dev.strawman.requirements.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strawman.requirements.Requirements;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The JSON Schema (draft 2020-12) of a requirements file, derived from the records that {@link RequirementsReader} fills.
 * Each type has a definition of its plain value, and one for each kind of place where it may stand in an envelope too:
 * {@code .must} where a value is needed, {@code .may} where it may be null or unknown.
 */
public final class JsonSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ENVELOPE = "envelope";

    private final Fields fields = new Fields();
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    private JsonSchema() {
    }

    /** The schema as text; the same records make the same text. */
    public static String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(new JsonSchema().schema()) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode schema() {
        ObjectNode header = JSON.objectNode();
        header.putObject("apiVersion").put("const", Requirements.API_VERSION);
        header.putObject("kind").put("const", Requirements.KIND);
        ObjectNode sections = section(Requirements.class);
        ObjectNode properties = header.setAll((ObjectNode) sections.get("properties"));
        ArrayNode required = JSON.arrayNode().add("apiVersion").add("kind").addAll((ArrayNode) sections.get("required"));
        define(ENVELOPE, this::envelope);

        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Strawman requirements")
                .put("description", "What a workshop captured about a Kafka platform.");
        schema.setAll(sections);
        schema.set("properties", properties);
        schema.set("required", required);
        schema.set("$defs", JSON.objectNode().setAll(definitions));
        return schema;
    }

    private ObjectNode section(Class<?> type) {
        ObjectNode section = JSON.objectNode().put("type", "object");
        ObjectNode properties = section.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Field field : fields.of(type)) {
            String value = captured(field.list() ? list(field) : plain(field), field.must());
            properties.set(field.name(), described(field).setAll(ref(value)));
            if (field.must()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            section.set("required", required);
        }
        return section.put("additionalProperties", false);
    }

    private ObjectNode described(Field field) {
        ObjectNode property = JSON.objectNode().put("description", field.says());
        if (field.hasFallback()) {
            property.set("default", Examples.json(field, field.fallback()));
        }
        if (!field.example().isEmpty() && !field.section()) {
            property.set("examples", JSON.arrayNode().add(Examples.json(field, field.example())));
        }
        return property;
    }

    /** What stands around a value; in there nothing has an envelope again. */
    private ObjectNode envelope() {
        ObjectNode envelope = JSON.objectNode().put("type", "object").put("description", "A value and how it was captured.");
        ObjectNode properties = envelope.putObject("properties").put(Envelope.VALUE, true);
        for (Field field : fields.of(Envelope.class)) {
            properties.set(field.name(), described(field).setAll(anyOf(ref(plain(field)), nothing())));
        }
        return envelope.put("additionalProperties", false);
    }

    private String captured(String plain, boolean must) {
        return define(plain + (must ? ".must" : ".may"), () -> {
            ObjectNode enveloped = ref(ENVELOPE);
            ObjectNode properties = enveloped.putObject("properties");
            if (must) {
                properties.set(Envelope.VALUE, ref(plain));
                enveloped.setAll(requires(Envelope.VALUE));
                return anyOf(ref(plain), enveloped);
            }
            properties.set(Envelope.VALUE, anyOf(ref(plain), nothing()));
            enveloped.setAll(anyOf(requires(Envelope.VALUE), requires("confidence")));
            return anyOf(ref(plain), nothing(), enveloped);
        });
    }

    /** A list may also be written as its only element, unless that is a section. */
    private String list(Field field) {
        String plain = plain(field);
        String element = captured(plain, true);
        return define(plain + (field.must() ? ".list.filled" : ".list"), () -> {
            ObjectNode list = JSON.objectNode().put("type", "array");
            list.set("items", ref(element));
            if (field.must()) {
                list.put("minItems", 1);
            }
            return field.section() ? list : anyOf(list, ref(plain));
        });
    }

    private String plain(Field field) {
        Class<?> type = field.type();
        if (field.section()) {
            return define(name(type), () -> section(type));
        }
        if (type.isEnum()) {
            return define(name(type), () -> {
                ObjectNode words = JSON.objectNode();
                fields.spellings(type).forEach(words.putArray("enum")::add);
                return words;
            });
        }
        return define(PlainSchema.name(field), () -> PlainSchema.of(field));
    }

    /** {@code Workload.Retention} for the nested record of that name. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** Enters a definition once; its body may need others. */
    private String define(String name, Supplier<ObjectNode> body) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.objectNode());
            definitions.put(name, body.get());
        }
        return name;
    }

    private static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode nothing() {
        return JSON.objectNode().put("type", "null");
    }

    private static ObjectNode requires(String key) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("required").add(key);
        return schema;
    }

    static ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode any = schema.putArray("anyOf");
        for (ObjectNode choice : choices) {
            any.add(choice);
        }
        return schema;
    }
}
