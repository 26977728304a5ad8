package dev.strawman.plan;

import dev.strawman.catalog.AlertRule;
import dev.strawman.catalog.Signal;
import dev.strawman.catalog.Threshold;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The alerts of one deployment: every rule of the catalogue whose signal it gives, with the plan's thresholds, weights and owners. */
final class Alerts {

    private final Deployment deployment;
    private final Readers readers;
    private final Weights weights;
    private final Seen measures;
    private final List<Ceiling> ceilings;

    Alerts(Deployment deployment, Readers readers, Weights weights, Seen measures, List<Ceiling> ceilings) {
        this.deployment = deployment;
        this.readers = readers;
        this.weights = weights;
        this.measures = measures;
        this.ceilings = ceilings;
    }

    /** @param signals a signal by its id */
    List<Alert> all(List<AlertRule> rules, Function<String, Signal> signals) {
        List<Alert> alerts = new ArrayList<>();
        rules.stream().filter(rule -> measures.sees(rule.signal())).forEach(rule -> limit(rule).ifPresent(limit -> add(rule, limit, signals.apply(limit.signal()), alerts)));
        return alerts;
    }

    private void add(AlertRule rule, Limit limit, Signal signal, List<Alert> alerts) {
        if (deployment.site().standby() && rule.scope().ofReaders()) {
            return;
        }
        switch (rule.scope()) {
            case CLUSTER, REPLICATION -> alerts.add(alert(rule, limit, signal, readers.stakes(), readers.everybody(), Map.of(), Map.of(), weights.team(), Optional.empty()));
            case USE_CASE -> readers.useCases().stream().filter(reader -> reader.owns(signal.by())).forEach(reader -> alerts.add(alert(rule, limit, signal, List.of(reader.stake()), reader.impact(), reader.match(signal.by()), reader.example(signal.by()),
                    reader.owner(), Optional.of(reader.stake().useCase()))));
            case DEAD_LETTERS -> deadLetters(rule, limit, signal, alerts);
        }
    }

    /** One alert for each use case with dead letters: the consuming team looks after them. */
    private void deadLetters(AlertRule rule, Limit limit, Signal signal, List<Alert> alerts) {
        Map<String, List<String>> byUseCase = deployment.site().topics().stream().filter(topic -> topic.kind() == Topic.Kind.DEAD_LETTER)
                .sorted(Comparator.comparing(Topic::name)).collect(Collectors.groupingBy(Topic::useCase, Collectors.mapping(Topic::name, Collectors.toList())));
        for (Readers.Reader reader : readers.useCases()) {
            List<String> topics = byUseCase.getOrDefault(reader.stake().useCase(), List.of());
            if (!topics.isEmpty()) {
                alerts.add(alert(rule, limit, signal, List.of(reader.stake()), reader.impact(), Map.of("topic", Readers.either(topics)), Map.of("topic", topics.getFirst()),
                        reader.owner(), Optional.of(reader.stake().useCase())));
            }
        }
    }

    private Alert alert(AlertRule rule, Limit limit, Signal signal, List<Stake> stakes, String impact, Map<String, String> match, Map<String, String> example, String owner, Optional<String> useCase) {
        Weights.Weight weight = useCase.isEmpty() ? weights.shared(rule.consequence(), stakes, rule.scope() == AlertRule.Scope.REPLICATION)
                : weights.alone(rule.consequence(), stakes.getFirst());
        return new Alert(rule.name(), limit.signal(), match, example, rule.above(), limit.value(), signal.unit(), rule.hold(), weight.severity(),
                weight.reason(), owner, useCase, rule.mutes(), words(rule.summary(), limit), words(rule.description(), limit), impact,
                limit.requirement(), !limit.requirement().isEmpty() ? "" : limit.source().isEmpty() ? rule.source().citation() : limit.source());
    }

    private String words(String text, Limit limit) {
        boolean each = limit.perBroker();
        return text.replace("<Bearer>", each ? "The busiest broker of <cluster>" : "<cluster>").replace("<bearer>", each ? "the busiest broker of <cluster>" : "<cluster>")
                .replace("<each>", each ? " on one broker" : "").replace("<cluster>", deployment.site().clusterName()).replace("<threshold>", limit.value().toPlainString())
                .replace("<freshnessReason>", freshness().reason())
                .replace("<rpo>", Durations.text(deployment.site().serviceLevel().regionRpo()));
    }

