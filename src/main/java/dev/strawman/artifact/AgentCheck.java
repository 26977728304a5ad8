package dev.strawman.artifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A check of the Datadog Agent that reads one endpoint in the format of Prometheus: as the annotation of a pod, or as a file.
 *
 * @param endpoint  address; an annotation writes {@code %%host%%} for the pod's own
 * @param namespace what the Agent puts before the name of each metric
 * @param seconds   how often it reads
 * @param tags      tags that every metric gets
 * @param metrics   series to read, without the endings that follow from their type, and the name of each after the namespace
 * @param only      values of labels that are kept, as label and regular expression; the rest is not sent
 */
public record AgentCheck(String endpoint, String namespace, long seconds, List<String> tags, Map<String, String> metrics, Map<String, String> only) {

    public AgentCheck {
        tags = List.copyOf(tags);
    }

    /** Name of the annotation that speaks to the Agent of a container. */
    public static String annotation(String container) {
        return "ad.datadoghq.com/" + container + ".checks";
    }

    /** Series and names of metrics that Datadog calls {@code namespace.name}, with or without the ending of their type. */
    public static Map<String, String> metrics(Map<String, String> seriesByName, String namespace) {
        Map<String, String> metrics = new LinkedHashMap<>();
        seriesByName.forEach((name, series) -> metrics.putIfAbsent(series, name.substring(namespace.length() + 1).replaceFirst("\\.(count|quantile|bucket|sum)$", "")));
        return metrics;
    }

    /** The instance as fields of a YAML document. */
    public Map<String, Object> instance() {
        List<Object> read = new ArrayList<>();
        metrics.forEach((series, name) -> read.add(series.equals(name) ? series : Manifests.fields(series, name)));
        Map<String, Object> instance = Manifests.fields("openmetrics_endpoint", endpoint, "namespace", namespace, "min_collection_interval", seconds, "tags", tags, "metrics", read);
        if (!only.isEmpty()) {
            Map<String, Object> excluded = new LinkedHashMap<>();
            only.forEach((label, value) -> excluded.put(label, List.of(allBut(value))));
            instance.put("exclude_metrics_by_labels", excluded);
        }
        return instance;
    }

    /** The value of the annotation, one metric a line. */
    public String json() {
        StringBuilder json = new StringBuilder("{\n  \"openmetrics\": {\n    \"init_config\": {},\n    \"instances\": [\n      {\n");
        field(json, "openmetrics_endpoint", quote(endpoint));
        field(json, "namespace", quote(namespace));
        field(json, "min_collection_interval", Long.toString(seconds));
        field(json, "tags", "[" + String.join(", ", tags.stream().map(AgentCheck::quote).toList()) + "]");
        if (!only.isEmpty()) {
            field(json, "exclude_metrics_by_labels", "{" + String.join(", ", only.entrySet().stream()
                    .map(entry -> quote(entry.getKey()) + ": [" + quote(allBut(entry.getValue())) + "]").toList()) + "}");
        }
        json.append("        \"metrics\": [\n").append(String.join(",\n", metrics.entrySet().stream()
                .map(entry -> "          " + (entry.getKey().equals(entry.getValue()) ? quote(entry.getKey()) : "{" + quote(entry.getKey()) + ": " + quote(entry.getValue()) + "}")).toList()));
        return json.append("\n        ]\n      }\n    ]\n  }\n}").toString();
    }

    private static String allBut(String value) {
        return "^(?!" + value + "$)";
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append("        ").append(quote(name)).append(": ").append(value).append(",\n");
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
