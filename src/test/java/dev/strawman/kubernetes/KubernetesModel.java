package dev.strawman.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' own kinds, as fabric8 models them. A document passes when the typed object keeps all that was written: fabric8
 * takes unknown fields into a side map without a word, and this check leaves that map out when it compares.
 */
final class KubernetesModel {

    private static final ObjectMapper KNOWN_FIELDS_ONLY = new ObjectMapper();
    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization(KNOWN_FIELDS_ONLY, true);

    static {
        StrimziCrds.KINDS.forEach(FABRIC8::registerKubernetesResource);
        KNOWN_FIELDS_ONLY.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            private static final long serialVersionUID = 1L;

            @Override
            public Boolean hasAnyGetter(Annotated accessor) {
                return false;
            }
        });
    }

    private KubernetesModel() {
    }

    /** The Java type of a document, Strimzi's kinds included; empty when nobody models it. */
    static Optional<Class<? extends HasMetadata>> type(String apiVersion, String kind) {
        Class<? extends KubernetesResource> type = FABRIC8.getRegisteredKubernetesResource(apiVersion, kind);
        if (type == null || !HasMetadata.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        Class<? extends HasMetadata> resource = type.asSubclass(HasMetadata.class);
        return HasMetadata.getApiVersion(resource).equals(apiVersion) ? Optional.of(resource) : Optional.empty();
    }

    static boolean know(Manifest manifest) {
        return type(manifest.apiVersion(), manifest.kind()).isPresent();
    }

    static void check(Manifest manifest, Findings findings) {
        check(manifest, manifest.tree(), type(manifest.apiVersion(), manifest.kind()).orElseThrow(), "", findings);
    }

    /** The metadata of a document of any kind. */
    static void checkMetadata(Manifest manifest, Findings findings) {
        if (manifest.metadata().isObject()) {
            check(manifest, manifest.metadata(), ObjectMeta.class, "metadata", findings);
        }
    }

    private static void check(Manifest manifest, JsonNode written, Class<?> type, String path, Findings findings) {
        try {
            JsonNode kept = KNOWN_FIELDS_ONLY.valueToTree(KNOWN_FIELDS_ONLY.treeToValue(written, type));
            compare(manifest, written, kept, path, findings);
        } catch (JsonProcessingException refused) {
            findings.add(manifest, path, "is refused by the model: " + refused.getMessage().replace('\n', ' '));
        }
    }

    private static void compare(Manifest manifest, JsonNode written, JsonNode kept, String path, Findings findings) {
        if (written.isObject() && kept.isObject()) {
            for (Map.Entry<String, JsonNode> field : written.properties()) {
                String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                JsonNode found = kept.get(field.getKey());
                // The model drops empty lists and maps, which say nothing.
                boolean empty = field.getValue().isContainerNode() && field.getValue().isEmpty();
                if (found != null) {
                    compare(manifest, field.getValue(), found, inner, findings);
                } else if (!empty) {
                    findings.add(manifest, inner, "is not a field of " + manifest.kind());
                }
            }
        } else if (written.isArray() && kept.isArray() && written.size() == kept.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(manifest, written.get(i), kept.get(i), path + "[" + i + "]", findings);
            }
        } else if (!written.equals(kept) && !(written.isIntegralNumber() && kept.isIntegralNumber() && written.longValue() == kept.longValue())) {
            findings.add(manifest, path, "is " + written + ", which Kubernetes reads as " + kept);
        }
    }
}
