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
 * @param elsewhere              what differs on one of its clouds, by that cloud
 */
public record Option(String id, String displayName, SizingModel sizing, String licence, boolean kubernetes, List<String> clouds,
                     int minimumZones, int maximumZones, Integer fixedReplicationFactor, Integer fixedMinInSyncReplicas,
                     Map<ClientAuthentication, Offer> clientAuthentication, Map<Authorisation, Offer> authorisation,
                     Map<NetworkAccess, Offer> network, Map<Feature, Offer> features, Fact auditLogRetentionDays, Limits limits,
                     Map<String, Deviation> elsewhere, Source source) {

    public Option {
        clouds = clouds == null ? List.of() : List.copyOf(clouds);
        clientAuthentication = ordered(clientAuthentication);
        authorisation = ordered(authorisation);
        network = ordered(network);
        features = ordered(features);
        elsewhere = elsewhere == null ? Map.of() : Map.copyOf(elsewhere);
        limits = limits == null ? new Limits(null, null, null, null, null) : limits;
    }

    /** What an option offers on one of its clouds in another way than on the others; empty maps where nothing differs. */
    public record Deviation(Map<ClientAuthentication, Offer> clientAuthentication, Map<NetworkAccess, Offer> network, Map<Feature, Offer> features,
                            Map<Limit, Fact> cluster) {

        public Deviation {
            clientAuthentication = ordered(clientAuthentication);
            network = ordered(network);
            features = ordered(features);
            cluster = ordered(cluster);
        }
    }

    /** The option as it is on a cloud, or in a data centre, where nothing is known to differ. */
    public Option on(String cloud) {
        Deviation deviation = elsewhere.get(cloud);
        return deviation == null ? this : new Option(id, displayName, sizing, licence, kubernetes, clouds, minimumZones, maximumZones, fixedReplicationFactor, fixedMinInSyncReplicas,
                with(clientAuthentication, deviation.clientAuthentication()), authorisation, with(network, deviation.network()), with(features, deviation.features()),
                auditLogRetentionDays, new Limits(limits.partition(), limits.broker(), limits.unit(), with(limits.cluster(), deviation.cluster()), limits.account()), Map.of(), source);
    }

    private static <K, V> Map<K, V> with(Map<K, V> usual, Map<K, V> other) {
        Map<K, V> all = new LinkedHashMap<>(usual);
        all.putAll(other);
        return all;
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

    private static <K, V> Map<K, V> ordered(Map<K, V> rows) {
        return rows == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
