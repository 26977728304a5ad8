package dev.strawman.pack.datadog;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.PlainWords;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.DatadogMeasure.Over;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The monitors of one cluster: each alert of the plan once, and a composite over it where others make it a symptom. */
record Monitors(Watched watched) {

    /** A composite takes no more monitors than this. */
    private static final int IN_ONE = 10;
    private static final String VALUE = " Value: {{value}} ";

    List<Monitor> all() {
        List<Monitor> monitors = new ArrayList<>();
        for (Alert alert : watched.monitoring().alerts()) {
            List<Alert> causes = causes(alert);
            monitors.add(monitor(alert, causes.isEmpty()));
            if (!causes.isEmpty()) {
                monitors.add(composite(alert, causes));
            }
        }
        return monitors;
    }

    /** Alerts of the cluster as a whole whose symptom this one is. */
    private List<Alert> causes(Alert alert) {
        // A composite says nothing of silence, so what silence itself raises is told by its own monitor.
        if (watched.measure(alert.signal()).silenceBad()) {
            return List.of();
        }
        List<Alert> causes = watched.monitoring().alerts().stream().filter(other -> other.useCase().isEmpty() && other.mutes().contains(alert.name())).toList();
        return causes.subList(0, Math.min(causes.size(), IN_ONE - 1));
    }

    private Message message(Alert alert) {
        return new Message(watched, alert.severity(), alert.severityReason(), alert.owner(), alert.name());
    }

    private static String each(Alert alert) {
        return alert.useCase().isEmpty() ? "" : "local." + Watched.resource(alert);
    }

    private Monitor monitor(Alert alert, boolean tells) {
        Query query = Query.of(watched, alert);
        List<Row> naming = List.of(Row.of("name", tells ? named(alert, "") : named(alert, " (measured; the composite tells)")),
                Row.of("type", "\"query alert\""), Row.of("query", quoted(query.text())), Row.of("priority", Integer.toString(alert.severity().number())));
        List<String> told = tells ? told(alert) : List.of("Part of " + alert.name() + ", which tells people unless something worse explains it.", "Runbook: ${local.runbooks}/" + alert.name() + ".md");
        List<Row> critical = new ArrayList<>(List.of(Row.of("critical", Decimals.plain(query.critical()))));
        query.recovery().ifPresent(recovery -> critical.add(Row.of("critical_recovery", Decimals.plain(recovery))));
        return new Monitor(Watched.resource(alert), comment(alert, query), each(alert), Hcl.rows(naming), told, Hcl.rows(critical), judging(alert, query, tells),
                tells ? message(alert).escalation() : List.of(), tags(alert, tells));
    }

    private Monitor composite(Alert alert, List<Alert> causes) {
        boolean parted = alert.useCase().isPresent();
        StringBuilder rule = new StringBuilder("${datadog_monitor." + Watched.resource(alert) + (parted ? "[each.key]" : "") + ".id}");
        causes.forEach(cause -> rule.append(" && !${datadog_monitor.").append(Watched.resource(cause)).append(".id}"));
        List<Row> naming = List.of(Row.of("name", named(alert, "")), Row.of("type", "\"composite\""), Row.of("query", '"' + rule.toString() + '"'),
                Row.of("priority", Integer.toString(alert.severity().number())));
        List<Row> judging = new ArrayList<>(List.of(new Row("notify_no_data", "false", "KafkaNotObserved tells when nothing comes")));
        judging.addAll(again(alert));
        return new Monitor(Watched.resource(alert) + "_told", List.of("Tells of " + alert.name() + " unless it is a symptom of "
                + String.join(", ", causes.stream().map(Alert::name).toList()) + "."), each(alert), Hcl.rows(naming), told(alert), List.of(), Hcl.rows(judging), message(alert).escalation(), tags(alert, true));
    }

    /** Values of a label become what the monitor is made for. */
    private String sentence(Alert alert) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("group", "${each.value.group}");
        names.put("topic", "${each.value.topic}");
        return PlainWords.of(Message.plain(alert.summary()), alert.above(), alert.threshold(), names).replace(watched.site().clusterName(), "${local.cluster_name}");
    }

    private String named(Alert alert, String suffix) {
        return quoted(alert.name() + ": " + sentence(alert) + suffix);
    }

    /** A quoted text in which references stay references. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<String> told(Alert alert) {
        DatadogMeasure measure = watched.measure(alert.signal());
        boolean days = measure.over() == Over.FORECAST;
        boolean composite = !causes(alert).isEmpty();
        String broker = measure.grouping().map(tag -> (tag.equals("persistentvolumeclaim") ? " Disk {{" : " Broker {{") + tag + ".name}}.").orElse("");
        // A composite has no value of its own.
        List<String> said = List.of(sentence(alert) + "." + (composite ? "" : broker + (days ? "" : VALUE + (measure.unit().equals("ratio") ? "as a share, 1 is all" : measure.unit()) + ".")), Message.plain(alert.description()));
        return message(alert).lines(said, alert.impact(), measure.silenceBad() ? "Nothing comes any more of: " + measure.meaning() + "." : "");
    }

    private List<String> comment(Alert alert, Query query) {
        List<String> comment = new ArrayList<>(List.of(alert.name() + ": " + query.measure().meaning() + "."));
        comment.add("Threshold " + (alert.above() ? "above " : "below ") + Decimals.plain(alert.threshold()) + " " + query.measure().unit() + ": "
                + (alert.requirement().isEmpty() ? alert.source() : watched.plan().cite(alert.requirement())) + ".");
        if (!query.measure().note().isEmpty()) {
            comment.add("Mind: " + query.measure().note() + ".");
        }
        return comment;
    }

    private List<String> judging(Alert alert, Query query, boolean tells) {
        DatadogMeasure measure = query.measure();
        List<Row> rows = new ArrayList<>();
        if (measure.silenceBad()) {
            long minutes = query.window().multipliedBy(2).plus(measure.delay()).toMinutes();
            rows.add(new Row("notify_no_data", "true", "nothing coming is the worst form of it"));
            rows.add(new Row("no_data_timeframe", Long.toString(minutes), "minutes: twice the span that is judged" + (measure.delay().isZero() ? "" : ", and how late values are")));
        } else {
            rows.add(new Row("notify_no_data", "false", alert.useCase().isPresent() ? "a group or topic without traffic gives nothing" : "KafkaNotObserved tells when nothing comes"));
        }
        rows.add(new Row("require_full_window", "false", "values come every " + Durations.text(watched.monitoring().interval()) + ", and a restart leaves a gap"));
        if (!measure.delay().isZero()) {
            rows.add(new Row("evaluation_delay", Long.toString(measure.delay().toSeconds()), "values are up to " + Durations.text(measure.delay()) + " late"));
        }
        if (tells) {
            rows.addAll(again(alert));
        }
        return Hcl.rows(rows);
    }

    private List<Row> again(Alert alert) {
        Message message = message(alert);
        return List.of(new Row("renotify_interval", Long.toString(message.againMinutes()), "minutes: " + message.againReason()),
                Row.of("renotify_statuses", watched.measure(alert.signal()).silenceBad() ? "[\"alert\", \"no data\"]" : "[\"alert\"]"));
    }

    private String tags(Alert alert, boolean tells) {
        List<String> tags = new ArrayList<>(message(alert).tags());
        alert.useCase().ifPresent(useCase -> tags.add("use_case:" + useCase));
        tags.add(tells ? "tells:people" : "tells:nobody");
        return Hcl.inline(tags);
    }
}
