package dev.strawman.catalog;

import java.util.List;

/**
 * What can be observed on each platform, which alerts are raised from it, and how fast an error budget may be spent.
 *
 * @param reporterAllowList patterns that the Strimzi operator gives its metrics reporter when nothing else is said
 */
public record Observables(List<DialectFacts> dialects, List<String> reporterAllowList, List<Signal> signals, List<AlertRule> rules, BurnRates burnRates) {

    public Observables {
        dialects = List.copyOf(dialects);
        reporterAllowList = List.copyOf(reporterAllowList);
        signals = List.copyOf(signals);
        rules = List.copyOf(rules);
    }

    /** Facts about the dialect; each has some. */
    public DialectFacts facts(Dialect dialect) {
        return dialects.stream().filter(facts -> facts.dialect() == dialect).findFirst()
                .orElseThrow(() -> new IllegalStateException("signals.yaml says nothing about " + dialect));
    }

    /** Names of the alerts that watch a signal. */
    public List<String> alertsOn(String signal) {
        return rules.stream().filter(rule -> rule.signal().equals(signal)).map(AlertRule::name).toList();
    }

    /** The signal with this id; asking for one that does not exist is a bug. */
    public Signal signal(String id) {
        return signals.stream().filter(signal -> signal.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("signals.yaml has no signal \"" + id + "\""));
    }
}
