package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the Strimzi 1.2.0 operator demands of listeners beyond the CRD. It would take the Kafka resource and then report
 * NotReady, which nobody sees in a pull request.
 */
final class ListenerRules {

    /** Control plane, replication, Kafka agent, metrics and JMX. */
    private static final Set<Integer> RESERVED_PORTS = Set.of(9090, 9091, 8443, 9404, 9999);

    /** Configuration fields, and the listener types that may carry them. */
    private static final Map<String, Set<String>> FIELD_TYPES = Map.ofEntries(
            Map.entry("externalTrafficPolicy", Set.of("loadbalancer", "nodeport")),
            Map.entry("loadBalancerSourceRanges", Set.of("loadbalancer")),
            Map.entry("finalizers", Set.of("loadbalancer")),
            Map.entry("allocateLoadBalancerNodePorts", Set.of("loadbalancer")),
            Map.entry("createBootstrapService", Set.of("loadbalancer")),
            Map.entry("class", Set.of("loadbalancer", "ingress")),
            Map.entry("preferredNodePortAddressType", Set.of("nodeport")),
            Map.entry("useServiceDnsDomain", Set.of("internal", "cluster-ip")),
            Map.entry("hostTemplate", Set.of("ingress", "route", "tlsroute")),
            Map.entry("parentRefs", Set.of("tlsroute")),
            Map.entry("bootstrap.host", Set.of("ingress", "route", "tlsroute")),
            Map.entry("bootstrap.nodePort", Set.of("nodeport")),
            Map.entry("bootstrap.externalIPs", Set.of("nodeport")),
            Map.entry("bootstrap.loadBalancerIP", Set.of("loadbalancer")));

    private ListenerRules() {
    }

    static void check(Build build, Findings findings) {
        build.strimzi("Kafka").forEach(kafka -> check(kafka, findings));
    }

    private static void check(Manifest kafka, Findings findings) {
        JsonNode listeners = kafka.spec().path("kafka").path("listeners");
        Set<String> names = new HashSet<>();
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < listeners.size(); i++) {
            JsonNode listener = listeners.get(i);
            String path = "spec.kafka.listeners[" + i + "]";
            int port = listener.path("port").asInt();
            String name = listener.path("name").asText();
            findings.addIf(!names.add(name), kafka, path + ".name", "\"" + name + "\" stands twice");
            findings.addIf(!ports.add(port), kafka, path + ".port", port + " stands twice");
            findings.addIf(RESERVED_PORTS.contains(port), kafka, path + ".port", port + " is reserved by Strimzi");
            checkEncryption(kafka, listener, path, findings);
            checkType(kafka, listener, path, findings);
        }
    }

    private static void checkEncryption(Manifest kafka, JsonNode listener, String path, Findings findings) {
        boolean tls = listener.path("tls").asBoolean();
        String authentication = listener.path("authentication").path("type").asText();
        findings.addIf(authentication.equals("tls") && !tls, kafka, path + ".authentication.type", "tls needs a listener with tls: true");
        String type = listener.path("type").asText();
        findings.addIf(List.of("ingress", "route").contains(type) && !tls, kafka, path + ".tls", "must be true for type " + type);
        JsonNode certificate = listener.path("configuration").path("brokerCertChainAndKey");
        findings.addIf(certificate.isObject() && !tls, kafka, path + ".configuration.brokerCertChainAndKey", "needs tls: true");
        boolean sasl = listener.path("authentication").path("sasl").asBoolean();
        boolean listenerConfig = listener.path("authentication").has("listenerConfig");
        findings.addIf(!authentication.equals("custom") && (sasl || listenerConfig), kafka, path + ".authentication",
                "may carry sasl and listenerConfig only with type custom");
    }

    private static void checkType(Manifest kafka, JsonNode listener, String path, Findings findings) {
        String type = listener.path("type").asText();
        JsonNode configuration = listener.path("configuration");
        findings.addIf(type.equals("ingress"), kafka, path + ".type", "ingress is deprecated since Strimzi 0.51; use tlsroute");
        FIELD_TYPES.forEach((field, types) -> {
            boolean written = !configuration.at("/" + field.replace('.', '/')).isMissingNode();
            findings.addIf(written && !types.contains(type), kafka, path + ".configuration." + field, "has no use for type " + type);
        });
        if (type.equals("tlsroute")) {
            findings.addIf(configuration.path("parentRefs").isEmpty(), kafka, path + ".configuration.parentRefs", "must name a Gateway");
            findings.addIf(configuration.at("/bootstrap/host").asText().isEmpty(), kafka, path + ".configuration.bootstrap.host",
                    "is required for type tlsroute");
            boolean hosts = configuration.has("hostTemplate")
                    || !configuration.path("brokers").isEmpty() && !configuration.path("brokers").findValues("host").isEmpty();
            findings.addIf(!hosts, kafka, path + ".configuration.hostTemplate", "is required for type tlsroute");
        }
    }
}
