package dev.strawman.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An alert as written once for every platform.
 *
 * @param name        in camel case, also the name of its runbook
 * @param signal      signal that it watches
 * @param perBroker   signal of the busiest broker, watched instead where the limit is one of each broker
 * @param scope       what it is said of
 * @param above       fires above the threshold, otherwise below
 * @param threshold   when it fires
 * @param hold        how long it must hold
 * @param consequence what it means for users; decides its severity
 * @param summary     one line; may use {@code <cluster>}, {@code <threshold>}, {@code <bearer>} (the cluster or its busiest broker) and Prometheus' template language
 * @param mutes       alerts that are its symptoms on the same cluster
 * @param description what is going on, one or two sentences
 */
public record AlertRule(String name, String signal, Optional<String> perBroker, Scope scope, boolean above, Threshold threshold, Duration hold, Consequence consequence,
        List<String> mutes, String summary, String description, Source source, Status status) {

    public AlertRule {
        mutes = List.copyOf(mutes);
    }

    /** What an alert is said of. */
    public enum Scope {
        CLUSTER, USE_CASE, DEAD_LETTERS, REPLICATION;

        /** It is said of those who read, so there is nothing to say where nobody does. */
        public boolean ofReaders() {
            return this == USE_CASE || this == DEAD_LETTERS;
        }
    }

    /** What it means for users. */
    public enum Consequence { OUTAGE, LOSS, UNPROCESSED, DEGRADED, PROMISE, REDUNDANCY, HYGIENE, BLIND }
}
