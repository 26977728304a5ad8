package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the metrics of one deployment are read: pod monitors on Kubernetes, scrape jobs elsewhere. Each series gets the label {@code cluster}. */
final class Scraping {

    /** Folder in which Prometheus finds files with targets and secrets. */
    static final String HOME = "/etc/prometheus/kafka/";

    private static final int JMX_PORT = 11_001;
    private static final int NODE_PORT = 11_002;

    private final Watched watched;

    Scraping(Watched watched) {
        this.watched = watched;
    }

    /** Where the Agent reads by annotations, the probe is all that is applied. */
    Artifact probeAlone() {
        return kustomization("probe.yaml");
    }

    List<Artifact> artifacts() {
        if (watched.monitoring().medium() == Medium.PROMETHEUS_OPERATOR) {
            return List.of(file("pod-monitors.yaml", "Which pods are read for " + watched.cluster(), podMonitors(), "PodMonitor"), kustomization("pod-monitors.yaml", "probe.yaml", "rules.yaml"));
        }
        List<Object> jobs = watched.deployment().platform().equals("msk") ? openMonitoring() : export();
        jobs.add(probe());
        Map<String, Object> content = fields("global", fields("scrape_interval", Spans.text(watched.monitoring().interval()),
                "evaluation_interval", Spans.text(watched.monitoring().interval())),
                "rule_files", List.of("rules.yaml"), "scrape_configs", jobs);
        return List.of(file("prometheus.yaml", "What is read for " + watched.cluster() + ", for a Prometheus server or to merge into one",
                List.of(new Document(notes(), content, Map.of())), "Prometheus configuration"));
    }

    private List<String> notes() {
        return watched.deployment().platform().equals("msk")
                ? List.of("Brokers are known after the cluster stands: " + HOME + "targets/ is written by monitoring/msk/targets.sh.")
                : List.of("The identifier of the cluster is known after it stands: put it in place of lkc-000000 (output cluster_id of its control-plane root).",
                        "The key is a Cloud API key with the role MetricsViewer, not a key of the cluster.");
    }

    private Artifact file(String name, String purpose, List<Document> documents, String madeBy) {
        List<String> header = Header.lines(purpose, List.of(watched.plan().cite("tooling.monitoring")));
        return Artifact.of(watched.folder() + "/" + name, Manifests.documents(header, documents), madeBy, "tooling.monitoring");
    }

    private List<Document> podMonitors() {
        String namespace = Names.namespace(watched.deployment().site());
        List<Document> documents = new ArrayList<>();
        documents.add(monitor(watched.cluster(), namespace, namespace, fields("matchLabels", fields("strimzi.io/cluster", watched.cluster(), "strimzi.io/kind", "Kafka")),
                List.of(endpoint("tcp-prometheus", false))).saying("Brokers, controllers, Kafka Exporter and Cruise Control."));
        if (watched.deployment().holdsCopy()) {
            documents.add(monitor(watched.cluster() + "-mirror", namespace, namespace, fields("matchLabels", fields("strimzi.io/kind", "KafkaMirrorMaker2")),
                    List.of(endpoint("tcp-prometheus", false))).saying("MirrorMaker 2, which copies to this cluster."));
        }
        documents.add(monitor(watched.cluster() + "-entity-operator", namespace, namespace, fields("matchLabels", fields("strimzi.io/name", watched.cluster() + "-entity-operator")),
                List.of(endpoint("healthcheck-to", true), endpoint("healthcheck-uo", true))).saying("Operators of topics and users: what they could not carry out."));
        documents.add(monitor(watched.cluster() + "-operator", namespace, Names.OPERATOR_NAMESPACE, fields("matchLabels", fields("strimzi.io/kind", "cluster-operator")),
                List.of(endpoint("http", true))).saying("The operator; honorLabels, because its own label namespace names the namespace it watches."));
        documents.add(monitor(watched.cluster() + "-probe", namespace, namespace, fields("matchLabels", fields("app.kubernetes.io/name", Probe.NAME,
                "app.kubernetes.io/instance", watched.cluster())), List.of(endpoint("metrics", false))).saying("The probe that measures what clients see."));
        return documents;
    }

    private Document monitor(String name, String namespace, String watchedNamespace, Map<String, Object> selector, List<Object> endpoints) {
        return new Document(List.of(), fields("apiVersion", "monitoring.coreos.com/v1", "kind", "PodMonitor",
                "metadata", fields("name", name, "namespace", namespace, "labels", fields("app.kubernetes.io/component", "monitoring")),
                "spec", fields("selector", selector, "namespaceSelector", fields("matchNames", List.of(watchedNamespace)), "podMetricsEndpoints", endpoints)), Map.of());
    }

    private Map<String, Object> endpoint(String port, boolean operator) {
        Map<String, Object> endpoint = fields("port", port, "path", "/metrics", "interval", Spans.text(watched.monitoring().interval()));
        if (operator) {
            endpoint.put("honorLabels", true);
        } else {
            endpoint.put("relabelings", List.of(fields("targetLabel", "cluster", "replacement", watched.cluster())));
        }
        return endpoint;
    }

    private Artifact kustomization(String... resources) {
        Map<String, Object> content = fields("apiVersion", "kustomize.config.k8s.io/v1beta1", "kind", "Kustomization",
                "namespace", Names.namespace(watched.deployment().site()), "resources", List.of(resources));
        return file("kustomization.yaml", "All that watches " + watched.cluster() + ", applied as one build", List.of(new Document(List.of(), content, Map.of())), "Kustomization");
    }

    private List<Object> openMonitoring() {
        return new ArrayList<>(List.of(
                job("jmx", JMX_PORT), job("node", NODE_PORT)));
    }

    private Map<String, Object> job(String name, int port) {
        return fields("job_name", "msk-" + name, "metrics_path", "/metrics",
                "file_sd_configs", List.of(fields("files", List.of(HOME + "targets/" + watched.cluster() + "-" + port + ".json"))),
                "relabel_configs", List.of(fields("target_label", "cluster", "replacement", watched.cluster())));
    }

    private List<Object> export() {
        return new ArrayList<>(List.of(fields("job_name", "confluent-cloud", "scheme", "https", "metrics_path", "/v2/metrics/cloud/export",
                "scrape_timeout", "1m", "honor_timestamps", true,
                "basic_auth", fields("username", "CLOUD_API_KEY_ID", "password_file", HOME + "secrets/confluent-cloud-api-secret"),
                "params", fields("resource.kafka.id", List.of("lkc-000000")),
                "static_configs", List.of(fields("targets", List.of("api.telemetry.confluent.cloud"), "labels", fields("cluster", watched.cluster()))))));
    }

    private Map<String, Object> probe() {
        return fields("job_name", Probe.NAME, "static_configs", List.of(fields("targets", List.of("kafka-probe-" + watched.cluster() + ".invalid:8080"),
                "labels", fields("cluster", watched.cluster()))));
    }
}
