package dev.strawman.pack.runbooks;

import dev.strawman.pack.observability.AlertNames;
import dev.strawman.pack.observability.Queries;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Objective.Burn;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An alert of one cluster as its page tells it.
 *
 * @param by          what it is evaluated by, which is not what watches the rest of the cluster where that cannot see it
 * @param severity    how much it weighs; empty for the alert that always fires
 * @param reason      why it weighs that much
 * @param fires       when it fires, in words
 * @param hold        how long the condition holds before
 * @param owner       stakeholder whose team answers
 * @param useCase     use case it is said of, if it is one
 * @param example     labels of one value that it watches
 * @param impact      what it means, in the words of the use cases
 * @param description what is going on
 * @param promise     service level whose budget it watches, or empty
 * @param query       PromQL that must give nothing; empty where something else evaluates
 * @param requirement field path behind it
 */
record Told(Cluster cluster, Monitoring by, Optional<Severity> severity, String reason, String fires, Duration hold, String owner, Optional<String> useCase,
        Map<String, String> example, String impact, String description, String promise, Optional<String> query, String requirement) {

    /** Names of the alerts that the cluster has, sorted. */
    static TreeSet<String> names(Cluster cluster) {
        TreeSet<String> names = new TreeSet<>();
        for (Monitoring part : cluster.monitoring().parts()) {
            part.alerts().forEach(alert -> names.add(alert.name()));
            part.objectives().stream().filter(objective -> !part.burns(objective).isEmpty()).forEach(objective -> names.add(AlertNames.burn(objective.kind())));
            if (part.byPrometheus()) {
                names.add(AlertNames.ALIVE);
            }
        }
        return names;
    }

    /** Every alert of that name that the cluster has. */
    static List<Told> of(Cluster cluster, String name) {
        List<Told> told = new ArrayList<>();
        for (Monitoring part : cluster.monitoring().parts()) {
            part.alerts().stream().filter(alert -> alert.name().equals(name)).forEach(alert -> told.add(alert(cluster, part, alert)));
            part.objectives().stream().filter(objective -> AlertNames.burn(objective.kind()).equals(name)).forEach(objective -> burns(cluster, part, objective, told));
            if (part.byPrometheus() && name.equals(AlertNames.ALIVE)) {
                told.add(new Told(cluster, part, Optional.empty(), "its absence is the alarm", "always; the receiver raises an alarm when it stops arriving", Duration.ZERO, "",
                        Optional.empty(), Map.of(), "", "", "", Optional.empty(), ""));
            }
        }
        return told;
    }

    private static Told alert(Cluster cluster, Monitoring by, Alert alert) {
        return new Told(cluster, by, Optional.of(alert.severity()), alert.severityReason(), alert.fires(), alert.hold(), alert.owner(), alert.useCase(), alert.example(), alert.impact(),
                alert.description(), "", by.byPrometheus() ? Optional.of(Queries.alert(cluster.plan(), cluster.deployment(), alert)) : Optional.empty(), alert.requirement());
    }

    private static void burns(Cluster cluster, Monitoring by, Objective objective, List<Told> told) {
        Map<Severity, List<Burn>> bySeverity = new LinkedHashMap<>();
        by.burns(objective).forEach(burn -> bySeverity.computeIfAbsent(burn.severity(), unknown -> new ArrayList<>()).add(burn));
        Map<Severity, String> queries = by.byPrometheus() ? Queries.burns(cluster.plan(), cluster.deployment(), objective) : Map.of();
        bySeverity.forEach((severity, burns) -> {
            String fires = String.join(" or ", burns.stream().map(burn -> Decimals.plain(burn.factor()) + " times the pace over " + Durations.text(burn.longWindow())
                    + " and still over " + Durations.text(burn.shortWindow())).toList());
            told.add(new Told(cluster, by, Optional.of(severity), "the error budget is spent too fast; " + burns.getFirst().severityReason(), fires, Duration.ZERO, objective.owner(), objective.useCase(),
                    objective.example(), objective.impact(), objective.says(), objective.title(), Optional.ofNullable(queries.get(severity)), objective.requirement()));
        });
    }
}
