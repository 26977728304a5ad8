package dev.strawman.pack.observability;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import dev.strawman.plan.monitoring.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of one deployment: signals recorded under the names that all platforms share, shares of bad records and minutes for the
 * service levels, and the alerts over both.
 */
final class Rules {

    /** Over it the shares of longer windows are averaged, which costs a long window no more than a short one. */
    private static final String BASE = "5m";

    static final String BOUGHT = "kafka:bought_capacity:info";

    private final Watched watched;

    Rules(Watched watched) {
        this.watched = watched;
    }

    List<Rule.Group> groups() {
        List<Rule.Group> groups = new ArrayList<>();
        groups.add(group("signals", signals()));
        List<Rule> levels = new ArrayList<>();
        watched.monitoring().objectives().forEach(objective -> shares(objective, levels));
        if (!levels.isEmpty()) {
            groups.add(group("service-levels", levels));
        }
        List<Rule> alerts = new ArrayList<>(List.of(alive()));
        watched.monitoring().objectives().forEach(objective -> alerts.addAll(burning(objective)));
        watched.monitoring().alerts().forEach(alert -> alerts.add(alert(alert)));
        groups.add(group("alerts", alerts));
        return groups;
    }

    private Rule.Group group(String name, List<Rule> rules) {
        return new Rule.Group(watched.cluster() + "." + name, Spans.text(watched.monitoring().interval()), rules);
    }

    private List<Rule> signals() {
        List<Rule> rules = new ArrayList<>();
        for (Measure measure : watched.monitoring().measures()) {
            if (!measure.windowed()) {
                rules.add(new Rule.Recording(measure.record(), measure.expression(), watched.labels()));
            }
        }
        watched.monitoring().ceilings().forEach(ceiling -> rules.add(new Rule.Recording(ceiling.record(), "vector(" + ceiling.value().toPlainString() + ")", watched.labels())));
        rules.add(bought());
        return rules;
    }

    /** What was sized, in labels, so that a dashboard can name it. */
    private Rule bought() {
        Capacity capacity = watched.deployment().capacity();
        Map<String, String> labels = new LinkedHashMap<>(watched.labels());
        labels.put("bought", capacity.summary());
        labels.put("bound_by", capacity.binding().dimension());
        labels.put("next_bound_by", capacity.next().dimension());
        return new Rule.Recording(BOUGHT, "vector(1)", labels);
    }

    private void shares(Objective objective, List<Rule> rules) {
        Map<String, String> labels = new LinkedHashMap<>(watched.labels());
        labels.put("slo", objective.id());
        Measure measure = watched.monitoring().measure(objective.signal()).orElseThrow();
        String bad = objective.limit().map(limit -> "avg_over_time((max(" + watched.select(measure.record(), objective.match()) + ") > bool " + limit.toPlainString()
                + ")[" + BASE + ":1m])").orElseGet(() -> measure.expression(BASE));
        rules.add(new Rule.Recording("slo:sli_error:ratio_rate" + BASE, bad, labels));
        TreeSet<Duration> windows = new TreeSet<>();
        objective.burns().forEach(burn -> windows.addAll(List.of(burn.longWindow(), burn.shortWindow())));
        windows.add(Duration.ofDays(objective.periodDays()));
        for (Duration window : windows) {
            if (!Spans.text(window).equals(BASE)) {
                rules.add(new Rule.Recording("slo:sli_error:ratio_rate" + Spans.text(window),
                        "avg_over_time(" + watched.badShare(objective, BASE) + "[" + Spans.text(window) + "])", labels));
            }
        }
        rules.add(new Rule.Recording("slo:error_budget:ratio", "vector(" + objective.budget().toPlainString() + ")", labels));
        rules.add(new Rule.Recording("slo:error_budget_remaining:ratio",
                "1 - " + watched.badShare(objective, objective.periodDays() + "d") + " / " + objective.budget().toPlainString(), labels));
    }

