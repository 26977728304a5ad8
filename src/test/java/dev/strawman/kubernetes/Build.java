package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.strimzi.api.ResourceLabels;
import java.util.List;
import java.util.Optional;

/** All documents that are applied together, and who belongs to whom among them. */
record Build(List<Manifest> manifests) {

    List<Manifest> strimzi(String kind) {
        return manifests.stream().filter(manifest -> manifest.isStrimzi(kind)).toList();
    }

    List<Manifest> kind(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    /** The documents of a kind that carry the cluster label of an owner and stand in its namespace. */
    List<Manifest> partsOf(Manifest owner, String kind) {
        return strimzi(kind).stream().filter(part -> belongs(part, owner)).toList();
    }

    /** The owner of a kind that the cluster label names. */
    Optional<Manifest> ownerOf(Manifest part, String ownerKind) {
        return strimzi(ownerKind).stream().filter(owner -> belongs(part, owner)).findFirst();
    }

    /** Nodes of a cluster that have the role; 0 when its pools are not in this build. */
    int nodes(Manifest kafka, String role) {
        return partsOf(kafka, "KafkaNodePool").stream().filter(pool -> hasRole(pool, role))
                .mapToInt(pool -> pool.spec().path("replicas").asInt()).sum();
    }

    static boolean hasRole(Manifest pool, String role) {
        for (JsonNode found : pool.spec().path("roles")) {
            if (found.asText().equals(role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(Manifest part, Manifest owner) {
        return part.label(ResourceLabels.STRIMZI_CLUSTER_LABEL).equals(owner.name()) && part.inNamespaceOf(owner);
    }
}
