package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Plan;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of Kubernetes objects with its two opening lines. */
final class ManifestFile {

    private ManifestFile() {
    }

    /** @param answers requirement paths that the file answers, cited in its first line */
    static Artifact of(Plan plan, String path, String purpose, List<String> answers, List<Document> documents) {
        List<String> header = Header.lines(purpose, answers.stream().map(plan::cite).toList());
        return Artifact.of(path, Manifests.documents(header, documents), madeBy(documents.getFirst()), answers.toArray(String[]::new));
    }

    private static String madeBy(Document document) {
        return switch (document.object()) {
            case HasMetadata object -> object.getKind();
            case Resource resource -> resource.kind();
            default -> "Helm values";
        };
    }

    /** The list of what belongs to a folder; names relative to it. */
    static GenericKubernetesResource kustomization(Map<String, Object> fields) {
        GenericKubernetesResource kustomization = new GenericKubernetesResource();
        kustomization.setApiVersion("kustomize.config.k8s.io/v1beta1");
        kustomization.setKind("Kustomization");
        kustomization.setMetadata(null);
        kustomization.setAdditionalProperties(new LinkedHashMap<>(fields));
        return kustomization;
    }

    /** An object of a kind without a published Java model. */
    static GenericKubernetesResource generic(String apiVersion, String kind, String namespace, String name, Map<String, String> annotations, Map<String, Object> spec) {
        GenericKubernetesResource object = new GenericKubernetesResource();
        object.setApiVersion(apiVersion);
        object.setKind(kind);
        object.setMetadata(new ObjectMetaBuilder().withName(name).withNamespace(namespace).withAnnotations(annotations.isEmpty() ? null : annotations).build());
        object.setAdditionalProperty("spec", spec);
        return object;
    }
}
