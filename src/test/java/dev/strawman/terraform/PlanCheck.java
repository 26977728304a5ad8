package dev.strawman.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.terraform.Schema.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks into a plan for what a provider computes and the plan calls known: then the provider of the check forgot to leave it
 * open, and every reference to it was checked against null.
 *
 * @param schemas of the attached providers, by address
 */
record PlanCheck(Map<String, Schema> schemas) {

    List<String> problems(JsonNode plan) {
        List<String> problems = new ArrayList<>();
        for (JsonNode planned : plan.path("resource_changes")) {
            Schema schema = schemas.get(planned.path("provider_name").asText());
            JsonNode change = planned.path("change");
            if (schema != null && change.path("actions").path(0).asText().equals("create")) {
                compare(planned.path("address").asText(), schema.resources().get(planned.path("type").asText()),
                        change.path("after"), change.path("after_unknown"), problems);
            }
        }
        return problems;
    }

    private static void compare(String path, Block schema, JsonNode after, JsonNode unknown, List<String> problems) {
        schema.attributes().forEach((name, attribute) -> {
            boolean known = !after.path(name).isMissingNode() && !after.path(name).isNull();
            if (attribute.computed() && !known && !unknown.path(name).asBoolean()) {
                problems.add(path + "." + name + " is computed, yet the plan does not leave it open");
            }
        });
        schema.blocks().forEach((name, nested) -> {
            for (int i = 0; i < after.path(name).size() && after.path(name).isArray(); i++) {
                compare(path + "." + name + "[" + i + "]", nested.block(), after.path(name).path(i), unknown.path(name).path(i), problems);
            }
        });
    }
}
