package dev.strawman.plan;

import dev.strawman.catalog.Dialect;
import dev.strawman.catalog.Feed;
import dev.strawman.catalog.Observables;
import dev.strawman.catalog.Signal;
import dev.strawman.catalog.SignalReading;
import dev.strawman.catalog.Status;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The signals that one deployment gives in one dialect, with its names filled in, and those that it cannot give. */
final class Measures implements Seen {

    static final String NOTHING_COPIED = "nothing is copied to this cluster";
    private static final String TIERING = "tiering-";

    private final List<Measure> prometheus = new ArrayList<>();
    private final List<CloudWatchMeasure> cloudWatch = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();

    Measures(Observables observables, Dialect dialect, Deployment deployment) {
        for (Signal signal : observables.signals()) {
            SignalReading reading = signal.readings().get(dialect);
            if (!reading.on(deployment.option()) || needless(signal, deployment).isPresent() || !paid(reading, deployment)) {
                unseen.add(new Unseen(signal.id(), signal.meaning(), why(signal, reading, deployment), observables.alertsOn(signal.id())));
            } else if (dialect == Dialect.MSK_CLOUDWATCH) {
                reading.cloudWatch().ifPresent(metric -> cloudWatch.add(measure(signal, reading, metric)));
            } else {
                prometheus.add(measure(signal, reading, deployment.site(), Duration.ofSeconds(observables.facts(dialect).scrapeSeconds())));
            }
        }
    }

    @Override
    public List<Measure> prometheus() {
        return prometheus;
    }

    @Override
    public List<CloudWatchMeasure> cloudWatch() {
        return cloudWatch;
    }

    @Override
    public List<Unseen> unseen() {
        return unseen;
    }

    @Override
    public boolean sees(String signal) {
        return prometheus.stream().anyMatch(measure -> measure.signal().equals(signal)) || cloudWatch.stream().anyMatch(measure -> measure.signal().equals(signal));
    }

    /** Why there is nothing to be seen here: only the copy shows how far it is behind, and only what is moved can fail to move. */
    static Optional<String> needless(Signal signal, Deployment deployment) {
        return CopyAlarms.watches(signal.id()) && !deployment.holdsCopy() ? Optional.of(NOTHING_COPIED)
                : signal.id().startsWith(TIERING) && !deployment.tiered() ? Optional.of("no setting of ours moves records to object storage here") : Optional.empty();
    }

    private static boolean paid(SignalReading reading, Deployment deployment) {
        return reading.cloudWatch().filter(metric -> !deployment.paysFor(metric.level().name())).isEmpty();
    }

    private static String why(Signal signal, SignalReading reading, Deployment deployment) {
        Optional<String> needless = needless(signal, deployment);
        return needless.isPresent() ? needless.get() : reading.on(deployment.option()) ? "it costs the level " + reading.cloudWatch().orElseThrow().level() + ", and this cluster is asked for "
                + deployment.enhancedMonitoring() : reading.missing();
    }

    private static Measure measure(Signal signal, SignalReading reading, Site site, Duration interval) {
        List<Measure.Feed> feeds = reading.feeds().stream().map(feed -> feed(feed, site, signal)).toList();
        return new Measure(signal.id(), signal.record(), signal.meaning(), signal.unit(), signal.by(), signal.windowed(),
                late(named(reading.expression().orElseThrow(), site, signal), site, signal, interval), feeds, reading.each(), reading.allow(), reading.source().citation(), note(reading));
    }

    private static Measure.Feed feed(Feed feed, Site site, Signal signal) {
        return new Measure.Feed(named(feed.series(), site, signal), Measure.Kind.valueOf(feed.kind().name()), feed.times(), feed.plus());
    }

    private static String named(String text, Site site, Signal signal) {
        String named = text.replace("<c>", "cluster=\"" + site.clusterName() + "\"").replace("<cluster>", site.clusterName())
                .replace("<namespace>", Names.namespace(site));
        return switch (signal.id()) {
            case "probe-slow-writes" -> named.replace("<le>", Objectives.bucket(site.serviceLevel().produceP99()).toPlainString());
            case "probe-slow-roundtrips" -> named.replace("<le>", Objectives.bucket(site.serviceLevel().endToEndP99()).toPlainString());
            default -> named;
        };
    }

    /** Over the time that may pass, what waits and what was written meanwhile show exactly whether anything waits longer. */
    private static String late(String text, Site site, Signal signal, Duration interval) {
        Duration asked = signal.id().equals("replication-lag-seconds") ? site.serviceLevel().regionRpo() : site.serviceLevel().endToEndP99();
        return text.replace("<late>", Long.toString(Freshness.visible(asked, interval).toSeconds()));
    }

    private static CloudWatchMeasure measure(Signal signal, SignalReading reading, SignalReading.CloudWatchMetric metric) {
        return new CloudWatchMeasure(signal.id(), signal.meaning(), signal.unit(), metric.metric(), metric.plusMetric(), metric.statistic(),
                metric.across().name().toLowerCase(Locale.ROOT), metric.level().name(), metric.per(), metric.inverse(), reading.source().citation() + note(reading));
    }

    private static String note(SignalReading reading) {
        Optional<String> doubt = reading.status() == Status.VERIFIED ? Optional.empty() : Optional.of("not confirmed against a running cluster");
        return String.join("; ", java.util.stream.Stream.of(Optional.of(reading.note()).filter(note -> !note.isEmpty()), doubt).flatMap(Optional::stream).toList());
    }
}
