package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.DatadogFacts;
import dev.strawman.catalog.Dialect;
import dev.strawman.catalog.DialectFacts;
import dev.strawman.catalog.Observables;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.requirements.Monitoring.AlertRoute;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.ServiceLevels.SupportResponse;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Support;
import dev.strawman.requirements.Tooling.Alerting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides how each deployment is watched: by what, in which dialect, who is told. */
final class Watching {

    private final Requirements wish;
    private final Catalog catalog;
    private final Observables observables;
    private final Evaluators evaluators;
    private final Decisions decisions;

    Watching(Requirements wish, Catalog catalog, Decisions decisions) {
        this.wish = wish;
        this.catalog = catalog;
        this.observables = catalog.observables();
        this.evaluators = new Evaluators(wish);
        this.decisions = decisions;
    }

    Watch of(List<Deployment> deployments) {
        evaluators.explain(deployments, decisions);
        List<Stake> stakes = new Stakes(wish).all();
        Optional<DatadogFacts> datadog = deployments.stream().anyMatch(deployment -> evaluators.of(deployment).medium() == Medium.DATADOG) ? Optional.of(catalog.datadog()) : Optional.empty();
        return new Watch(new WorkingTime(wish).clock(), onCall(), stakes, deployments.stream().map(deployment -> withCopy(monitoring(deployment, stakes, datadog), deployment, stakes)).toList(), new Rhythms(wish).rhythm(), wish.monitoring().retention(), notices());
    }

    /** In the catalogue's order, which is not that of the room. */
    private List<Watch.Notice> notices() {
        List<String> regimes = wish.compliance().regimes().stream().map(Spellings::of).toList();
        return catalog.notices().stream().filter(notice -> regimes.contains(notice.id()))
                .map(notice -> new Watch.Notice(notice.displayName(), notice.duty(), notice.status().toString())).toList();
    }

    private Monitoring monitoring(Deployment deployment, List<Stake> stakes, Optional<DatadogFacts> datadog) {
        Evaluators.Way way = evaluators.of(deployment);
        if (way.medium() == Medium.DATADOG) {
            DatadogFacts facts = datadog.orElseThrow();
            DatadogFacts.Way metrics = facts.way(deployment.platform());
            decisions.add(deployment.path(), "Who watches it, and how do its metrics get there?", "Datadog: " + metrics.says(), metrics.reason(), List.of("tooling.monitoring"),
                    List.of("datadog.ways." + metrics.id()), metrics.rejected().stream().map(other -> new Decision.Rejected(other.option(), other.why())).toArray(Decision.Rejected[]::new));
            return monitoring(deployment, stakes, way, new DatadogMeasures(observables, facts, deployment),
                    allowed(way, () -> new Measures(observables, way.dialect(), deployment)), metrics.says(), metrics.seconds());
        }
        DialectFacts facts = observables.facts(way.dialect());
        Measures series = new Measures(observables, way.dialect(), deployment);
        return monitoring(deployment, stakes, way, series, allowed(way, () -> series), facts.says(), facts.scrapeSeconds());
    }

    /** What Strimzi's reporter must let through; nothing else is asked for its list. */
    private List<String> allowed(Evaluators.Way way, Supplier<Measures> series) {
        return way.dialect() != Dialect.STRIMZI_REPORTER ? List.of()
                : Stream.concat(observables.reporterAllowList().stream(), series.get().prometheus().stream().flatMap(measure -> measure.allow().stream())).distinct().toList();
    }

    /** What watches a cluster, and what CloudWatch watches beside it of the copy that the cluster holds. */
    private Monitoring withCopy(Monitoring monitoring, Deployment deployment, List<Stake> stakes) {
        Optional<Evaluators.Way> way = evaluators.ofCopy(deployment, monitoring);
        if (way.isEmpty()) {
            return monitoring;
        }
        Measures shown = new Measures(observables, way.get().dialect(), deployment);
        CopySeen copy = new CopySeen(shown, monitoring.unseen());
        if (copy.cloudWatch().isEmpty()) {
            return monitoring;
        }
        evaluators.explainCopy(deployment, monitoring.medium(), way.get().reason(), decisions);
        DialectFacts facts = observables.facts(way.get().dialect());
        return monitoring.with(monitoring(deployment, stakes, way.get(), copy, List.of(), facts.says(), facts.scrapeSeconds()), copy.byNeither());
    }

    private Monitoring monitoring(Deployment deployment, List<Stake> stakes, Evaluators.Way way, Seen seen, List<String> allowed, String says, int seconds) {
        Duration interval = Duration.ofSeconds(seconds);
        List<Ceiling> ceilings = Ceilings.of(catalog, deployment, way.dialect() != Dialect.MSK_CLOUDWATCH, seen);
        Readers readers = Readers.of(deployment.site(), stakes, interval);
        Weights weights = new Weights(deployment, People.team(wish));
        return new Monitoring(deployment.path(), way.medium(), way.reason(), says, interval, allowed, seen.prometheus(), seen.cloudWatch(), seen.datadog(), ceilings, seen.unseen(),
                new Alerts(deployment, readers, weights, seen, ceilings).all(observables.rules(), observables::signal),
                new Objectives(observables.burnRates(), readers, weights, deployment, seen).all(), Optional.empty());
    }

    private OnCall onCall() {
        SupportResponse answer = wish.sla().supportResponse();
        List<Duration> answers = List.of(answer.severity1(), answer.severity2(), answer.severity3(), answer.severity4());
        List<OnCall.Route> routes = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Optional<Alerting> captured = wish.monitoring().alertRoutes().stream().filter(route -> route.severity() == severity.number()).map(AlertRoute::channel).findFirst();
            routes.add(new OnCall.Route(severity, captured.orElseGet(() -> channel(severity)), answers.get(severity.ordinal()), captured.isEmpty()));
        }
        boolean outOfHours = wish.support().outOfHours() != Support.OutOfHours.NONE;
        WorkingTime time = new WorkingTime(wish);
        return new OnCall(wish.operations().cover(), time.hours(), time.hoursAssumed(), outOfHours, routes, wish.support().tiers(), wish.support().escalation(),
                wish.support().vendorPlan());
    }

    /** Those who call come first in the list of tools, as a rule; the last one is the quietest. */
    private Alerting channel(Severity severity) {
        List<Alerting> tools = wish.tooling().alerting();
        return tools.isEmpty() ? Alerting.EMAIL : severity.pages() ? tools.getFirst() : tools.getLast();
    }
}
