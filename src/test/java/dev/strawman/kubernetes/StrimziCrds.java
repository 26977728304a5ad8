package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.bridge.KafkaBridge;
import io.strimzi.api.kafka.model.connect.KafkaConnect;
import io.strimzi.api.kafka.model.connector.KafkaConnector;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.podset.StrimziPodSet;
import io.strimzi.api.kafka.model.rebalance.KafkaRebalance;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Strimzi's own CRDs, made from its model during the build: what the API server would accept, and the CEL rules on top. */
final class StrimziCrds {

    static final List<Class<? extends HasMetadata>> KINDS = List.of(Kafka.class, KafkaNodePool.class, KafkaTopic.class,
            KafkaUser.class, KafkaConnect.class, KafkaConnector.class, KafkaMirrorMaker2.class, KafkaBridge.class,
            KafkaRebalance.class, StrimziPodSet.class);

    private static final Map<String, Crd> CRDS = load();

    private record Crd(JsonNode openApi, StrictSchema strict) {
    }

    private StrimziCrds() {
    }

    static boolean know(Manifest manifest) {
        return CRDS.containsKey(key(manifest.apiVersion(), manifest.kind()));
    }

    static void check(Manifest manifest, Findings findings) {
        Crd crd = CRDS.get(key(manifest.apiVersion(), manifest.kind()));
        crd.strict().check(manifest, findings);
        CelRules.check(crd.openApi(), manifest, findings);
    }

    /** The schemas as Strimzi wrote them, by apiVersion and kind. */
    static Map<String, JsonNode> openApiSchemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        CRDS.forEach((key, crd) -> schemas.put(key, crd.openApi()));
        return schemas;
    }

    private static Map<String, Crd> load() {
        Map<String, Crd> crds = new TreeMap<>();
        for (Class<? extends HasMetadata> kind : KINDS) {
            JsonNode crd = resource("/crds/" + kind.getSimpleName().toLowerCase(Locale.ROOT) + ".yaml");
            String group = crd.at("/spec/group").asText();
            for (JsonNode version : crd.at("/spec/versions")) {
                JsonNode openApi = version.at("/schema/openAPIV3Schema");
                String key = key(group + "/" + version.path("name").asText(), crd.at("/spec/names/kind").asText());
                crds.put(key, new Crd(openApi, new StrictSchema(StructuralSchema.strict(openApi))));
            }
        }
        return crds;
    }

    private static JsonNode resource(String path) {
        try (InputStream found = StrimziCrds.class.getResourceAsStream(path)) {
            if (found == null) {
                throw new IllegalStateException("no " + path + " on the class path: Maven makes it in phase generate-test-resources");
            }
            return ManifestReader.YAML.readTree(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
