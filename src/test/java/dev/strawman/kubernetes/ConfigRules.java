package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The settings of Kafka and KafkaTopic resources: free maps, which the CRDs leave open, and fields that need each other. */
final class ConfigRules {

    private ConfigRules() {
    }

    static void check(Build build, Findings findings) {
        for (Manifest kafka : build.strimzi("Kafka")) {
            JsonNode spec = kafka.spec().path("kafka");
            KafkaConfigs.brokerProblems(settings(kafka, "spec.kafka.config", spec.path("config"), findings))
                    .forEach(problem -> findings.add(kafka, "", "spec.kafka.config." + problem));
            for (String field : new String[] {"version", "metadataVersion"}) {
                JsonNode version = spec.path(field);
                findings.addIf(version.isNumber(), kafka, "spec.kafka." + field, "is read as the number " + version + "; quote it");
            }
            boolean custom = spec.at("/authorization/type").asText().equals("custom");
            findings.addIf(custom && spec.at("/authorization/authorizerClass").asText().isEmpty(), kafka,
                    "spec.kafka.authorization.authorizerClass", "is required for type custom");
            boolean bytes = spec.at("/quotas/minAvailableBytesPerVolume").isNumber();
            boolean ratio = spec.at("/quotas/minAvailableRatioPerVolume").isNumber();
            findings.addIf(bytes && ratio, kafka, "spec.kafka.quotas",
                    "may state minAvailableBytesPerVolume or minAvailableRatioPerVolume, not both");
        }
        for (Manifest topic : build.strimzi("KafkaTopic")) {
            boolean tiered = build.ownerOf(topic, "Kafka").map(kafka -> kafka.spec().path("kafka").has("tieredStorage")).orElse(true);
            KafkaConfigs.topicProblems(settings(topic, "spec.config", topic.spec().path("config"), findings), tiered)
                    .forEach(problem -> findings.add(topic, "", "spec.config." + problem));
        }
    }

    private static Map<String, String> settings(Manifest manifest, String path, JsonNode config, Findings findings) {
        Map<String, String> settings = new TreeMap<>();
        config.properties().forEach(setting -> {
            boolean simple = setting.getValue().isValueNode() && !setting.getValue().isNull();
            findings.addIf(!simple, manifest, path + "." + setting.getKey(), "must be a text, a number or a boolean");
            if (simple) {
                settings.put(setting.getKey(), setting.getValue().asText());
            }
        });
        return settings;
    }
}
