package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.artifact.Manifests;
import dev.strawman.plan.Plan;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code strimzi/flux/}: what each Kubernetes cluster's own Flux applies, and in which order. */
final class Flux {

    private static final String NAMESPACE = "flux-system";

    private Flux() {
    }

    static List<Artifact> artifacts(Plan plan, List<KubernetesCluster> all) {
        List<Artifact> artifacts = new ArrayList<>();
        for (KubernetesCluster kubernetes : all) {
            String folder = folder(kubernetes);
            List<String> files = new ArrayList<>(List.of("operator.yaml"));
            artifacts.add(ManifestFile.of(plan, folder + "/operator.yaml", "Flux applies the operator on " + kubernetes.name() + " first",
                    List.of("devProcess.automation"), List.of(Document.of(kustomization("kafka-operator", kubernetes.folder(), List.of())))));
            for (Cluster cluster : kubernetes.clusters()) {
                String name = "kafka-" + cluster.site().environment();
                files.add(name + ".yaml");
                artifacts.add(ManifestFile.of(plan, folder + "/" + name + ".yaml", "Flux applies " + cluster.name() + " when the operator runs",
                        List.of("devProcess.automation"), List.of(Document.of(kustomization(name, cluster.deployment().path(), List.of("kafka-operator"))).because(Map.of(
                                "spec/prune", "a file that goes missing must not take topics or the cluster with it",
                                "spec/timeout", "a rolling restart of all nodes fits in it")))));
                String monitoring = "monitoring-" + cluster.site().environment();
                cluster.monitoring().ifPresent(watching -> {
                    files.add(monitoring + ".yaml");
                    artifacts.add(ManifestFile.of(plan, folder + "/" + monitoring + ".yaml", "Flux applies what watches " + cluster.name() + " when that runs",
                            List.of("devProcess.automation", "tooling.monitoring"), List.of(Document.of(kustomization(monitoring, watching, List.of(name))).because(Map.of(
                                    "spec/dependsOn", "the probe needs its topic and its user")))));
                });
            }
            artifacts.add(ManifestFile.of(plan, folder + "/kustomization.yaml", "Entry point of Flux on " + kubernetes.name(), List.of("devProcess.automation"),
                    List.of(Document.of(ManifestFile.kustomization(Manifests.fields("resources", files.stream().sorted().toList()))))));
        }
        return artifacts;
    }

    static String folder(KubernetesCluster kubernetes) {
        return "strimzi/flux/" + kubernetes.name();
    }

    private static HasMetadata kustomization(String name, String path, List<String> after) {
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!after.isEmpty()) {
            spec.put("dependsOn", after.stream().map(other -> Manifests.fields("name", other)).toList());
        }
        spec.putAll(Manifests.fields("interval", "10m", "timeout", "30m", "path", "./" + path, "prune", false, "wait", true,
                "sourceRef", Manifests.fields("kind", "GitRepository", "name", NAMESPACE)));
        return ManifestFile.generic("kustomize.toolkit.fluxcd.io/v1", "Kustomization", NAMESPACE, name, Map.of(), spec);
    }

    /** Charts and releases, in the operator's folder beside their values. */
    static Artifact releases(Plan plan, KubernetesCluster kubernetes) {
        List<Document> documents = new ArrayList<>();
        for (Charts.Chart chart : Charts.all(plan)) {
            documents.add(Document.of(ManifestFile.generic("source.toolkit.fluxcd.io/v1", "OCIRepository", chart.namespace(), chart.chart(), Map.of(), Manifests.fields(
                    "interval", "24h", "url", chart.url(), "ref", Manifests.fields("tag", chart.version()),
                    "layerSelector", Manifests.fields("mediaType", "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "operation", "copy")))));
            documents.add(Document.of(ManifestFile.generic("helm.toolkit.fluxcd.io/v2", "HelmRelease", chart.namespace(), chart.release(), Map.of(), release(chart)))
                    .because(Map.of("upgrade/crds", "Helm alone never upgrades definitions that exist")));
        }
        return ManifestFile.of(plan, kubernetes.folder() + "/releases.yaml", "Releases on " + kubernetes.name(), List.of("devProcess.automation"), documents);
    }

    private static Map<String, Object> release(Charts.Chart chart) {
        Map<String, Object> spec = Manifests.fields("interval", "1h", "chartRef", Manifests.fields("kind", "OCIRepository", "name", chart.chart()));
        if (chart.definitions()) {
            spec.put("install", Manifests.fields("crds", "Create"));
            spec.put("upgrade", Manifests.fields("crds", "CreateReplace"));
        }
        spec.put("valuesFrom", List.of(Manifests.fields("kind", "ConfigMap", "name", configMap(chart))));
        return spec;
    }

    /** Name of the ConfigMap that kustomize makes of a chart's values. */
    static String configMap(Charts.Chart chart) {
        return chart.release() + "-values";
    }
}
