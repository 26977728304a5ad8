package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.artifact.Manifests;
import dev.strawman.plan.Plan;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code strimzi/argocd/}: one application for the operator and the Drain Cleaner of each Kubernetes cluster, then one for each
 * Kafka cluster, all under one root.
 */
final class ArgoCd {

    static final String REPOSITORY = "<REPOSITORY_URL>";
    private static final String FOLDER = "strimzi/argocd";
    private static final String NAMESPACE = "argocd";
    private static final String PROJECT = "kafka";

    private final Plan plan;
    private final List<KubernetesCluster> all;

    ArgoCd(Plan plan, List<KubernetesCluster> all) {
        this.plan = plan;
        this.all = all;
    }

    List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(file("project.yaml", "What applications of the Kafka platform may touch", Document.of(project()).because(Map.of(
                "spec/clusterResourceWhitelist", "kinds without a namespace that the charts bring"))));
        artifacts.add(file("root.yaml", "Root of all applications: applied once by hand", Document.of(root())));
        artifacts.add(file("argocd-cm.yaml", "Health of kinds that Argo CD has no rule for: applied once by hand, server-side, which adds these keys only",
                Document.of(health())));
        for (KubernetesCluster kubernetes : all) {
            artifacts.add(file("applications/operator-" + kubernetes.name() + ".yaml", "Operator on " + kubernetes.name(),
                    Document.of(operator(kubernetes)).because(operatorReasons())));
            artifacts.add(file("applications/drain-cleaner-" + kubernetes.name() + ".yaml", "Drain Cleaner on " + kubernetes.name(),
                    Document.of(chartApplication(kubernetes, "drain-cleaner", Charts.drainCleaner(plan), List.of()))));
            for (Cluster cluster : kubernetes.clusters()) {
                artifacts.add(file("applications/kafka-" + cluster.site().environment() + "-" + cluster.site().region() + ".yaml", "Application of " + cluster.name(),
                        Document.of(kafka(kubernetes, cluster)).because(kafkaReasons())));
                cluster.monitoring().ifPresent(watching -> artifacts.add(file("applications/monitoring-" + cluster.site().environment() + "-" + cluster.site().region() + ".yaml",
                        "Application of what watches " + cluster.name(), Document.of(monitoring(kubernetes, cluster, watching)).because(Map.of(
                                "argocd.argoproj.io/sync-wave", "after the Kafka cluster: the probe needs its topic and its user")))));
            }
        }
        return artifacts;
    }

    private Artifact file(String name, String purpose, Document document) {
        return ManifestFile.of(plan, FOLDER + "/" + name, purpose, List.of("devProcess.automation"), List.of(document));
    }

    private HasMetadata project() {
        List<Map<String, Object>> destinations = new ArrayList<>();
        for (KubernetesCluster kubernetes : all) {
            List<String> namespaces = new ArrayList<>(List.of(Operator.NAMESPACE, Operator.DRAIN_CLEANER_NAMESPACE));
            namespaces.addAll(kubernetes.namespaces());
            namespaces.forEach(namespace -> destinations.add(Manifests.fields("name", kubernetes.name(), "namespace", namespace)));
        }
        return ManifestFile.generic("argoproj.io/v1alpha1", "AppProject", NAMESPACE, PROJECT, Map.of(), Manifests.fields(
                "description", "Kafka of " + plan.client().name(),
                "sourceRepos", List.of(REPOSITORY, Charts.REGISTRY),
                "destinations", destinations,
                "clusterResourceWhitelist", List.of(
                        Manifests.fields("group", "", "kind", "Namespace"),
                        Manifests.fields("group", "apiextensions.k8s.io", "kind", "CustomResourceDefinition"),
                        Manifests.fields("group", "rbac.authorization.k8s.io", "kind", "ClusterRole"),
                        Manifests.fields("group", "rbac.authorization.k8s.io", "kind", "ClusterRoleBinding"),
                        Manifests.fields("group", "admissionregistration.k8s.io", "kind", "ValidatingWebhookConfiguration"))));
    }

    private HasMetadata root() {
        return application("kafka", Map.of(), Manifests.fields(
                "project", "default",
                "destination", Manifests.fields("name", "in-cluster", "namespace", NAMESPACE),
                "source", git(FOLDER + "/applications"),
                "syncPolicy", sync(List.of("ServerSideApply=true"))));
    }

    private HasMetadata operator(KubernetesCluster kubernetes) {
        return chartApplication(kubernetes, "operator", Charts.operator(plan), List.of(git(kubernetes.folder())));
    }

    /** A chart with its values from this repository, and further sources. */
    private HasMetadata chartApplication(KubernetesCluster kubernetes, String what, Charts.Chart chart, List<Map<String, Object>> further) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("argocd.argoproj.io/compare-options", "ServerSideDiff=true");
        annotations.put("argocd.argoproj.io/sync-wave", what.equals("operator") ? "-2" : "-1");
        List<Map<String, Object>> sources = new ArrayList<>();
        sources.add(Manifests.fields("repoURL", Charts.REGISTRY, "chart", chart.chart(), "targetRevision", chart.version(), "helm", Manifests.fields(
                "releaseName", chart.release(), "valueFiles", List.of("$values/" + kubernetes.folder() + "/" + chart.values()))));
        sources.add(Manifests.fields("repoURL", REPOSITORY, "targetRevision", branch(), "ref", "values"));
        sources.addAll(further);
        return application(what + "-" + kubernetes.name(), annotations, Manifests.fields(
                "project", PROJECT,
                "destination", Manifests.fields("name", kubernetes.name(), "namespace", chart.namespace()),
                "sources", sources,
                "syncPolicy", sync(List.of("ServerSideApply=true"))));
    }

    private HasMetadata kafka(KubernetesCluster kubernetes, Cluster cluster) {
        return folderApplication("kafka", kubernetes, cluster, cluster.deployment().path(), "0");
    }

    private HasMetadata monitoring(KubernetesCluster kubernetes, Cluster cluster, String folder) {
        return folderApplication("monitoring", kubernetes, cluster, folder, "1");
    }

    /** A folder of this repository that belongs to one Kafka cluster. */
    private HasMetadata folderApplication(String what, KubernetesCluster kubernetes, Cluster cluster, String folder, String wave) {
        return application(what + "-" + cluster.site().environment() + "-" + cluster.site().region(), Map.of("argocd.argoproj.io/sync-wave", wave), Manifests.fields(
                "project", PROJECT,
                "destination", Manifests.fields("name", kubernetes.name(), "namespace", cluster.namespace()),
                "source", git(folder),
                "syncPolicy", sync(List.of("ServerSideApply=true", "ApplyOutOfSyncOnly=true"))));
    }

    private Map<String, Object> git(String path) {
        return Manifests.fields("repoURL", REPOSITORY, "targetRevision", branch(), "path", path);
    }

    private String branch() {
        return plan.delivery().branches().getFirst();
    }

    private static Map<String, Object> sync(List<String> options) {
        return Manifests.fields(
                "automated", Manifests.fields("prune", false, "selfHeal", true),
                "syncOptions", options,
                "retry", Manifests.fields("limit", 5, "backoff", Manifests.fields("duration", "30s", "factor", 2, "maxDuration", "10m")));
    }

    private static HasMetadata application(String name, Map<String, String> annotations, Map<String, Object> spec) {
        return ManifestFile.generic("argoproj.io/v1alpha1", "Application", NAMESPACE, name, annotations, spec);
    }

    private static Map<String, String> operatorReasons() {
        return Map.of(
                "argocd.argoproj.io/compare-options", "the API server drops empty properties of Strimzi's definitions, which would show as a difference for ever",
                "argocd.argoproj.io/sync-wave", "definitions and namespaces before anything that needs them",
                "automated/prune", "deleting is for people: a definition that goes takes every Kafka cluster with it",
                "syncPolicy/syncOptions", "the Kafka definition is larger than the annotation that client-side apply keeps");
    }

    private static Map<String, String> kafkaReasons() {
        return Map.of(
                "argocd.argoproj.io/sync-wave", "after the operator",
                "automated/prune", "a file that goes missing must not take topics or the cluster with it");
    }

    private static HasMetadata health() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("resource.customizations.health.argoproj.io_Application", """
                local health = {status = "Progressing", message = ""}
                if obj.status ~= nil and obj.status.health ~= nil then
                  health.status = obj.status.health.status
                  health.message = obj.status.health.message or ""
                end
                return health
                """);
        rules.put("resource.customizations.health.kafka.strimzi.io_KafkaMirrorMaker2", READY);
        rules.put("resource.customizations.health.kafka.strimzi.io_KafkaNodePool", """
                if obj.status ~= nil and obj.status.observedGeneration == obj.metadata.generation then
                  return {status = "Healthy", message = "seen by the operator"}
                end
                return {status = "Progressing", message = "not yet seen by the operator"}
                """);
        return new ConfigMapBuilder().withNewMetadata().withName("argocd-cm").withNamespace(NAMESPACE)
                .addToLabels("app.kubernetes.io/part-of", "argocd").endMetadata().withData(rules).build();
    }

    private static final String READY = """
            if obj.status ~= nil and obj.status.observedGeneration == obj.metadata.generation then
              for _, condition in ipairs(obj.status.conditions or {}) do
                if condition.type == "Ready" and condition.status == "True" then
                  return {status = "Healthy", message = "ready"}
                end
                if condition.type == "NotReady" and condition.status == "True" then
                  return {status = "Degraded", message = condition.message or ""}
                end
              end
            end
            return {status = "Progressing", message = "not yet seen by the operator"}
            """;
}
