package dev.strawman.target.strimzi;

import dev.strawman.requirements.Infrastructure;
import io.strimzi.api.kafka.model.kafka.tieredstorage.TieredStorageCustom;
import io.strimzi.api.kafka.model.kafka.tieredstorage.TieredStorageCustomBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Old segments in object storage, by Aiven's open plug-in ("Tiered Storage for Apache Kafka", Apache licence). Strimzi's images
 * hold no such plug-in, so brokers run an image of the client's that adds it.
 */
final class Tiering {

    static final String IMAGE = "<KAFKA_IMAGE_WITH_TIERED_STORAGE>";
    static final String AZURE_ACCOUNT = "<STORAGE_ACCOUNT>";
    static final String ENDPOINT = "<OBJECT_STORAGE_URL>";
    private static final String PLUG_IN = "io.aiven.kafka.tieredstorage.";
    /** Annotation of a service account: the managed identity that its pods act as. */
    static final String AZURE_IDENTITY = "azure.workload.identity/client-id";
    /** Label of pods that are given a token of that identity. */
    static final String AZURE_IDENTIFIED = "azure.workload.identity/use";
    static final String AZURE_CLIENT = "<TIERED_STORAGE_CLIENT_ID>";
    private static final long CHUNK_BYTES = 4L * 1024 * 1024;

    private Tiering() {
    }

    static TieredStorageCustom tieredStorage(Cluster cluster) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("chunk.size", Long.toString(CHUNK_BYTES));
        config.put("key.prefix", cluster.name() + "/");
        switch (cluster.ground().provider()) {
            case AZURE -> {
                config.put("storage.backend.class", PLUG_IN + "storage.azure.AzureBlobStorage");
                config.put("storage.azure.account.name", AZURE_ACCOUNT);
                config.put("storage.azure.container.name", place(cluster));
            }
            case GCP -> {
                config.put("storage.backend.class", PLUG_IN + "storage.gcs.GcsStorage");
                config.put("storage.gcs.bucket.name", place(cluster));
                config.put("storage.gcs.credentials.default", "true");
            }
            default -> {
                config.put("storage.backend.class", PLUG_IN + "storage.s3.S3Storage");
                config.put("storage.s3.bucket.name", place(cluster));
                config.put("storage.s3.region", cluster.site().region());
                if (cluster.ground().provider().owned()) {
                    config.put("storage.s3.endpoint.url", ENDPOINT);
                    config.put("storage.s3.path.style.access.enabled", "true");
                }
            }
        }
        return new TieredStorageCustomBuilder().withNewRemoteStorageManager()
                .withClassName(PLUG_IN + "RemoteStorageManager")
                .withClassPath("/opt/kafka/plugins/tiered-storage/*")
                .withConfig(config)
                .endRemoteStorageManager().build();
    }

    /** Brokers act as a managed identity that only Azure wants written at the pods. */
    static boolean asIdentity(Cluster cluster) {
        return cluster.deployment().tiered() && cluster.ground().provider() == Infrastructure.Provider.AZURE;
    }

    /** What object storage is divided into there. */
    static String kind(Cluster cluster) {
        return cluster.ground().provider() == Infrastructure.Provider.AZURE ? "container" : "bucket";
    }

    /** Stands for it, whose name is the client's to choose. */
    static String place(Cluster cluster) {
        return "<TIERED_STORAGE_" + kind(cluster).toUpperCase(Locale.ROOT) + "_" + cluster.site().path().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + ">";
    }

    static Map<String, String> reasons(Cluster cluster) {
        return Map.of(
                "kafka/image", "Strimzi's image with a plug-in for object storage added, see strimzi/README.md",
                "kafka/tieredStorage", "old segments leave the disks: " + cluster.plan().cite("features.tieredStorage"),
                "remoteStorageManager/config", cluster.ground().provider().owned()
                        ? "no credentials: pods get them as environment variables from a Secret, see strimzi/README.md" : "no credentials: the pods' own cloud identity reads and writes the " + kind(cluster));
    }
}
