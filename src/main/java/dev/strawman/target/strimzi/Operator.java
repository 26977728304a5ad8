package dev.strawman.target.strimzi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.artifact.Manifests;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code strimzi/operator/}: the operator, the Drain Cleaner and all namespaces of a Kubernetes cluster. The namespaces of the
 * Kafka clusters are here too, because the operator's chart grants roles in them and so needs them first.
 */
final class Operator {

    static final String NAMESPACE = Names.OPERATOR_NAMESPACE;
    static final String DRAIN_CLEANER_NAMESPACE = "strimzi-drain-cleaner";

    private Operator() {
    }

    static List<Artifact> artifacts(Plan plan, KubernetesCluster kubernetes) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(ManifestFile.of(plan, kubernetes.folder() + "/namespaces.yaml", "Namespaces on " + kubernetes.name(), kubernetes.answers(),
                namespaces(kubernetes).stream().map(Document::of).toList()));
        artifacts.add(ManifestFile.of(plan, kubernetes.folder() + "/values.yaml", "Values of chart " + words(Charts.operator(plan)), List.of(),
                List.of(operatorValues(plan, kubernetes))));
        artifacts.add(ManifestFile.of(plan, kubernetes.folder() + "/drain-cleaner-values.yaml", "Values of chart " + words(Charts.drainCleaner(plan)), List.of(),
                List.of(drainCleanerValues(plan))));
        if (plan.delivery().gitOps() == GitOps.FLUX) {
            artifacts.add(Flux.releases(plan, kubernetes));
        }
        artifacts.add(ManifestFile.of(plan, kubernetes.folder() + "/kustomization.yaml", "What " + kubernetes.name() + " needs before any Kafka cluster",
                kubernetes.answers(), List.of(Document.of(ManifestFile.kustomization(kustomization(plan))))));
        return artifacts;
    }

    private static String words(Charts.Chart chart) {
        return chart.chart() + " " + chart.version();
    }

    private static List<Namespace> namespaces(KubernetesCluster kubernetes) {
        List<String> names = new ArrayList<>(List.of(NAMESPACE, DRAIN_CLEANER_NAMESPACE));
        names.addAll(kubernetes.namespaces());
        return names.stream().map(name -> new NamespaceBuilder().withNewMetadata().withName(name)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                .addToLabels("pod-security.kubernetes.io/warn", "restricted")
                .endMetadata().build()).toList();
    }

    /** Flux reads the values from ConfigMaps that kustomize makes of the files. */
    private static Map<String, Object> kustomization(Plan plan) {
        if (plan.delivery().gitOps() != GitOps.FLUX) {
            return Manifests.fields("resources", List.of("namespaces.yaml"));
        }
        return Manifests.fields(
                "resources", List.of("namespaces.yaml", "releases.yaml"),
                "configMapGenerator", Charts.all(plan).stream().map(chart -> Manifests.fields("name", Flux.configMap(chart), "namespace", chart.namespace(),
                        "files", List.of(chart.values().equals("values.yaml") ? "values.yaml" : "values.yaml=" + chart.values()))).toList(),
                "generatorOptions", Manifests.fields("labels", Manifests.fields("reconcile.fluxcd.io/watch", "Enabled"), "disableNameSuffixHash", true));
    }

    /** Values of the operator's chart, in the words of the chart; what is not said keeps the chart's default. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperatorValues(int replicas, PodDisruptionBudget podDisruptionBudget, List<String> watchNamespaces, String defaultImageRegistry,
            Resources resources, List<Env> extraEnvs, Map<String, String> annotations) {

        record PodDisruptionBudget(boolean enabled, int minAvailable) {
        }
    }

    record Resources(Map<String, String> requests, Map<String, String> limits) {

        static Resources of(Footprint footprint) {
            Map<String, String> requests = new LinkedHashMap<>();
            requests.put("cpu", footprint.cpu());
            requests.put("memory", footprint.memory());
            return new Resources(requests, Map.of("memory", footprint.memory()));
        }
    }

    record Env(String name, String value) {
    }

    /** How the Datadog Agent reads the operator; null, and so left to the chart, where something else watches it. */
    private static Map<String, String> annotations(KubernetesCluster kubernetes) {
        return kubernetes.clusters().stream().flatMap(cluster -> cluster.agentCheck("operator").stream()).findFirst()
                .map(check -> new AgentCheck("http://%%host%%:8080/metrics", check.namespace(), check.seconds(),
                        List.of("platform:strimzi", "region:" + kubernetes.clusters().getFirst().site().region()), check.metrics(), Map.of()))
                .map(check -> Map.of(AgentCheck.annotation("strimzi-cluster-operator"), check.json())).orElse(null);
    }

    private static Document operatorValues(Plan plan, KubernetesCluster kubernetes) {
        OperatorValues values = new OperatorValues(2, new OperatorValues.PodDisruptionBudget(true, 1), kubernetes.namespaces(),
                plan.estate().imageRegistry().orElse(null), Resources.of(Footprint.of(plan, "clusterOperator")),
                List.of(new Env("STRIMZI_POD_SECURITY_PROVIDER_CLASS", "restricted"),
                        new Env("STRIMZI_OPERATOR_NAMESPACE_LABELS", "kubernetes.io/metadata.name=" + NAMESPACE)), annotations(kubernetes));
        return new Document(List.of(), values, Map.of(
                "replicas", "one leads, the other takes over when its node drains",
                "watchNamespaces", "the operator has rights in these only",
                "annotations", "what the Datadog Agent reads of the operator",
                "limits/memory", "the chart's 384Mi is too little for more than a small cluster",
                "extraEnvs", "pods meet the restricted standard of their namespaces; only this namespace's operator may reach brokers"));
    }

    /** Values of the Drain Cleaner's chart. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DrainCleanerValues(int replicaCount, PodDisruptionBudget podDisruptionBudget, Image image, Namespaced namespace, CertManager certManager,
            Resources resources, Map<String, Object> podSecurityContext, Map<String, Object> securityContext) {

        record PodDisruptionBudget(boolean create, int minAvailable) {
        }

        record Image(String registry) {
        }

        record Namespaced(boolean create, String name) {
        }

        record CertManager(boolean create) {
        }
    }

    private static Document drainCleanerValues(Plan plan) {
        DrainCleanerValues values = new DrainCleanerValues(2, new DrainCleanerValues.PodDisruptionBudget(true, 1),
                plan.estate().imageRegistry().map(DrainCleanerValues.Image::new).orElse(null),
                new DrainCleanerValues.Namespaced(false, DRAIN_CLEANER_NAMESPACE), new DrainCleanerValues.CertManager(true),
                Resources.of(Footprint.of(plan, "drainCleaner")),
                Manifests.fields("runAsNonRoot", true, "seccompProfile", Manifests.fields("type", "RuntimeDefault")),
                Manifests.fields("allowPrivilegeEscalation", false, "capabilities", Manifests.fields("drop", List.of("ALL"))));
        return new Document(List.of(), values, Map.of(
                "replicaCount", "without it a drained node takes Kafka pods down by the disruption budget alone",
                "namespace/create", "made by namespaces.yaml",
                "certManager/create", "cert-manager signs the webhook's certificate"));
    }
}
