package dev.strawman.plan;

import dev.strawman.catalog.AlertRule;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The alerts of one deployment: every rule of the catalogue whose signal it gives, with the plan's thresholds, weights and owners. */
final class Alerts {

    private static final String SHARE = " of ";

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

    /** @param labels labels of a signal by its id */
    List<Alert> all(List<AlertRule> rules, Function<String, List<String>> labels) {
        List<Alert> alerts = new ArrayList<>();
        for (AlertRule rule : rules) {
            if (measures.sees(rule.signal()) && (!rule.threshold().contains(SHARE) || ceiling(rule).isPresent())) {
                switch (rule.scope()) {
                    case CLUSTER, REPLICATION -> alerts.add(alert(rule, readers.stakes(), Map.of(), Map.of(), weights.team(), Optional.empty()));
                    case USE_CASE -> readers.useCases().forEach(reader -> alerts.add(alert(rule, List.of(reader.stake()), reader.match(labels.apply(rule.signal())),
                            reader.example(labels.apply(rule.signal())), reader.stake().owner(), Optional.of(reader.stake().useCase()))));
                    case DEAD_LETTERS -> deadLetters(rule, alerts);
                }
            }
        }
        return alerts;
    }

    /** One alert for each use case with dead letters: the consuming team looks after them. */
    private void deadLetters(AlertRule rule, List<Alert> alerts) {
        Map<String, List<String>> byUseCase = deployment.site().topics().stream().filter(topic -> topic.kind() == Topic.Kind.DEAD_LETTER)
                .sorted(Comparator.comparing(Topic::name)).collect(Collectors.groupingBy(Topic::useCase, Collectors.mapping(Topic::name, Collectors.toList())));
        for (Readers.Reader reader : readers.useCases()) {
            List<String> topics = byUseCase.getOrDefault(reader.stake().useCase(), List.of());
            if (!topics.isEmpty()) {
                alerts.add(alert(rule, List.of(reader.stake()), Map.of("topic", Readers.either(topics)), Map.of("topic", topics.getFirst()),
                        reader.stake().owner(), Optional.of(reader.stake().useCase())));
            }
        }
    }

    private Alert alert(AlertRule rule, List<Stake> stakes, Map<String, String> match, Map<String, String> example, String owner, Optional<String> useCase) {
        Threshold threshold = threshold(rule);
        String impact = useCase.isEmpty() ? readers.everybody() : stakes.getFirst().sentence();
        return new Alert(rule.name(), rule.signal(), match, example, rule.above(), threshold.value(), rule.hold(), weights.of(rule.consequence(), stakes, rule.scope() == AlertRule.Scope.REPLICATION),
                weights.reason(rule.consequence(), stakes, rule.scope() == AlertRule.Scope.REPLICATION), owner, useCase, rule.mutes(), words(rule.summary(), threshold), words(rule.description(), threshold), impact,
                threshold.requirement(), !threshold.requirement().isEmpty() ? "" : threshold.source().isEmpty() ? rule.source().citation() : threshold.source());
    }

    private String words(String text, Threshold threshold) {
        return text.replace("<cluster>", deployment.site().clusterName()).replace("<threshold>", threshold.value().toPlainString())
                .replace("<freshnessReason>", freshness().reason())
                .replace("<rpo>", Durations.text(deployment.site().serviceLevel().regionRpo()));
    }

    /** A threshold and the requirement or the source that it follows from; both are empty for one of the catalogue. */
    private record Threshold(BigDecimal value, String requirement, String source) {

        Threshold(BigDecimal value, String requirement) {
            this(value, requirement, "");
        }
    }

    /** What {@code 0.8 of limit} is a share of; empty when there is no such limit here, and so nothing to be told of. */
    private Optional<Ceiling> ceiling(AlertRule rule) {
        Ceiling.Kind kind = Ceiling.Kind.valueOf(rule.threshold().substring(rule.threshold().indexOf(SHARE) + SHARE.length()).toUpperCase(Locale.ROOT));
        return ceilings.stream().filter(ceiling -> ceiling.signal().equals(rule.signal()) && ceiling.kind() == kind).findFirst();
    }

    private Threshold share(AlertRule rule) {
        Ceiling ceiling = ceiling(rule).orElseThrow();
        BigDecimal share = new BigDecimal(rule.threshold().substring(0, rule.threshold().indexOf(SHARE)));
        BigDecimal value = share.multiply(ceiling.value()).setScale(0, RoundingMode.HALF_UP);
        return ceiling.kind() == Ceiling.Kind.PLAN ? new Threshold(value, "workloads") : new Threshold(value, "", share.toPlainString() + " of " + ceiling.why());
    }

    private Threshold threshold(AlertRule rule) {
        Site site = deployment.site();
        if (rule.threshold().contains(SHARE)) {
            return share(rule);
        }
        return switch (rule.threshold()) {
            case "brokers" -> new Threshold(BigDecimal.valueOf(((Capacity.Brokers) deployment.capacity()).brokers()), "workloads");
            case "plannedBytesIn" -> new Threshold(BigDecimal.valueOf(Math.round(site.load().peakInMiBps() * ByteSize.MIB)), "workloads");
            case "freshness" -> new Threshold(freshness().seconds(), "sla.latencyP99.endToEnd");
            case "halfRpo" -> new Threshold(plain(site.serviceLevel().regionRpo().toMillis() / 2000.0), "sla.regionLoss.rpo");
            case "rpo" -> new Threshold(plain(site.serviceLevel().regionRpo().toMillis() / 1000.0), "sla.regionLoss.rpo");
            case "renewalOverdueDays" -> new Threshold(BigDecimal.valueOf(Math.max(8, site.protection().renewBefore().toDays() - 8)), "certificates.renewBefore");
            default -> new Threshold(new BigDecimal(rule.threshold()), "");
        };
    }

    private Freshness freshness() {
        return Freshness.of(deployment.site(), readers.interval(), measures.sees("probe-slow-roundtrips"));
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(Decimals.plain(value, 3));
    }
}
