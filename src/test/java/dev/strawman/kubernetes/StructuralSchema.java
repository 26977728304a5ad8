package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Turns the OpenAPI schema of a CRD into a JSON schema that refuses unknown fields. An API server prunes such a field and
 * says nothing; a generator must not write it.
 */
final class StructuralSchema {

    private static final String OPEN = "x-kubernetes-preserve-unknown-fields";
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    private static final Set<String> KEPT = Set.of("type", "required", "enum", "pattern", "minimum", "maximum", "minItems",
            "maxItems", "minLength", "maxLength", "minProperties", "maxProperties");
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "allOf");
    private static final Set<String> SILENT = Set.of("description", "example", "format", "default", "nullable", "title");

    private StructuralSchema() {
    }

    /** The strict form of a whole resource; its metadata stay free, since the CRD says nothing about them. */
    static ObjectNode strict(JsonNode openApi) {
        ObjectNode schema = strict(openApi, true);
        ((ObjectNode) schema.get("properties")).set("metadata", JsonNodeFactory.instance.objectNode().put("type", "object"));
        return schema;
    }

    /** @param whole false within oneOf, anyOf and allOf, which only add conditions to a schema that already names all fields */
    private static ObjectNode strict(JsonNode openApi, boolean whole) {
        ObjectNode strict = JsonNodeFactory.instance.objectNode();
        boolean intOrString = openApi.path(INT_OR_STRING).asBoolean();
        for (Map.Entry<String, JsonNode> keyword : openApi.properties()) {
            copy(keyword.getKey(), keyword.getValue(), intOrString, whole, strict);
        }
        if (intOrString) {
            strict.putArray("type").add("integer").add("string");
        }
        if (whole && openApi.has("properties") && !openApi.path(OPEN).asBoolean()) {
            strict.put("additionalProperties", false);
        }
        return strict;
    }

    private static void copy(String keyword, JsonNode value, boolean intOrString, boolean whole, ObjectNode strict) {
        if (keyword.equals("properties")) {
            ObjectNode properties = strict.putObject(keyword);
            value.properties().forEach(property -> properties.set(property.getKey(), strict(property.getValue(), whole)));
        } else if (CHOICES.contains(keyword)) {
            if (!intOrString) {
                ArrayNode choices = strict.putArray(keyword);
                value.forEach(choice -> choices.add(strict(choice, false)));
            }
        } else if (keyword.equals("items") || keyword.equals("not") || keyword.equals("additionalProperties") && value.isObject()) {
            strict.set(keyword, strict(value, whole && !keyword.equals("not")));
        } else if (KEPT.contains(keyword) || keyword.equals("additionalProperties")) {
            strict.set(keyword, value);
        } else if (!SILENT.contains(keyword) && !keyword.startsWith("x-kubernetes-")) {
            throw new IllegalStateException("the CRDs use a schema keyword that this check does not know: " + keyword);
        }
    }
}
