package dev.strawman.plan;

import dev.strawman.catalog.AlertRule;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
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

    Alerts(Deployment deployment, Readers readers, Weights weights, Seen measures) {
        this.deployment = deployment;
        this.readers = readers;
        this.weights = weights;
        this.measures = measures;
    }

    /** @param labels labels of a signal by its id */
    List<Alert> all(List<AlertRule> rules, Function<String, List<String>> labels) {
        List<Alert> alerts = new ArrayList<>();
        for (AlertRule rule : rules) {
            if (measures.sees(rule.signal())) {
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
        Threshold threshold = threshold(rule.threshold());
        String impact = useCase.isEmpty() ? readers.everybody() : stakes.getFirst().sentence();
        return new Alert(rule.name(), rule.signal(), match, example, rule.above(), threshold.value(), rule.hold(), weights.of(rule.consequence(), stakes, rule.scope() == AlertRule.Scope.REPLICATION),
                weights.reason(rule.consequence(), stakes, rule.scope() == AlertRule.Scope.REPLICATION), owner, useCase, rule.mutes(), words(rule.summary(), threshold), words(rule.description(), threshold), impact,
                threshold.requirement(), threshold.requirement().isEmpty() ? rule.source().citation() : "");
    }

    private String words(String text, Threshold threshold) {
        return text.replace("<cluster>", deployment.site().clusterName()).replace("<threshold>", threshold.value().toPlainString())
                .replace("<freshnessReason>", freshness().reason())
                .replace("<rpo>", Durations.text(deployment.site().serviceLevel().regionRpo()));
    }

    /** A threshold and the requirement that it follows from; empty for one of the catalogue. */
    private record Threshold(BigDecimal value, String requirement) {
    }

    private Threshold threshold(String text) {
        Site site = deployment.site();
        return switch (text) {
            case "brokers" -> new Threshold(BigDecimal.valueOf(((Capacity.Brokers) deployment.capacity()).brokers()), "workloads");
            case "plannedBytesIn" -> new Threshold(BigDecimal.valueOf(Math.round(site.load().peakInMiBps() * ByteSize.MIB)), "workloads");
            case "freshness" -> new Threshold(freshness().seconds(), "sla.latencyP99.endToEnd");
            case "halfRpo" -> new Threshold(plain(site.serviceLevel().regionRpo().toMillis() / 2000.0), "sla.regionLoss.rpo");
            case "rpo" -> new Threshold(plain(site.serviceLevel().regionRpo().toMillis() / 1000.0), "sla.regionLoss.rpo");
            case "renewalOverdueDays" -> new Threshold(BigDecimal.valueOf(Math.max(8, site.protection().renewBefore().toDays() - 8)), "certificates.renewBefore");
            default -> new Threshold(new BigDecimal(text), "");
        };
    }

    private Freshness freshness() {
        return Freshness.of(deployment.site(), readers.interval(), measures.sees("probe-slow-roundtrips"));
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(Decimals.plain(value, 3));
    }
}
