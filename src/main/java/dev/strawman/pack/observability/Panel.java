package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One panel of a dashboard.
 *
 * @param type        {@code timeseries} or {@code stat}
 * @param description what it shows, for somebody who did not build it
 * @param unit        unit as Grafana names it
 * @param targets     what is asked
 * @param steps       where the colour turns
 * @param named       shows names instead of values, for values that are always 1
 */
record Panel(String type, String title, String description, String unit, List<Target> targets, List<Step> steps, boolean named) {

    /** The variable by which a reader chooses the source of a whole board. */
    static final Map<String, Object> SOURCE = Collections.unmodifiableMap(fields("type", "prometheus", "uid", "${datasource}"));

    private static final List<Step> PLAIN = List.of(new Step("green", null));

    /** A query and what its lines are called. */
    record Target(String expression, String legend) {
    }

    /** A colour from a value on; the first has no value. */
    record Step(String colour, BigDecimal from) {

        static List<Step> of(String first, Object... pairs) {
            List<Step> steps = new ArrayList<>(List.of(new Step(first, null)));
            for (int at = 0; at < pairs.length; at += 2) {
                steps.add(new Step((String) pairs[at + 1], new BigDecimal(pairs[at].toString())));
            }
            return steps;
        }
    }

    static Panel graph(String title, String description, String unit, List<Target> targets, List<Step> steps) {
        return new Panel("timeseries", title, description, unit, targets, steps.isEmpty() ? PLAIN : steps, false);
    }

    static Panel figures(String title, String description, String unit, List<Target> targets, List<Step> steps) {
        return new Panel("stat", title, description, unit, targets, steps.isEmpty() ? PLAIN : steps, false);
    }

    static Panel names(String title, String description, Target target) {
        return new Panel("stat", title, description, "none", List.of(target), PLAIN, true);
    }

    /** The panel in the form of Grafana's files, in its place on the board. */
    Map<String, Object> json(int id, Map<String, Object> place) {
        List<Object> queries = new ArrayList<>();
        for (Target target : targets) {
            queries.add(fields("refId", String.valueOf((char) ('A' + queries.size())), "datasource", SOURCE, "expr", target.expression(), "legendFormat", target.legend()));
        }
        List<Object> colours = new ArrayList<>();
        steps.forEach(step -> colours.add(fields("color", step.colour(), "value", step.from())));
        return fields("id", id, "gridPos", place, "type", type, "title", title, "description", description, "datasource", SOURCE,
                "fieldConfig", fields("defaults", fields("unit", unit, "thresholds", fields("mode", "absolute", "steps", colours),
                        "custom", type.equals("timeseries") ? fields("thresholdsStyle", fields("mode", "dashed")) : fields()), "overrides", List.of()),
                "options", type.equals("stat") ? figure() : lines(), "targets", queries);
    }

    private Map<String, Object> figure() {
        return fields("graphMode", "none", "colorMode", named ? "none" : "value", "justifyMode", "auto", "textMode", named ? "name" : "value_and_name", "wideLayout", true,
                "showPercentChange", false, "percentChangeColorMode", "standard", "orientation", "auto",
                "reduceOptions", fields("calcs", List.of("lastNotNull"), "fields", "", "values", false));
    }

    private static Map<String, Object> lines() {
        return fields("legend", fields("displayMode", "list", "placement", "bottom", "showLegend", true, "calcs", List.of()),
                "tooltip", fields("mode", "multi", "sort", "desc"));
    }
}
