package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.List;

/** {@code network-policies.yaml}: nothing reaches the namespace but what the operator's own policies open. */
final class NetworkPolicies {

    private NetworkPolicies() {
    }

    static Artifact artifact(Cluster cluster) {
        return cluster.manifest("network-policies.yaml", "Who may reach the pods", List.of("security.network"), List.of(
                Document.of(deny()).saying(
                        "Policies add up. This one shuts the namespace; the operator opens, with policies of its own that it keeps up to date:",
                        "  between brokers and controllers, and from the operators, on 9090, 9091 and 8443: only those pods;",
                        "  client listeners: only networkPolicyPeers in kafka.yaml, which is the place to change;",
                        "  metrics on 9404, 8080 and 8081: from everywhere, since they hold no records.",
                        "Outgoing traffic stays open: the address of the API server, which the operators call, is not known here.")));
    }

    private static NetworkPolicy deny() {
        return new NetworkPolicyBuilder()
                .withNewMetadata().withName("deny-incoming").addToLabels("app.kubernetes.io/component", "network").endMetadata()
                .withNewSpec().withNewPodSelector().endPodSelector().withPolicyTypes("Ingress").endSpec()
                .build();
    }
}
