package dev.strawman.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a provider says of itself: the arguments and blocks of its own configuration, of its resources and of its data
 * sources, as {@code terraform providers schema -json} prints it.
 *
 * @param address full name of the provider, for example {@code registry.terraform.io/hashicorp/aws}
 */
record Schema(String address, Block provider, Map<String, Block> resources, Map<String, Block> dataSources) {

    static final String AWS = "aws-6.66.0.json";
    static final String CONFLUENT = "confluent-2.83.0.json";
    static final String DATADOG = "datadog-3.82.0.json";
    static final String AZURERM = "azurerm-4.55.0.json";
    static final String AZUREAD = "azuread-3.7.0.json";
    static final String GOOGLE = "google-6.50.0.json";

    record Block(Map<String, Attribute> attributes, Map<String, NestedBlock> blocks) {
    }

    /** @param type the type as Terraform writes it in JSON: {@code "string"} or {@code ["set","string"]} */
    record Attribute(JsonNode type, boolean required, boolean optional, boolean computed, boolean sensitive,
            boolean writeOnly, boolean deprecated) {

        /** True of a value that only the provider may give. */
        boolean readOnly() {
            return computed && !optional;
        }
    }

    /** @param most 0 stands for any number */
    record NestedBlock(Nesting nesting, int least, int most, Block block) {

        /** True of a block that nobody writes: the provider fills it, and readers refer to its first element. */
        boolean readOnly() {
            return block.blocks().isEmpty() && !block.attributes().isEmpty()
                    && block.attributes().values().stream().allMatch(Attribute::readOnly);
        }
    }

    /** In the order of the protocol, which counts them from 1. */
    enum Nesting { SINGLE, LIST, SET }

    /** The JSON of one of the files beside this test's resources. */
    static JsonNode file(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/terraform/" + name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Schema read(String file) {
        Map.Entry<String, JsonNode> only = file(file).path("provider_schemas").properties().iterator().next();
        JsonNode schema = only.getValue();
        return new Schema(only.getKey(), block(schema.path("provider").path("block")),
                each(schema.path("resource_schemas"), resource -> block(resource.path("block"))),
                each(schema.path("data_source_schemas"), source -> block(source.path("block"))));
    }

    private static Block block(JsonNode json) {
        return new Block(each(json.path("attributes"), Schema::attribute), each(json.path("block_types"), Schema::nested));
    }

    private static Attribute attribute(JsonNode json) {
        return new Attribute(json.path("type"), json.path("required").asBoolean(), json.path("optional").asBoolean(),
                json.path("computed").asBoolean(), json.path("sensitive").asBoolean(),
                json.path("write_only").asBoolean(), json.path("deprecated").asBoolean());
    }

    private static NestedBlock nested(JsonNode json) {
        Nesting nesting = switch (json.path("nesting_mode").asText()) {
            case "single" -> Nesting.SINGLE;
            case "list" -> Nesting.LIST;
            case "set" -> Nesting.SET;
            default -> throw new IllegalArgumentException("nesting of " + json);
        };
        return new NestedBlock(nesting, json.path("min_items").asInt(), json.path("max_items").asInt(), block(json.path("block")));
    }

    private static <T> Map<String, T> each(JsonNode json, Function<JsonNode, T> read) {
        Map<String, T> all = new TreeMap<>();
        json.properties().forEach(entry -> all.put(entry.getKey(), read.apply(entry.getValue())));
        return all;
    }
}
