package dev.strawman.target.strimzi;

import dev.strawman.plan.Estate;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The Kubernetes that the brokers of one cluster stand on, and what its provider calls things.
 *
 * @param provider     who runs the region
 * @param kubernetes   distribution; {@code OTHER} where none was captured for this provider
 * @param storageClass storage class for brokers; the default one there when none was captured
 * @param nodePools    node pools meant for Kafka; any node when empty
 * @param ownAuthority the client's own authority signs, so the operator is given a key instead of making one
 */
record Ground(Provider provider, Distribution kubernetes, Optional<String> storageClass, List<String> nodePools, boolean ownAuthority) {

    Ground {
        nodePools = List.copyOf(nodePools);
    }

    static Ground of(Plan plan, Site site) {
        Estate estate = plan.estate();
        Estate.Place place = estate.at(site.region());
        return place.capturedKubernetes() ? new Ground(place.provider(), estate.kubernetes(), estate.storageClass(site.region()), estate.nodePools(), estate.ownAuthority())
                : new Ground(place.provider(), Distribution.OTHER, Optional.empty(), List.of(), estate.ownAuthority());
    }

    /**
     * Zones as the label {@code topology.kubernetes.io/zone} of the nodes names them, or nothing where no rule gives their names.
     * AWS letters its zones from a on, with gaps in a few regions and accounts.
     */
    List<String> zones(Site site) {
        return switch (provider) {
            case AWS -> named(site, "a");
            case AZURE -> named(site, "-1");
            case GCP -> named(site, "-a");
            case ONPREM, OPENSHIFT -> List.of();
        };
    }

    private static List<String> named(Site site, String first) {
        String before = first.substring(0, first.length() - 1);
        char from = first.charAt(first.length() - 1);
        return IntStream.range(0, site.zones()).mapToObj(zone -> site.region() + before + (char) (from + zone)).toList();
    }

    /** Node label that names a node's pool, for distributions that have such a label. */
    Optional<String> nodePoolLabel() {
        return Optional.ofNullable(switch (kubernetes) {
            case EKS -> "eks.amazonaws.com/nodegroup";
            case AKS -> "kubernetes.azure.com/agentpool";
            case GKE -> "cloud.google.com/gke-nodepool";
            default -> null;
        });
    }

    /** Class of load balancers, where the provider's controller wants one named. */
    Optional<String> loadBalancerClass() {
        return provider == Provider.AWS ? Optional.of("service.k8s.aws/nlb") : Optional.empty();
    }

    /** Pods have addresses of the provider's network, so that a load balancer reaches them without a port on each node. */
    boolean podsInNetwork() {
        return kubernetes == Distribution.EKS;
    }

    /** Annotations that make a load balancer stand inside or outside the client's network and, where it can, reach pods directly. On Google Cloud only those of global access are reached from other regions. */
    Map<String, String> loadBalancerAnnotations(boolean inside) {
        return new TreeMap<>(switch (provider) {
            case AWS -> Map.of("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", podsInNetwork() ? "ip" : "instance",
                    "service.beta.kubernetes.io/aws-load-balancer-scheme", inside ? "internal" : "internet-facing");
            case AZURE -> inside ? Map.of("service.beta.kubernetes.io/azure-load-balancer-internal", "true") : Map.<String, String>of();
            case GCP -> inside ? Map.of("networking.gke.io/load-balancer-type", "Internal", "networking.gke.io/internal-load-balancer-allow-global-access", "true") : Map.<String, String>of();
            case ONPREM, OPENSHIFT -> Map.<String, String>of();
        });
    }
}
