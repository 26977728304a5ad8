package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Replication factors that the brokers can carry, and min.insync.replicas that leave one broker free to restart: with as many
 * as the replication factor, every rolling update stops the producers.
 */
final class ReplicationRules {

    private static final String FACTOR = "default.replication.factor";
    private static final String MIN_INSYNC = "min.insync.replicas";
    /** Internal topics: their replication factor, and the in-sync replicas that go with it. */
    private static final List<List<String>> INTERNAL = List.of(
            List.of("offsets.topic.replication.factor", ""),
            List.of("transaction.state.log.replication.factor", "transaction.state.log.min.isr"),
            List.of("share.coordinator.state.topic.replication.factor", "share.coordinator.state.topic.min.isr"));

    private ReplicationRules() {
    }

    static void check(Build build, Findings findings) {
        build.strimzi("Kafka").stream().filter(kafka -> build.nodes(kafka, "broker") > 0)
                .forEach(kafka -> checkCluster(build, kafka, findings));
        build.strimzi("KafkaTopic").forEach(topic -> checkTopic(build, topic, findings));
    }

    private static void checkCluster(Build build, Manifest kafka, Findings findings) {
        int brokers = build.nodes(kafka, "broker");
        JsonNode config = config(kafka);
        for (String key : List.of(FACTOR, MIN_INSYNC)) {
            findings.addIf(brokers > 1 && !config.has(key), kafka, "spec.kafka.config." + key, "is missing, so topics are made with 1");
        }
        checkPair(kafka, FACTOR, number(config, FACTOR), MIN_INSYNC, number(config, MIN_INSYNC), brokers, findings);
        for (List<String> pair : INTERNAL) {
            OptionalInt factor = OptionalInt.of(number(config, pair.get(0)).orElse(KafkaConfigs.brokerDefault(pair.get(0))));
            OptionalInt minInsync = pair.get(1).isEmpty() ? OptionalInt.empty()
                    : OptionalInt.of(number(config, pair.get(1)).orElse(KafkaConfigs.brokerDefault(pair.get(1))));
            checkPair(kafka, pair.get(0), factor, pair.get(1), minInsync, brokers, findings);
        }
    }

    private static void checkPair(Manifest kafka, String factorKey, OptionalInt factor, String minKey, OptionalInt minInsync, int brokers,
            Findings findings) {
        if (factor.isPresent()) {
            findings.addIf(factor.getAsInt() > brokers, kafka, "spec.kafka.config." + factorKey,
                    "is " + factor.getAsInt() + " with " + brokers + " brokers");
            findings.addIf(tooMany(factor.getAsInt(), minInsync), kafka, "spec.kafka.config." + minKey,
                    "must be below " + factorKey + " " + factor.getAsInt());
        }
    }

    private static void checkTopic(Build build, Manifest topic, Findings findings) {
        Optional<Manifest> kafka = build.ownerOf(topic, "Kafka");
        JsonNode config = topic.spec().path("config");
        OptionalInt replicas = number(topic.spec(), "replicas");
        if (replicas.isEmpty()) {
            replicas = kafka.map(found -> number(config(found), FACTOR)).orElse(OptionalInt.empty());
        }
        OptionalInt minInsync = number(config, MIN_INSYNC);
        if (minInsync.isEmpty()) {
            minInsync = kafka.map(found -> number(config(found), MIN_INSYNC)).orElse(OptionalInt.empty());
        }
        if (replicas.isPresent()) {
            findings.addIf(tooMany(replicas.getAsInt(), minInsync), topic, "spec.config." + MIN_INSYNC,
                    "must be below the replication factor " + replicas.getAsInt());
            int brokers = kafka.map(found -> build.nodes(found, "broker")).orElse(0);
            findings.addIf(brokers > 0 && replicas.getAsInt() > brokers, topic, "spec.replicas",
                    replicas.getAsInt() + " is more than the " + brokers + " brokers");
        }
    }

    /** A single replica has no other choice than 1. */
    private static boolean tooMany(int factor, OptionalInt minInsync) {
        return minInsync.isPresent() && minInsync.getAsInt() >= factor && !(factor == 1 && minInsync.getAsInt() == 1);
    }

    private static JsonNode config(Manifest kafka) {
        return kafka.spec().path("kafka").path("config");
    }

    /** Numbers may be written as text, as Kafka reads them. */
    private static OptionalInt number(JsonNode node, String key) {
        String text = node.path(key).asText();
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
