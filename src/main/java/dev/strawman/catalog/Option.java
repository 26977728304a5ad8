package dev.strawman.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to have Kafka, such as {@code msk-express}: what it can do and what limits it.
 *
 * @param licence                foss or cloud
 * @param kubernetes             needs a Kubernetes cluster of ours
 * @param fixedReplicationFactor null when the topic decides
 * @param fixedMinInSyncReplicas null when the topic decides
 * @param auditLogRetentionDays  null when the vendor keeps no audit log of its own
 */
public record Option(String id, String displayName, SizingModel sizing, String licence, boolean kubernetes, List<String> clouds,
                     int minimumZones, int maximumZones, Integer fixedReplicationFactor, Integer fixedMinInSyncReplicas,
                     Map<ClientAuthentication, Offer> clientAuthentication, Map<Authorisation, Offer> authorisation,
                     Map<NetworkAccess, Offer> network, Map<Feature, Offer> features, Fact auditLogRetentionDays, Limits limits,
                     Source source) {

    public Option {
        clouds = clouds == null ? List.of() : List.copyOf(clouds);
        clientAuthentication = ordered(clientAuthentication);
        authorisation = ordered(authorisation);
        network = ordered(network);
        features = ordered(features);
        limits = limits == null ? new Limits(null, null, null, null, null) : limits;
    }

    public boolean offers(ClientAuthentication way) {
        return clientAuthentication.get(way).offered();
    }

    public boolean offers(Authorisation way) {
        return authorisation.get(way).offered();
    }

    public boolean offers(NetworkAccess way) {
        return network.get(way).offered();
    }

    public boolean offers(Feature feature) {
        return features.get(feature).offered();
    }

    private static <K> Map<K, Offer> ordered(Map<K, Offer> offers) {
        return offers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(offers));
    }
}
