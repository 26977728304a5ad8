package dev.strawman.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The limits of an option, by what they limit. What is absent is unlimited or unknown. */
public record Limits(Map<Limit, Fact> partition, Map<Limit, Fact> broker, Map<Limit, Fact> unit, Map<Limit, Fact> cluster,
                     Map<Limit, Fact> account) {

    public Limits {
        partition = ordered(partition);
        broker = ordered(broker);
        unit = ordered(unit);
        cluster = ordered(cluster);
        account = ordered(account);
    }

    public Optional<Fact> perPartition(Limit limit) {
        return Optional.ofNullable(partition.get(limit));
    }

    public Optional<Fact> perBroker(Limit limit) {
        return Optional.ofNullable(broker.get(limit));
    }

    public Optional<Fact> perUnit(Limit limit) {
        return Optional.ofNullable(unit.get(limit));
    }

    public Optional<Fact> perCluster(Limit limit) {
        return Optional.ofNullable(cluster.get(limit));
    }

    public Optional<Fact> perAccount(Limit limit) {
        return Optional.ofNullable(account.get(limit));
    }

    private static Map<Limit, Fact> ordered(Map<Limit, Fact> facts) {
        return facts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
