package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The validation rules that Strimzi's CRDs state in the Common Expression Language, said again in Java. They are found by
 * their text, so that a rule that a new version adds or changes fails here instead of being passed over. In CEL a missing
 * field is an error, which the API server takes as a refusal.
 */
final class CelRules {

    private static final Map<String, Predicate<JsonNode>> RULES = Map.of(
            "(has(self.type) && self.type != \"topology-label\") || self.topologyKey != \"\"",
            rack -> rack.has("type") && !is(rack, "topology-label") || filled(rack, "topologyKey"),
            "has(self.type) == false || self.type != \"environment-variable\" || self.envVarName != \"\"",
            rack -> !is(rack, "environment-variable") || filled(rack, "envVarName"),
            "self.type != 'jmxPrometheusExporter' || has(self.valueFrom)",
            metrics -> !is(metrics, "jmxPrometheusExporter") || metrics.has("valueFrom"),
            "self.type != 'strimziMetricsReporter'",
            metrics -> !is(metrics, "strimziMetricsReporter"),
            "self.type == 'tls' || (!has(self.validityDays) && !has(self.renewalDays))",
            user -> is(user, "tls") || !user.has("validityDays") && !user.has("renewalDays"),
            "self.type != 'tls' || (has(self.renewalDays) == has(self.validityDays))",
            user -> !is(user, "tls") || user.has("renewalDays") == user.has("validityDays"),
            "self.type != 'tls' || !has(self.renewalDays) || !has(self.validityDays) || self.renewalDays < self.validityDays",
            user -> !is(user, "tls") || !user.has("renewalDays") || !user.has("validityDays")
                    || user.path("renewalDays").asInt() < user.path("validityDays").asInt());

    private CelRules() {
    }

    static Set<String> texts() {
        return RULES.keySet();
    }

    static void check(JsonNode openApi, Manifest manifest, Findings findings) {
        walk(openApi, manifest.tree(), "", manifest, findings);
    }

    private static void walk(JsonNode schema, JsonNode value, String path, Manifest manifest, Findings findings) {
        for (JsonNode validation : schema.path("x-kubernetes-validations")) {
            Predicate<JsonNode> rule = RULES.get(validation.path("rule").asText());
            if (rule == null) {
                throw new IllegalStateException("no Java for the CEL rule " + validation.path("rule"));
            }
            findings.addIf(!rule.test(value), manifest, path, "breaks a rule of the CRD: " + validation.path("message").asText());
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(schema.path("items"), value.get(i), path + "[" + i + "]", manifest, findings);
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode inner = schema.path("properties").path(field.getKey());
            String innerPath = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            walk(inner.isMissingNode() ? schema.path("additionalProperties") : inner, field.getValue(), innerPath, manifest, findings);
        }
    }

    private static boolean is(JsonNode node, String type) {
        return node.path("type").asText().equals(type);
    }

    private static boolean filled(JsonNode node, String field) {
        return !node.path(field).asText().isEmpty();
    }
}
