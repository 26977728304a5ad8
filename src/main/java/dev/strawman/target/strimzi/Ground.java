package dev.strawman.target.strimzi;

import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The Kubernetes that the brokers stand on, and what its provider calls things.
 *
 * @param kubernetes   distribution
 * @param storageClass storage class for brokers; the cluster's default one when it was not captured
 * @param nodePools    node pools meant for Kafka; any node when empty
 * @param issuer       who issues certificates; the operator itself when it was not captured
 */
record Ground(Distribution kubernetes, Optional<String> storageClass, List<String> nodePools, Optional<Certificates.Issuer> issuer) {

    private static final String AWS_REGION = "(us|eu|ap|sa|ca|me|af|il|mx)(-gov)?-[a-z]+-\\d";

    Ground {
        nodePools = List.copyOf(nodePools);
    }

    static Ground of(Plan plan) {
        return new Ground(plan.estate().kubernetes(), plan.estate().storageClass(), plan.estate().nodePools(), plan.estate().issuer());
    }

    /**
     * Zones as the label {@code topology.kubernetes.io/zone} of the nodes names them, or nothing where no rule gives their names.
     * AWS letters its zones from a on, with gaps in a few regions and accounts.
     */
    List<String> zones(Site site) {
        boolean aws = site.region().matches(AWS_REGION);
        return switch (kubernetes) {
            case AKS -> named(site, "-1");
            case GKE -> named(site, "-a");
            default -> aws ? named(site, "a") : List.of();
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

    /** Class of load balancers, where the distribution wants one named. */
    Optional<String> loadBalancerClass() {
        return kubernetes == Distribution.EKS ? Optional.of("service.k8s.aws/nlb") : Optional.empty();
    }

    /** Annotations that make a load balancer reach pods directly and stand inside or outside the client's network. */
    Map<String, String> loadBalancerAnnotations(boolean inside) {
        return new TreeMap<>(switch (kubernetes) {
            case EKS -> Map.of("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "ip",
                    "service.beta.kubernetes.io/aws-load-balancer-scheme", inside ? "internal" : "internet-facing");
            case AKS -> inside ? Map.of("service.beta.kubernetes.io/azure-load-balancer-internal", "true") : Map.<String, String>of();
            case GKE -> inside ? Map.of("networking.gke.io/load-balancer-type", "Internal") : Map.<String, String>of();
            default -> Map.<String, String>of();
        });
    }

    /** The client's own authority signs, so the operator is given a key instead of making one. */
    boolean ownAuthority() {
        return issuer.filter(taken -> taken != Certificates.Issuer.STRIMZI_CA).isPresent();
    }
}
