package dev.strawman.target.strimzi;

import dev.strawman.plan.Probes;
import dev.strawman.plan.Site;
import dev.strawman.plan.Tokens;
import dev.strawman.requirements.Security;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListenerBuilder;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListenerConfigurationBuilder;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthentication;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationCustomBuilder;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationScramSha512;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationTls;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where clients connect, how they prove who they are, and from where they may come. */
final class Listeners {

    static final int INTERNAL_PORT = 9093;
    static final int EXTERNAL_PORT = 9094;

    /** The pod in which people on call run Kafka's tools, as the runbooks name it. */
    private static final String COMMAND_LINE = "kafka-cli";

    private Listeners() {
    }

    static List<GenericKafkaListener> of(Cluster cluster) {
        List<GenericKafkaListener> listeners = new ArrayList<>();
        for (Entrance entrance : Entrance.all(cluster)) {
            listeners.add(base(cluster, entrance, entrance.internal(), entrance.internalPort()).withType(KafkaListenerType.INTERNAL)
                    .withNetworkPolicyPeers(inside(cluster, entrance)).build());
            if (cluster.reachableFromOutside()) {
                listeners.add(external(cluster, entrance));
            }
        }
        return listeners;
    }

    /** Label of a namespace whose pods may reach the cluster; its value is {@code "true"}. */
    static String clientLabel(Cluster cluster) {
        return "kafka-client/" + cluster.name();
    }

    /** Inside the client's own network, not on the internet. */
    static boolean inside(Security.Network network) {
        return network != Security.Network.PUBLIC;
    }

