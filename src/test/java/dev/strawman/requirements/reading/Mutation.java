package dev.strawman.requirements.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One value of a tree replaced by another, or taken away where the replacement is missing. */
record Mutation(JsonPointer place, JsonNode replacement) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REPLACEMENTS = List.of(
            "null", "7", "-3", "2.5", "true", "\"none\"", "\"7\"", "\"12 h\"", "\"two words\"", "\"\"", "[]", "[null]", "{}",
            "{\"confidence\": \"unknown\"}", "{\"value\": null, \"weight\": 6}", "{\"value\": null, \"saidBy\": \"ciso\"}",
            "{\"value\": \"none\", \"confidence\": \"unknown\"}", "{\"confidence\": \"unknown\", \"client\": \"x\"}", "{\"weight\": 3}");

    /**
     * Mutations of everything below one property. Each value meets every third replacement, in turns, which is enough for
     * each kind of field to meet them all.
     */
    static List<Mutation> below(JsonNode whole, String property) throws JsonProcessingException {
        List<Mutation> mutations = new ArrayList<>();
        collect(whole.get(property), JsonPointer.empty().appendProperty(property), mutations);
        return mutations;
    }

    private static void collect(JsonNode node, JsonPointer place, List<Mutation> mutations) throws JsonProcessingException {
        for (int turn = mutations.size() % 3; turn < REPLACEMENTS.size(); turn += 3) {
            mutations.add(new Mutation(place, JSON.readTree(REPLACEMENTS.get(turn))));
        }
        mutations.add(new Mutation(place, MissingNode.getInstance()));
        mutations.add(new Mutation(place, JSON.createObjectNode().put("weight", 2).set("value", node)));
        mutations.add(new Mutation(place, JSON.createArrayNode().add(node)));
        if (node.isObject()) {
            mutations.add(new Mutation(place.appendProperty("unheardOf"), JSON.readTree("1")));
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                collect(property.getValue(), place.appendProperty(property.getKey()), mutations);
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), place.appendIndex(index), mutations);
        }
    }

    JsonNode applied(JsonNode whole) {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            if (replacement.isMissingNode()) {
                list.remove(place.last().getMatchingIndex());
            } else {
                list.set(place.last().getMatchingIndex(), replacement);
            }
        } else if (replacement.isMissingNode()) {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), replacement);
        }
        return copy;
    }

    @Override
    public String toString() {
        return place + " = " + replacement;
    }
}
