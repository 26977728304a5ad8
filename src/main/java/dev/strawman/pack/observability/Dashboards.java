package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strawman.artifact.Artifact;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Dashboards for Grafana in its classic form, which files, side cars and operators load alike. They show recorded values only, so
 * one board serves every platform and the colours turn at the thresholds of the alerts.
 */
final class Dashboards {

    static final String SERVICE_LEVELS = "kafka-service-levels";
    static final String CLUSTER = "kafka-cluster";
    static final String USE_CASES = "kafka-use-cases";

    private static final String GRAFANA = "<GRAFANA_URL>";
    private static final int SCHEMA = 39;
    private static final String SELECT = "{cluster=\"$cluster\"}";
    private static final Map<String, Object> SOURCE = Collections.unmodifiableMap(fields("type", "prometheus", "uid", "${datasource}"));
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("s", "s"), Map.entry("ms", "ms"), Map.entry("ratio", "percentunit"), Map.entry("bytes", "bytes"),
            Map.entry("bytes/s", "binBps"), Map.entry("days", "d"), Map.entry("records/s", "cps"), Map.entry("logins/s", "ops"), Map.entry("shrinks/s", "ops"));

    private final List<Watched> watched;

    Dashboards(List<Watched> watched) {
        this.watched = watched;
    }

    /** Address of a dashboard that shows this cluster. */
    static String address(String uid, String cluster) {
        return GRAFANA + "/d/" + uid + "?var-cluster=" + cluster;
    }

    List<Artifact> artifacts() {
        return List.of(
                file(SERVICE_LEVELS, "Kafka: service levels", "Error budgets of every service level: what is left, and how fast it goes.", List.of(), serviceLevels()),
                file(CLUSTER, "Kafka: cluster", "Health, load, storage and upkeep of a cluster; thresholds are those of its alerts.", List.of(), signals(false)),
                file(USE_CASES, "Kafka: use cases", "Who reads what, and how far behind; dead letters.", List.of("group", "topic"), signals(true)));
    }

    /** One panel for each signal that some deployment gives; those with labels of their own belong to the use cases. */
    private List<Map<String, Object>> signals(boolean labelled) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        watched.forEach(one -> one.monitoring().measures().stream().filter(measure -> !measure.windowed() && measure.by().isEmpty() != labelled)
                .forEach(measure -> measures.putIfAbsent(measure.signal(), measure)));
        List<Map<String, Object>> panels = new ArrayList<>();
        for (Measure measure : measures.values()) {
            StringBuilder select = new StringBuilder("{cluster=\"$cluster\"");
            measure.by().forEach(label -> select.append(',').append(label).append("=~\"$").append(label).append('"'));
            String legend = measure.by().isEmpty() ? "{{environment}}" : String.join(" ", measure.by().stream().map(label -> "{{" + label + "}}").toList());
            panels.add(panel("timeseries", title(measure.signal()), measure.meaning() + ".", UNITS.getOrDefault(measure.unit(), "short"),
                    measure.record() + select + "}", legend, thresholds(measure.signal())));
        }
        return panels;
    }

    private static String title(String signal) {
        String words = signal.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The thresholds of the alerts on a signal where all clusters share them; the colour turns on the bad side. */
    private Map<String, Object> thresholds(String signal) {
        Set<BigDecimal> limits = new TreeSet<>();
        Set<Boolean> sides = new TreeSet<>();
        for (Watched one : watched) {
            for (Alert alert : one.monitoring().alerts()) {
                if (alert.signal().equals(signal)) {
                    limits.add(alert.threshold());
                    sides.add(alert.above());
                }
            }
        }
        List<Object> steps = new ArrayList<>();
        if (limits.size() == 1 && sides.size() == 1) {
            boolean above = sides.iterator().next();
            steps.add(step(above ? "green" : "red", null));
            steps.add(step(above ? "red" : "green", limits.iterator().next()));
        } else {
            steps.add(step("green", null));
        }
        return fields("mode", "absolute", "steps", steps);
    }

    private static Map<String, Object> step(String colour, BigDecimal value) {
        return fields("color", colour, "value", value);
    }

    private List<Map<String, Object>> serviceLevels() {
        Map<String, Object> left = fields("mode", "absolute", "steps", List.of(step("red", null), step("orange", BigDecimal.ZERO), step("green", new BigDecimal("0.25"))));
        Map<String, Object> pace = fields("mode", "absolute", "steps", List.of(step("green", null), step("orange", BigDecimal.ONE), step("red", new BigDecimal("6"))));
        String burn = "slo:sli_error:ratio_rate%1$s" + SELECT + " / on (cluster, platform, slo) slo:error_budget:ratio" + SELECT;
        return List.of(
                panel("stat", "Error budget left", "Share of the period's error budget that is left; below zero the promise is broken.", "percentunit",
                        "slo:error_budget_remaining:ratio" + SELECT, "{{slo}}", left),
                panel("timeseries", "Error budget over time", "The same over time: a cliff is an incident, a slope is a habit.", "percentunit",
                        "slo:error_budget_remaining:ratio" + SELECT, "{{slo}}", left),
                panel("timeseries", "Pace over the last hour", "Times the pace that spends the budget exactly by the end of the period, over one hour; 14.4 calls somebody.", "short",
                        burn.formatted("1h"), "{{slo}}", pace),
                panel("timeseries", "Pace over the last six hours", "The same over six hours; 6 calls somebody.", "short", burn.formatted("6h"), "{{slo}}", pace),
                panel("timeseries", "Bad share", "Share of records or minutes that were bad, over five minutes.", "percentunit", "slo:sli_error:ratio_rate5m" + SELECT, "{{slo}}",
                        fields("mode", "absolute", "steps", List.of(step("green", null)))));
    }

    private static Map<String, Object> panel(String type, String title, String description, String unit, String expression, String legend, Map<String, Object> thresholds) {
        return fields("type", type, "title", title, "description", description, "datasource", SOURCE,
                "fieldConfig", fields("defaults", fields("unit", unit, "thresholds", thresholds,
                        "custom", type.equals("timeseries") ? fields("thresholdsStyle", fields("mode", "dashed")) : fields()), "overrides", List.of()),
                "options", fields(),
                "targets", List.of(fields("refId", "A", "datasource", SOURCE, "expr", expression, "legendFormat", legend)));
    }

    private Artifact file(String uid, String title, String description, List<String> labels, List<Map<String, Object>> panels) {
        List<Object> placed = new ArrayList<>();
        for (int number = 0; number < panels.size(); number++) {
            Map<String, Object> panel = new LinkedHashMap<>();
            panel.put("id", number + 1);
            panel.put("gridPos", fields("x", number % 2 * 12, "y", number / 2 * 8, "w", 12, "h", 8));
            panel.putAll(panels.get(number));
            placed.add(panel);
        }
        List<Object> variables = new ArrayList<>();
        variables.add(fields("name", "datasource", "label", "Prometheus", "type", "datasource", "query", "prometheus"));
        variables.add(variable("cluster", "label_values(kafka:sources_answering:count, cluster)", false));
        labels.forEach(label -> variables.add(variable(label, "label_values(kafka:consumer_lag:sum{cluster=\"$cluster\"}, " + label + ")", true)));
        List<Object> links = List.of(fields("title", "Kafka", "type", "dashboards", "tags", List.of("kafka"), "asDropdown", true, "keepTime", true, "includeVars", true));
        Map<String, Object> board = fields("uid", uid, "title", title, "description", description, "tags", List.of("kafka"), "schemaVersion", SCHEMA, "version", 1,
                "editable", true, "timezone", "utc", "refresh", "1m", "time", fields("from", "now-6h", "to", "now"), "links", links,
                "templating", fields("list", variables), "annotations", fields("list", List.of()), "panels", placed);
        return Artifact.of("monitoring/dashboards/" + uid + ".json", text(board), "Grafana dashboard", "tooling.monitoring", "sla");
    }

    private static Map<String, Object> variable(String name, String query, boolean several) {
        return fields("name", name, "label", title(name), "type", "query", "datasource", SOURCE, "query", query, "refresh", 2, "sort", 1,
                "includeAll", several, "multi", several, "allValue", several ? ".*" : null);
    }

    private static String text(Map<String, Object> board) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter)).writeValueAsString(board) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