    /** The value of a threshold here, and the requirement or the source that it follows from; both are empty for one of the catalogue. */
    private record Limit(String signal, boolean perBroker, BigDecimal value, String requirement, String source) {

        Limit(String signal, BigDecimal value, String requirement) {
            this(signal, false, value, requirement, "");
        }
    }

    /** Empty where the threshold is a share of something that this product does not have: then there is nothing to be told of. */
    private Optional<Limit> limit(AlertRule rule) {
        return switch (rule.threshold()) {
            case Threshold.Fixed fixed -> Optional.of(new Limit(rule.signal(), fixed.value(), ""));
            case Threshold.Planned planned -> Optional.of(planned(rule.signal(), planned.value()));
            case Threshold.Share share -> ceilings.stream().filter(ceiling -> ceiling.kind().name().equals(share.whole().name()))
                    .filter(ceiling -> ceiling.signal().equals(rule.signal()) || rule.perBroker().filter(ceiling.signal()::equals).isPresent())
                    .findFirst().map(ceiling -> share(share.share(), ceiling, rule));
        };
    }

    private Limit share(BigDecimal share, Ceiling ceiling, AlertRule rule) {
        BigDecimal value = share.multiply(ceiling.value()).setScale(0, RoundingMode.HALF_UP);
        if (ceiling.kind() == Ceiling.Kind.PLAN) {
            return new Limit(ceiling.signal(), value, "workloads");
        }
        boolean broker = !ceiling.signal().equals(rule.signal());
        Optional<BigDecimal> peak = peak(rule.signal(), broker).filter(planned -> planned.compareTo(value) > 0 && planned.compareTo(ceiling.value()) <= 0);
        return new Limit(ceiling.signal(), broker, peak.orElse(value), "", (peak.isPresent() ? "the planned peak, already more than " : "") + share.toPlainString() + " of " + ceiling.why());
    }

    /** What was planned for, of one broker where that is what is held against the limit: at the peak that was bought for, nothing rings. */
    private Optional<BigDecimal> peak(String signal, boolean broker) {
        int parts = broker && deployment.capacity() instanceof Capacity.Brokers brokers ? brokers.brokers() : 1;
        return ceilings.stream().filter(ceiling -> ceiling.kind() == Ceiling.Kind.PLAN && ceiling.signal().equals(signal)).findFirst()
                .map(ceiling -> ceiling.value().divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP));
    }

    private Limit planned(String signal, Threshold.Value value) {
        Site site = deployment.site();
        return switch (value) {
            case BROKERS -> new Limit(signal, BigDecimal.valueOf(((Capacity.Brokers) deployment.capacity()).brokers()), "workloads");
            case PLANNED_BYTES_IN -> new Limit(signal, BigDecimal.valueOf(Math.round(site.load().peakInMiBps() * ByteSize.MIB)), "workloads");
            case PLANNED_HOUR -> new Limit(signal, BigDecimal.valueOf(Math.round(site.load().peakInMiBps() * ByteSize.MIB * Duration.ofHours(1).toSeconds())), "workloads");
            case FRESHNESS -> new Limit(signal, freshness().seconds(), "sla.latencyP99.endToEnd");
            case HALF_RPO -> new Limit(signal, plain(site.serviceLevel().regionRpo().toMillis() / 2000.0), "sla.regionLoss.rpo");
            case RPO -> new Limit(signal, plain(site.serviceLevel().regionRpo().toMillis() / 1000.0), "sla.regionLoss.rpo");
            case RENEWAL_OVERDUE_DAYS -> new Limit(signal, BigDecimal.valueOf(Math.max(8, site.protection().renewBefore().toDays() - 8)), "certificates.renewBefore");
        };
    }

    private Freshness freshness() {
        return Freshness.of(deployment.site(), readers.interval(), measures.sees("probe-slow-roundtrips"));
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(Decimals.plain(value, 3));
    }
}