    /** Fires always: whoever stops hearing it knows that nobody watches. */
    private Rule.Alerting alive() {
        Map<String, String> labels = new LinkedHashMap<>(watched.labels());
        labels.put("severity", "none");
        return new Rule.Alerting(AlertNames.ALIVE, "vector(1)", "0s", labels, Map.of(
                "summary", "Alerts of " + watched.cluster() + " are evaluated. The receiver must raise an alarm when this stops arriving."));
    }

    List<Rule.Alerting> burning(Objective objective) {
        Map<Severity, List<Burn>> bySeverity = new LinkedHashMap<>();
        objective.burns().forEach(burn -> bySeverity.computeIfAbsent(burn.severity(), unknown -> new ArrayList<>()).add(burn));
        List<Rule.Alerting> rules = new ArrayList<>();
        bySeverity.forEach((severity, burns) -> {
            String expr = burns.stream().map(burn -> pair(objective, burn)).collect(Collectors.joining(" or "));
            Map<String, String> labels = labels(severity, objective.owner());
            labels.put("slo", objective.id());
            objective.useCase().ifPresent(useCase -> labels.put("use_case", useCase));
            BigDecimal fastest = burns.getFirst().factor();
            Map<String, String> notes = new LinkedHashMap<>();
            notes.put("summary", AlertNames.words(objective.kind()) + " of " + watched.cluster() + ": {{ $value | humanizePercentage }} is bad, "
                    + AlertNames.percent(objective.budget()) + " is the budget");
            notes.put("description", objective.title() + ". At " + fastest.toPlainString() + " times the pace, the budget of " + objective.periodDays() + " days is gone in "
                    + AlertNames.hours(objective.periodDays(), fastest) + ". " + objective.says());
            notes.put("impact", objective.impact());
            notes.put("severity_reason", burns.getFirst().severityReason());
            notes.put("requirement", watched.plan().cite(objective.requirement()));
            links(notes, AlertNames.burn(objective.kind()), Dashboards.SERVICE_LEVELS);
            rules.add(new Rule.Alerting(AlertNames.burn(objective.kind()), expr, "0s", labels, notes));
        });
        return rules;
    }

    private String pair(Objective objective, Burn burn) {
        String threshold = burn.factor().multiply(objective.budget()).stripTrailingZeros().toPlainString();
        return "(" + watched.badShare(objective, Spans.text(burn.longWindow())) + " > " + threshold + " and "
                + watched.badShare(objective, Spans.text(burn.shortWindow())) + " > " + threshold + ")";
    }

    Rule.Alerting alert(Alert alert) {
        Measure measure = watched.monitoring().measure(alert.signal()).orElseThrow();
        String expr = watched.select(measure.record(), alert.match()) + (alert.above() ? " > " : " < ") + alert.threshold().toPlainString();
        Map<String, String> labels = labels(alert.severity(), alert.owner());
        alert.useCase().ifPresent(useCase -> labels.put("use_case", useCase));
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("summary", alert.summary());
        notes.put("description", alert.description());
        notes.put("impact", alert.impact());
        notes.put("severity_reason", alert.severityReason());
        notes.put(alert.requirement().isEmpty() ? "threshold_source" : "requirement",
                alert.requirement().isEmpty() ? alert.source() : watched.plan().cite(alert.requirement()));
        links(notes, alert.name(), alert.useCase().isPresent() ? Dashboards.USE_CASES : Dashboards.home(alert.signal()));
        return new Rule.Alerting(alert.name(), expr, Spans.text(alert.hold()), labels, notes);
    }

    private Map<String, String> labels(Severity severity, String owner) {
        Map<String, String> labels = new LinkedHashMap<>(watched.labels());
        labels.put("severity", severity.label());
        labels.put("team", owner);
        return labels;
    }

    private void links(Map<String, String> notes, String alert, String dashboard) {
        notes.put("runbook_url", watched.address(AlertNames.runbook(watched.deployment().platform(), alert)));
        notes.put("dashboard_url", Dashboards.address(dashboard, watched.cluster()));
    }
}
