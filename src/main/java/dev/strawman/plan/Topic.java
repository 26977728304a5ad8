package dev.strawman.plan;

import dev.strawman.requirements.Schemas.Compatibility;
import dev.strawman.requirements.TechStack.DataFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One topic on one cluster, the same on every platform.
 *
 * @param name              name on the cluster; begins with the environment where several share the cluster
 * @param logicalName       name as captured, without that prefix
 * @param kind              what it is for
 * @param environment       environment it belongs to
 * @param useCase           use case that brought it
 * @param partitions        partitions
 * @param replicationFactor copies
 * @param settings          topic settings by their Kafka names, each with its reason, sorted by name
 * @param subject           schema subject of its values, for topics with a schema
 * @param classification    class of its data
 * @param personalFields    fields with personal data
 * @param sensitive         its class must stay out of non-production as live data
 * @param legalHold         time that the law demands its records are kept, if any
 * @param requirement       field path it answers
 * @param partitionReason   arithmetic behind the number of partitions
 */
public record Topic(
        String name,
        String logicalName,
        Kind kind,
        String environment,
        String useCase,
        int partitions,
        int replicationFactor,
        List<Setting> settings,
        Optional<Subject> subject,
        String classification,
        List<String> personalFields,
        boolean sensitive,
        Optional<Duration> legalHold,
        String requirement,
        String partitionReason) {

    public Topic {
        settings = List.copyOf(settings);
        personalFields = List.copyOf(personalFields);
    }

    /** Settings that only mean something on a cluster with tiered storage. */
    public static final List<String> TIERING_KEYS = List.of("local.retention.ms", "remote.storage.enable");

    public enum Kind { EVENT, RETRY, DEAD_LETTER, PROBE }

    /** A Kafka setting, its value as Kafka spells it, and why. */
    public record Setting(String key, String value, String why) {
    }

    /** A subject in a schema registry. */
    public record Subject(String name, DataFormat format, Compatibility compatibility) {
    }

    /** The value of one setting, or empty. */
    public Optional<String> setting(String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).map(Setting::value).findFirst();
    }

    public boolean compacted() {
        return setting("cleanup.policy").filter(policy -> policy.contains("compact")).isPresent();
    }
}
