package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.ArrayList;
import java.util.List;

/** {@code network-policies.yaml}: nothing reaches the namespace but what the operator's own policies open. */
final class NetworkPolicies {

    private NetworkPolicies() {
    }

    static Artifact artifact(Cluster cluster) {
        List<String> lines = new ArrayList<>(List.of(
                "Policies add up. This one shuts the namespace; the operator opens, with policies of its own that it keeps up to date:",
                "  between brokers and controllers, and from the operators, on 9090, 9091 and 8443: only those pods;"));
        Entrance.all(cluster).forEach(entrance -> lines.addAll(List.of(internal(cluster, entrance), external(cluster, entrance))));
        lines.addAll(List.of("  metrics on 9404, 8080 and 8081: from everywhere, since they hold no records.",
                "Outgoing traffic stays open: the address of the API server, which the operators call, is not known here."));
        return cluster.manifest("network-policies.yaml", "Who may reach the pods", List.of("security.network"), List.of(Document.of(deny()).saying(lines.toArray(String[]::new))));
    }

    private static String internal(Cluster cluster, Entrance entrance) {
        return "  " + (entrance.way() == cluster.way() ? "internal listener" : "listener " + entrance.internal()) + " on " + entrance.internalPort()
                + ": only networkPolicyPeers in kafka.yaml, which is the place to change;";
    }

    private static String external(Cluster cluster, Entrance entrance) {
        if (!cluster.reachableFromOutside()) {
            return "  external listener: there is none;";
        }
        List<String> networks = Listeners.networks(cluster);
        return "  " + (entrance.way() == cluster.way() ? "external listener" : "listener " + entrance.external()) + " on " + entrance.externalPort() + ": "
                + (!networks.isEmpty() ? "only " + String.join(", ", networks) + ", as networkPolicyPeers in kafka.yaml say;"
                : "from every address that the load balancer lets in, since kafka.yaml names no peers for it;");
    }

    private static NetworkPolicy deny() {
        return new NetworkPolicyBuilder()
                .withNewMetadata().withName("deny-incoming").addToLabels("app.kubernetes.io/component", "network").endMetadata()
                .withNewSpec().withNewPodSelector().endPodSelector().withPolicyTypes("Ingress").endSpec()
                .build();
    }
}
