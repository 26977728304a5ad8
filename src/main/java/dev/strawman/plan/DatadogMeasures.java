package dev.strawman.plan;

import dev.strawman.catalog.DatadogFacts;
import dev.strawman.catalog.DatadogFacts.Reading;
import dev.strawman.catalog.Observables;
import dev.strawman.catalog.Signal;
import dev.strawman.catalog.Status;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The signals that Datadog gives of one deployment, with its names filled in, and those that it cannot give. */
final class DatadogMeasures implements Seen {

    private final DatadogFacts facts;
    private final Deployment deployment;
    private final List<DatadogMeasure> measures = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();

    DatadogMeasures(Observables observables, DatadogFacts facts, Deployment deployment) {
        this.facts = facts;
        this.deployment = deployment;
        for (Signal signal : observables.signals()) {
            Reading reading = facts.reading(signal.id(), deployment.platform());
            Optional<String> needless = Measures.needless(signal, deployment);
            if (needless.isEmpty() && reading.on(deployment.option())) {
                measures.add(measure(signal, reading));
            } else {
                unseen.add(new Unseen(signal.id(), signal.meaning(), needless.orElse(reading.missing()), observables.alertsOn(signal.id())));
            }
        }
    }

    @Override
    public List<Unseen> unseen() {
        return unseen;
    }

    @Override
    public boolean sees(String signal) {
        return measures.stream().anyMatch(measure -> measure.signal().equals(signal));
    }

    @Override
    public Optional<Datadog> datadog() {
        List<String> queries = measures.stream().flatMap(measure -> Stream.of(measure.query(), measure.good(), measure.total())).flatMap(Optional::stream).toList();
        List<Datadog.Metric> metrics = facts.metrics().stream().filter(metric -> metric.way().equals(deployment.platform()) || metric.way().equals("any"))
                .filter(metric -> queries.stream().anyMatch(query -> query.contains(":" + metric.name() + "{")))
                .map(metric -> new Datadog.Metric(metric.name(), metric.part(), metric.series())).toList();
        DatadogFacts.Way way = facts.way(deployment.platform());
        return Optional.of(new Datadog(facts.provider(), facts.recoveryShare(), facts.furthestBurn(), way.reason(), measures, metrics));
    }

    private DatadogMeasure measure(Signal signal, Reading reading) {
        String note = Stream.of(reading.note(), reading.status() == Status.VERIFIED ? "" : "not confirmed against a running cluster").filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "; " + other).orElse("");
        return new DatadogMeasure(signal.id(), signal.meaning(), signal.unit(), signal.record(), signal.by(), reading.query().map(query -> named(query, signal)),
                reading.good().map(query -> named(query, signal)), reading.total().map(query -> named(query, signal)), DatadogMeasure.Over.valueOf(reading.over().name()),
                reading.span(), reading.silenceBad(), reading.delay().orElse(facts.way(deployment.platform()).delay()), reading.source().citation(), note);
    }

    private String named(String query, Signal signal) {
        Site site = deployment.site();
        String named = query.replace("<c>", Datadog.scope(deployment.platform(), site.clusterName(), site.region())).replace("<region>", site.region()).replace("<cluster>", site.clusterName()).replace("<namespace>", Names.namespace(site));
        return switch (signal.id()) {
            case "probe-slow-writes" -> named.replace("<le>", bound(Objectives.bucket(site.serviceLevel().produceP99())));
            case "probe-slow-roundtrips" -> named.replace("<le>", bound(Objectives.bucket(site.serviceLevel().endToEndP99())));
            default -> named;
        };
    }

    /** The Agent writes bounds of buckets as Python writes numbers: {@code 0.04}, {@code 1.0}. */
    private static String bound(BigDecimal bucket) {
        return Double.toString(bucket.doubleValue()).toLowerCase(Locale.ROOT);
    }
}