    static Map<String, String> reasons(Cluster cluster) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("listeners/networkPolicyPeers", "the operator opens the port to these only; label a client's namespace " + clientLabel(cluster) + "=true");
        if (cluster.oauth()) {
            reasons.put("listenerConfig/oauthbearer.sasl.jaas.config", tokens(cluster.tokens()));
        }
        reasons.put("listenerConfig/connections.max.reauth.ms", "a client proves itself again after an hour, so a token that was withdrawn stops working");
        reasons.put("listeners/configuration", (cluster.copied() ? "the other region comes in here" : "clients outside Kubernetes come in here, "
                + cluster.plan().cite("security.network")) + "; one load balancer for each broker and one to find them");
        reasons.put("bootstrap/alternativeNames", cluster.plan().cite("infrastructure.dns") + ": names that clients start at, so the certificates carry them"
                + (cluster.holdsCopy() ? "; the second one is that of the region it takes over from" : ""));
        reasons.put("configuration/class", "AWS Load Balancer Controller");
        reasons.put("configuration/allocateLoadBalancerNodePorts", "traffic goes straight to the pods");
        reasons.put("configuration/loadBalancerSourceRanges", cluster.plan().cite("infrastructure.networks"));
        return reasons;
    }

    private static GenericKafkaListenerBuilder base(Cluster cluster, Entrance entrance, String name, int port) {
        return new GenericKafkaListenerBuilder().withName(name).withPort(port).withTls(true).withAuth(authentication(cluster, entrance.way()));
    }

    /** Probes, people and the copy come in at the cluster's own way only. */
    private static List<NetworkPolicyPeer> inside(Cluster cluster, Entrance entrance) {
        List<NetworkPolicyPeer> peers = new ArrayList<>();
        boolean own = entrance.way() == cluster.way();
        for (String pod : own ? List.of(Probes.NAME, COMMAND_LINE) : List.<String>of()) {
            peers.add(new NetworkPolicyPeerBuilder().withNewPodSelector().addToMatchLabels("app.kubernetes.io/name", pod).endPodSelector().build());
        }
        peers.add(new NetworkPolicyPeerBuilder().withNewNamespaceSelector().addToMatchLabels(clientLabel(cluster), "true").endNamespaceSelector().build());
        if (own && cluster.holdsCopy()) {
            peers.add(new NetworkPolicyPeerBuilder().withNewPodSelector().addToMatchLabels("strimzi.io/kind", "KafkaMirrorMaker2").endPodSelector().build());
        }
        return peers;
    }

    private static GenericKafkaListener external(Cluster cluster, Entrance entrance) {
        boolean inside = inside(cluster.deployment().network());
        Map<String, String> annotations = cluster.ground().loadBalancerAnnotations(inside);
        List<String> ranges = networks(cluster);
        GenericKafkaListenerConfigurationBuilder configuration = new GenericKafkaListenerConfigurationBuilder();
        cluster.ground().loadBalancerClass().ifPresent(configuration::withControllerClass);
        if (cluster.ground().podsInNetwork()) {
            configuration.withAllocateLoadBalancerNodePorts(false);
        }
        List<String> names = entrance.startNames(cluster);
        if (!annotations.isEmpty() || !names.isEmpty()) {
            configuration.withNewBootstrap().withAnnotations(annotations.isEmpty() ? null : annotations).withAlternativeNames(names.isEmpty() ? null : names).endBootstrap();
        }
        if (!annotations.isEmpty()) {
            configuration.withPerBrokerAnnotationsTemplate(annotations);
        }
        if (!ranges.isEmpty()) {
            configuration.withLoadBalancerSourceRanges(ranges);
        }
        List<NetworkPolicyPeer> peers = ranges.stream()
                .map(range -> new NetworkPolicyPeerBuilder().withNewIpBlock().withCidr(range).endIpBlock().build()).toList();
        return base(cluster, entrance, entrance.external(), entrance.externalPort()).withType(KafkaListenerType.LOADBALANCER)
                .withNetworkPolicyPeers(peers.isEmpty() ? null : peers).withConfiguration(configuration.build()).build();
    }

    /**
     * Address ranges that reach the cluster from outside Kubernetes: those of this site and of the one that it is copied from or to. None, and so
     * every address, on the internet and where not all of them are known.
     */
    static List<String> networks(Cluster cluster) {
        if (!inside(cluster.deployment().network())) {
            return List.of();
        }
        List<Site> sites = Stream.concat(Stream.of(cluster.site()), peer(cluster).stream()).toList();
        boolean known = sites.stream().allMatch(site -> site.network().isPresent());
        return known ? sites.stream().map(site -> site.network().get().toString()).distinct().toList() : List.of();
    }

    /** The site that it is copied from or to. */
    static Optional<Site> peer(Cluster cluster) {
        return cluster.plan().sites().stream().filter(site -> cluster.copied() && cluster.site().pairedWith(site)).findFirst();
    }

    private static KafkaListenerAuthentication authentication(Cluster cluster, Security.ClientAuth way) {
        return switch (way) {
            case MTLS -> new KafkaListenerAuthenticationTls();
            case SCRAM -> new KafkaListenerAuthenticationScramSha512();
            case OAUTH -> oauth(cluster.tokens());
            case IAM, APIKEY -> throw new IllegalStateException(cluster.deployment().path() + ": Strimzi has no listener for " + way);
        };
    }

    private static KafkaListenerAuthentication oauth(Tokens tokens) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("connections.max.reauth.ms", 3_600_000);
        settings.put("oauthbearer.sasl.jaas.config", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                + " unsecuredLoginStringClaim_sub=\"unused\" oauth.valid.issuer.uri=\"" + Tokens.ISSUER + "\" oauth.jwks.endpoint.uri=\"" + Tokens.KEYS + "\""
                + " oauth.username.claim=\"" + tokens.clientClaim() + "\" oauth.check.access.token.type=\"" + tokens.typed() + "\"" + meantForKafka(tokens) + ";");
        settings.put("oauthbearer.sasl.server.callback.handler.class", "io.strimzi.kafka.oauth.server.JaasServerOauthValidatorCallbackHandler");
        settings.put("sasl.enabled.mechanisms", "OAUTHBEARER");
        return new KafkaListenerAuthenticationCustomBuilder().withSasl(true).withListenerConfig(settings).build();
    }

    /** Without this, whatever the directory signs for anybody would sign in here too. */
    private static String meantForKafka(Tokens tokens) {
        return tokens.audience() ? " oauth.check.audience=\"true\" oauth.client.id=\"" + Tokens.AUDIENCE + "\"" : " oauth.custom.claim.check=\"@.scope == '" + tokens.scope() + "'\"";
    }

    private static String tokens(Tokens tokens) {
        String meant = tokens.audience() ? "only tokens meant for Kafka (aud) are taken" : "tokens name no audience, so only those of the scope for Kafka are taken";
        return tokens.unknown() ? meant + "; what else differs between directories is to be filled in"
                : tokens.directory() + ": the claim " + tokens.clientClaim() + " holds the client's id, which names the KafkaUser; " + meant + " [" + tokens.fact() + "]";
    }
}
