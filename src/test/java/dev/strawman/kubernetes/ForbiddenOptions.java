package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.kafka.model.bridge.KafkaBridgeAdminClientSpec;
import io.strimzi.api.kafka.model.bridge.KafkaBridgeConsumerSpec;
import io.strimzi.api.kafka.model.bridge.KafkaBridgeProducerSpec;
import io.strimzi.api.kafka.model.connect.KafkaConnectSpec;
import io.strimzi.api.kafka.model.connector.AbstractConnectorSpec;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.kafka.cruisecontrol.CruiseControlSpec;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2ClusterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Options that the operator sets itself. It drops them from {@code config} with a line in its log, so a person believes in a
 * setting that does not exist. The lists are Strimzi's own constants.
 */
final class ForbiddenOptions {

    private record Place(String kind, String pointer, Class<?> spec) {
    }

    private static final List<Place> PLACES = List.of(
            new Place("Kafka", "/spec/kafka/config", KafkaClusterSpec.class),
            new Place("Kafka", "/spec/cruiseControl/config", CruiseControlSpec.class),
            new Place("KafkaConnect", "/spec/config", KafkaConnectSpec.class),
            new Place("KafkaConnector", "/spec/config", AbstractConnectorSpec.class),
            new Place("KafkaMirrorMaker2", "/spec/target/config", KafkaMirrorMaker2ClusterSpec.class),
            new Place("KafkaBridge", "/spec/producer/config", KafkaBridgeProducerSpec.class),
            new Place("KafkaBridge", "/spec/consumer/config", KafkaBridgeConsumerSpec.class),
            new Place("KafkaBridge", "/spec/adminClient/config", KafkaBridgeAdminClientSpec.class));

    private ForbiddenOptions() {
    }

    static void check(Build build, Findings findings) {
        for (Place place : PLACES) {
            for (Manifest manifest : build.strimzi(place.kind())) {
                check(manifest, place, manifest.tree().at(place.pointer()), findings);
            }
        }
    }

    private static void check(Manifest manifest, Place place, JsonNode config, Findings findings) {
        List<String> prefixes = constant(place.spec(), "FORBIDDEN_PREFIXES");
        List<String> whole = constant(place.spec(), "FORBIDDEN_PARAMETERS");
        List<String> exceptions = constant(place.spec(), "FORBIDDEN_PREFIX_EXCEPTIONS");
        String path = place.pointer().substring(1).replace('/', '.');
        config.fieldNames().forEachRemaining(option -> {
            String key = option.toLowerCase(Locale.ROOT);
            boolean forbidden = prefixes.stream().anyMatch(key::startsWith) && exceptions.stream().noneMatch(key::startsWith);
            findings.addIf(forbidden || whole.contains(key), manifest, path + "." + option,
                    "is set by the operator, which drops it from here");
        });
    }

    /** A comma-separated constant of the class; empty when the class has none of that name. */
    private static List<String> constant(Class<?> spec, String name) {
        boolean there = Arrays.stream(spec.getFields()).anyMatch(field -> field.getName().equals(name));
        try {
            return there ? Arrays.asList(((String) spec.getField(name).get(null)).split("\\s*,\\s*")) : List.of();
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
