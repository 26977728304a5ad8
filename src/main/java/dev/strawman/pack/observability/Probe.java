package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Application;
import dev.strawman.plan.Names;
import dev.strawman.plan.Probes;
import dev.strawman.plan.Tokens;
import dev.strawman.plan.Topic;
import dev.strawman.plan.monitoring.Datadog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * KMinion, which writes to every broker and reads it back: the only thing that sees a cluster as its clients do. On Kubernetes the
 * whole workload, elsewhere its configuration.
 */
final class Probe {

    static final String NAME = Probes.NAME;

    /** Secret with {@code client-id} and {@code client-secret} of its client in the directory, which a person or the secret store makes. */
    static final String CLIENT_SECRET = NAME + "-oauth";

    private static final int PORT = 8080;
    private static final String CREDENTIALS = "/etc/kminion/credentials/";
    private static final String AUTHORITY = "/etc/kminion/authority/ca.crt";

    private final Watched watched;

    Probe(Watched watched) {
        this.watched = watched;
    }

    Artifact artifact() {
        boolean kubernetes = watched.onKubernetes();
        String purpose = "Probe that measures availability and latency of " + watched.cluster() + " with KMinion " + watched.plan().pin("kminion");
        List<String> answers = List.of("sla.availability", "sla.latencyP99");
        List<Document> documents = kubernetes ? workload() : List.of(new Document(notes(), configuration(), Map.of()));
        return Artifact.of(watched.folder() + "/probe.yaml", Manifests.documents(Header.lines(purpose, answers.stream().map(watched.plan()::cite).toList()), documents),
                kubernetes ? "Deployment" : "KMinion configuration", answers.toArray(String[]::new));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                "Run it near the clients, for example: docker run -e CONFIG_FILEPATH=/etc/kminion/config.yaml -v \"$PWD/probe.yaml:/etc/kminion/config.yaml:ro\" \\",
                "  -p 8080:8080 redpandadata/kminion:" + watched.plan().pin("kminion"),
                "The address of the brokers is an output of the cluster's root; replace bootstrap.invalid."));
        notes.addAll(switch (watched.deployment().authentication()) {
            case IAM -> List.of("It runs with the role of " + NAME + " (access root), so no secret is needed.");
            case SCRAM, APIKEY -> List.of("Secrets come from the environment: KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD, from the secret of " + NAME + ".");
            case OAUTH -> List.of("Secrets come from the environment: KAFKA_SASL_OAUTH_CLIENTID and KAFKA_SASL_OAUTH_CLIENTSECRET, of the client of " + NAME + " in the directory.",
                    "KMinion sends the token alone, without the ids of cluster and identity pool; confirm that this cluster finds both by itself.");
            case MTLS -> List.of("Certificate and key of " + NAME + " lie in " + CREDENTIALS + ".");
        });
        return notes;
    }

    /**
     * Each level of the configuration can also be set by an environment variable, in capitals with underscores. What is switched off
     * would ask for more than to write, read and describe one topic: to describe settings, to change the topic, to delete groups.
     */
    private Map<String, Object> configuration() {
        Topic topic = watched.deployment().site().topics().stream().filter(candidate -> candidate.kind() == Topic.Kind.PROBE).findFirst().orElseThrow();
        Map<String, Object> kafka = fields("brokers", List.of(brokers()), "clientId", NAME);
        kafka.putAll(access());
        return fields("kafka", kafka,
                "minion", fields(
                        "consumerGroups", fields("enabled", false),
                        "topics", fields("enabled", false),
                        "logDirs", fields("enabled", false),
                        "endToEnd", fields("enabled", true, "probeInterval", "1s",
                                "topicManagement", fields("enabled", false, "name", topic.name(), "replicationFactor", topic.replicationFactor()),
                                "producer", fields("ackSla", "5s", "requiredAcks", "all"),
                                "consumer", fields("groupIdPrefix", NAME, "deleteStaleConsumerGroups", false, "roundtripSla", "20s", "commitSla", "10s"))),
                "exporter", fields("namespace", "kminion", "port", PORT));
    }

    private String brokers() {
        boolean kubernetes = watched.onKubernetes();
        String host = kubernetes ? watched.cluster() + "-kafka-bootstrap." + Names.namespace(watched.deployment().site()) + ".svc" : "bootstrap.invalid";
        return host + ":" + (kubernetes ? "9093" : switch (watched.deployment().authentication()) {
            case IAM -> "9098";
            case SCRAM -> "9096";
            case MTLS -> watched.deployment().platform().equals("msk") ? "9094" : "9092";
            case OAUTH, APIKEY -> "9092";
        });
    }

    private Map<String, Object> access() {
        boolean own = watched.onKubernetes();
        Map<String, Object> tls = fields("enabled", true);
        if (own) {
            tls.put("caFilepath", AUTHORITY);
        }
        Map<String, Object> access = fields("tls", tls);
        switch (watched.deployment().authentication()) {
            case MTLS -> {
                tls.put("certFilepath", CREDENTIALS + (own ? "user.crt" : "tls.crt"));
                tls.put("keyFilepath", CREDENTIALS + (own ? "user.key" : "tls.key"));
            }
            case SCRAM -> access.put("sasl", fields("enabled", true, "mechanism", "SCRAM-SHA-512"));
            case APIKEY -> access.put("sasl", fields("enabled", true, "mechanism", "PLAIN"));
            case IAM -> access.put("sasl", fields("enabled", true, "mechanism", "AWS_MSK_IAM", "aws", fields("region", watched.deployment().site().region())));
            case OAUTH -> access.put("sasl", fields("enabled", true, "mechanism", "OAUTHBEARER", "oauth", oauth(watched.plan().estate().tokens())));
        }
        return access;
    }

    private static Map<String, Object> oauth(Tokens tokens) {
        Map<String, Object> oauth = fields("tokenEndpoint", Tokens.ENDPOINT);
        if (!tokens.scope().isEmpty()) {
            oauth.put("scope", tokens.scope());
        }
        return oauth;
    }

    private List<Document> workload() {
        Map<String, Object> labels = fields("app.kubernetes.io/name", NAME, "app.kubernetes.io/instance", watched.cluster(), "app.kubernetes.io/component", "monitoring");
        Map<String, Object> metadata = fields("name", NAME, "namespace", Names.namespace(watched.deployment().site()), "labels", labels);
        String text = Manifests.documents(List.of(), List.of(new Document(List.of(), configuration(), Map.of())));
        Map<String, Object> configMap = fields("apiVersion", "v1", "kind", "ConfigMap", "metadata", metadata, "data", fields("config.yaml", text));
        Map<String, Object> select = fields("app.kubernetes.io/name", NAME, "app.kubernetes.io/instance", watched.cluster());
        Map<String, Object> policy = fields("apiVersion", "networking.k8s.io/v1", "kind", "NetworkPolicy", "metadata", metadata,
                "spec", fields("ingress", List.of(fields("ports", List.of(fields("port", PORT, "protocol", "TCP")))),
                        "podSelector", fields("matchLabels", select), "policyTypes", List.of("Ingress")));
        return List.of(
                new Document(List.of(), configMap, Map.of()).saying("Steps of its histograms double from 5 ms on; the service levels use the last one below what was promised."),
                new Document(List.of(), deployment(metadata, labels, select), Map.of()),
                new Document(List.of(), policy, Map.of()).saying(watched.monitoring().byPrometheus() ? "Prometheus may read it; the namespace is shut otherwise."
                        : "The Datadog Agent may read it; the namespace is shut otherwise."));
    }

    private Map<String, Object> deployment(Map<String, Object> metadata, Map<String, Object> labels, Map<String, Object> select) {
        Map<String, Object> container = fields("env", environment(), "image", image(), "name", "kminion",
                "ports", List.of(fields("containerPort", PORT, "name", "metrics")),
                "readinessProbe", fields("httpGet", fields("path", "/ready", "port", "metrics")),
                "resources", fields("limits", fields("memory", "128Mi"), "requests", fields("cpu", "50m", "memory", "128Mi")),
                "securityContext", fields("allowPrivilegeEscalation", false, "capabilities", fields("drop", List.of("ALL")), "readOnlyRootFilesystem", true),
                "volumeMounts", mounts());
        Map<String, Object> security = fields("runAsNonRoot", true);
        if (!watched.plan().estate().openshift(watched.deployment().site().region())) {
            security.put("runAsUser", 65_532);
        }
        security.put("seccompProfile", fields("type", "RuntimeDefault"));
        Map<String, Object> pod = fields("automountServiceAccountToken", false, "containers", List.of(container), "securityContext", security,
                "volumes", volumes());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("labels", labels);
        watched.monitoring().datadog().ifPresent(datadog -> about.put("annotations", fields(AgentCheck.annotation("kminion"), check(datadog).json())));
        return fields("apiVersion", "apps/v1", "kind", "Deployment", "metadata", metadata,
                "spec", fields("replicas", 1, "selector", fields("matchLabels", select), "template", fields("metadata", about, "spec", pod)));
    }

    private AgentCheck check(Datadog datadog) {
        return new AgentCheck("http://%%host%%:" + PORT + "/metrics", "kminion", watched.monitoring().interval().toSeconds(), Datadog.tags(watched.deployment().platform(), watched.cluster(),
                watched.deployment().site().region(), watched.deployment().site().environment()),
                AgentCheck.metrics(datadog.read("probe"), "kminion"), Map.of());
    }

    private String image() {
        return watched.plan().estate().imageRegistry().map(registry -> registry + "/").orElse("") + "redpandadata/kminion:" + watched.plan().pin("kminion");
    }

    /** Name of the Secret that the user operator makes. */
    private String secret() {
        return "user-" + NAME;
    }

    private List<Object> environment() {
        List<Object> variables = new ArrayList<>(List.of(fields("name", "CONFIG_FILEPATH", "value", "/etc/kminion/config.yaml")));
        switch (watched.deployment().authentication()) {
            case SCRAM -> {
                variables.add(fields("name", "KAFKA_SASL_USERNAME", "value", NAME));
                variables.add(secretVariable("KAFKA_SASL_PASSWORD", secret(), "password"));
            }
            case OAUTH -> {
                variables.add(secretVariable("KAFKA_SASL_OAUTH_CLIENTID", CLIENT_SECRET, "client-id"));
                variables.add(secretVariable("KAFKA_SASL_OAUTH_CLIENTSECRET", CLIENT_SECRET, "client-secret"));
            }
            default -> { }
        }
        return variables;
    }

    private static Map<String, Object> secretVariable(String name, String secret, String key) {
        return fields("name", name, "valueFrom", fields("secretKeyRef", fields("key", key, "name", secret)));
    }

    private boolean certificate() {
        return watched.deployment().authentication() == dev.strawman.requirements.Security.ClientAuth.MTLS;
    }

    private List<Object> mounts() {
        List<Object> mounts = new ArrayList<>(List.of(
                fields("mountPath", "/etc/kminion/config.yaml", "name", "config", "readOnly", true, "subPath", "config.yaml"),
                fields("mountPath", "/etc/kminion/authority", "name", "authority", "readOnly", true)));
        if (certificate()) {
            mounts.add(fields("mountPath", "/etc/kminion/credentials", "name", "credentials", "readOnly", true));
        }
        return mounts;
    }

    private List<Object> volumes() {
        List<Object> volumes = new ArrayList<>(List.of(
                fields("configMap", fields("name", NAME), "name", "config"),
                fields("name", "authority", "secret", fields(
                        "items", List.of(fields("key", "ca.crt", "path", "ca.crt")), "secretName", watched.cluster() + "-cluster-ca-cert"))));
        if (certificate()) {
            volumes.add(fields("name", "credentials", "secret", fields("secretName", secret())));
        }
        return volumes;
    }
}
