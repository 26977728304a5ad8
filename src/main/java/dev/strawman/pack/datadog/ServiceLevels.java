package dev.strawman.pack.datadog;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Service levels as Datadog counts them: records where a probe counts them, the time of the lag's own monitors where a use case
 * has many readers, and slices of a minute otherwise.
 */
record ServiceLevels(Watched watched) {

    /** A service level over monitors takes no more of them than this. */
    private static final int MONITORS_IN_ONE = 20;

    List<ServiceLevel> all() {
        List<ServiceLevel> levels = new ArrayList<>();
        for (Objective objective : watched.monitoring().objectives()) {
            if (objective.useCase().isPresent()) {
                levels.addAll(byMonitors(objective));
            } else {
                levels.add(level(objective, resource(objective), "", objective.limit().isPresent() ? "time_slice" : "metric",
                        objective.limit().isPresent() ? slices(objective) : records(objective), List.of(said(objective.says()))));
            }
        }
        return levels;
    }

    private static String resource(Objective objective) {
        return objective.kind().name().toLowerCase(Locale.ROOT) + objective.useCase().map(useCase -> "_" + Names.slug(useCase).replace('-', '_')).orElse("");
    }

    private static String said(String says) {
        return says.endsWith(".") ? says : says + ".";
    }

    private List<String> records(Objective objective) {
        DatadogMeasure measure = watched.measure(objective.signal());
        List<String> lines = new ArrayList<>(List.of("query {"));
        Hcl.rows(List.of(Row.of("numerator", quoted(measure.good().orElseThrow())), Row.of("denominator", quoted(measure.total().orElseThrow())))).forEach(row -> lines.add("  " + row));
        lines.add("}");
        return lines;
    }

    private List<String> slices(Objective objective) {
        DatadogMeasure measure = watched.measure(objective.signal());
        return List.of("sli_specification {", "  time_slice {", "    query {", "      formula {", "        formula_expression = \"value\"", "      }", "",
                "      query {", "        metric_query {", "          name  = \"value\"", "          query = " + quoted(measure.query().orElseThrow()), "        }", "      }", "    }", "",
                "    comparator             = \"<=\"", "    threshold              = " + Decimals.plain(objective.limit().orElseThrow()), "    query_interval_seconds = 60", "  }", "}");
    }

    private String quoted(String query) {
        return '"' + watched.referring(query).replace("\"", "\\\"") + '"';
    }

    /** The monitors of the lag are what is measured; a use case with more readers than fit has several service levels. */
    private List<ServiceLevel> byMonitors(Objective objective) {
        Alert late = watched.monitoring().alerts().stream().filter(alert -> alert.signal().equals(objective.signal()) && alert.useCase().equals(objective.useCase())).findFirst()
                .orElseThrow(() -> new IllegalStateException(objective.id() + " has no alert that measures it"));
        String monitors = Watched.resource(late);
        int readers = watched.readers(late).size();
        List<String> comment = List.of(said(objective.says()), "Time counts as bad while the monitor of any reader is on, which asks for " + Durations.text(late.hold()) + " first.");
        List<ServiceLevel> levels = new ArrayList<>();
        for (int from = 0; from < readers; from += MONITORS_IN_ONE) {
            String part = readers > MONITORS_IN_ONE ? "_" + (from / MONITORS_IN_ONE + 1) : "";
            String ids = readers > MONITORS_IN_ONE
                    ? "[for key in slice(sort(keys(local." + monitors + ")), " + from + ", " + Math.min(readers, from + MONITORS_IN_ONE) + ") : datadog_monitor." + monitors + "[key].id]"
                    : "[for monitor in datadog_monitor." + monitors + " : monitor.id]";
            levels.add(level(objective, resource(objective) + part, part.replace('_', ' '), "monitor", List.of("monitor_ids = " + ids), comment));
        }
        return levels;
    }

    private ServiceLevel level(Objective objective, String resource, String part, String type, List<String> counting, List<String> how) {
        String period = objective.periodDays() + "d";
        String target = Decimals.plain(objective.target().movePointRight(2));
        List<Row> naming = List.of(Row.of("name", "\"${local.cluster_name} " + AlertNames.words(objective.kind()).toLowerCase(Locale.ROOT)
                        + objective.useCase().map(useCase -> " of " + useCase).orElse("") + part + "\""), Row.of("type", Hcl.quote(type)),
                Row.of("description", Hcl.quote(objective.title() + ". " + how.getFirst() + " " + watched.plan().cite(objective.requirement()) + "."))
        );
        List<String> lines = new ArrayList<>(Hcl.rows(List.of(Row.of("timeframe", Hcl.quote(period)), Row.of("target_threshold", target))));
        lines.addAll(List.of("", "thresholds {"));
        Hcl.rows(List.of(Row.of("timeframe", Hcl.quote(period)), Row.of("target", target))).forEach(row -> lines.add("  " + row));
        lines.add("}");
        List<String> comment = new ArrayList<>(List.of(objective.title() + ": " + watched.plan().cite(objective.requirement()) + "."));
        comment.addAll(how);
        List<String> tags = new ArrayList<>(List.of("team:" + objective.owner(), "slo:" + objective.id()));
        objective.useCase().ifPresent(useCase -> tags.add("use_case:" + useCase));
        return new ServiceLevel(resource, comment, Hcl.rows(naming), counting, lines, Hcl.inline(tags),
                watched.monitoring().burns(objective).stream().map(burn -> burn(objective, burn, resource)).toList());
    }

    private Monitor burn(Objective objective, Burn burn, String level) {
        String alert = AlertNames.burn(objective.kind());
        String pace = Decimals.plain(burn.factor());
        String longer = Query.span(burn.longWindow());
        String shorter = Query.span(burn.shortWindow());
        String query = "burn_rate(\\\"${datadog_service_level_objective." + level + ".id}\\\").over(\\\"" + objective.periodDays() + "d\\\").long_window(\\\"" + longer
                + "\\\").short_window(\\\"" + shorter + "\\\") > " + pace;
        Message message = new Message(watched, burn.severity(), "", objective.owner(), alert);
        List<Row> naming = List.of(Row.of("name", "\"" + alert + ": the error budget of ${local.cluster_name}" + objective.useCase().map(useCase -> " for " + useCase).orElse("") + " goes "
                        + pace + " times too fast over " + longer + "\""), Row.of("type", "\"slo alert\""), Row.of("query", '"' + query + '"'),
                Row.of("priority", Integer.toString(burn.severity().number())));
        List<String> said = List.of("The error budget is spent at " + pace + " times the pace that the promise allows, over " + longer + " and still over the last " + shorter + ".",
                "Promise: " + Message.plain(objective.title()) + ".", "At this pace the budget of " + objective.periodDays() + " days lasts " + AlertNames.hours(objective.periodDays(), burn.factor()) + ".");
        List<String> tags = new ArrayList<>(message.tags());
        tags.addAll(List.of("slo:" + objective.id(), "tells:people"));
        objective.useCase().ifPresent(useCase -> tags.add("use_case:" + useCase));
        List<String> judging = Hcl.rows(List.of(new Row("renotify_interval", Long.toString(message.againMinutes()), "minutes: " + message.againReason())));
        return new Monitor(level + "_burn_" + longer, List.of(), "", Hcl.rows(naming), message.lines(said, objective.impact(), ""), List.of("critical = " + pace), judging,
                message.escalation(), Hcl.inline(tags));
    }
}
