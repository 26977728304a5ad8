package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.artifact.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** {@code kustomization.yaml} of a cluster's folder and of its topics and users: the build that is applied as one. */
final class Kustomizations {

    private Kustomizations() {
    }

    /** @param files all other files of the cluster */
    static List<Artifact> of(Cluster cluster, List<Artifact> files) {
        String folder = cluster.deployment().path() + "/";
        TreeSet<String> resources = new TreeSet<>();
        List<Artifact> kustomizations = new ArrayList<>();
        for (Artifact file : files) {
            String below = file.path().value().substring(folder.length());
            int slash = below.indexOf('/');
            resources.add(slash < 0 ? below : below.substring(0, slash));
        }
        Map<String, Object> fields = Manifests.fields(
                "namespace", cluster.namespace(),
                "labels", List.of(Manifests.fields("pairs", Manifests.fields(
                        "app.kubernetes.io/name", "kafka",
                        "app.kubernetes.io/managed-by", manager(cluster)))),
                "resources", List.copyOf(resources));
        kustomizations.add(cluster.manifest("kustomization.yaml", "The whole cluster, applied as one build", List.of(cluster.site().requirement()),
                List.of(Document.of(ManifestFile.kustomization(fields)))));
        for (String part : List.of("topics", "users")) {
            if (resources.contains(part)) {
                kustomizations.add(part(cluster, part, files));
            }
        }
        return kustomizations;
    }

    private static Artifact part(Cluster cluster, String part, List<Artifact> files) {
        String folder = cluster.deployment().path() + "/" + part + "/";
        List<String> resources = files.stream().map(file -> file.path().value()).filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length())).sorted().toList();
        return cluster.manifest(part + "/kustomization.yaml", "All " + part + ": a new file needs a line here", List.of("useCases"),
                List.of(Document.of(ManifestFile.kustomization(Manifests.fields("resources", resources)))));
    }

    private static String manager(Cluster cluster) {
        return switch (cluster.plan().delivery().gitOps()) {
            case ARGOCD, FLUX -> cluster.plan().delivery().gitOps().name().toLowerCase(Locale.ROOT);
            case NONE -> "kubectl";
        };
    }
}
