package dev.strawman.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads generated manifests as the programs do that will take them: the API server with Strimzi's CRDs, the operators, Kafka,
 * Kustomize, Argo CD and Flux. Strict where they are lenient: a field that nobody knows is a problem, not something to prune.
 */
public final class ManifestCheck {

    private ManifestCheck() {
    }

    /** What is wrong with the documents of one file, taken each for itself: kind, fields, values. */
    public static List<String> problems(String yamlText) {
        Findings findings = new Findings();
        ManifestReader.read("manifest.yaml", yamlText, findings).forEach(manifest -> checkKind(manifest, findings));
        return findings.all();
    }

    /**
     * What is wrong with all files that are applied together, in each document and between them; sorted, one line each, beginning
     * with file, kind and name.
     *
     * @param filesOfOneBuild text by path; what does not end in .yaml or .yml is only counted as being there
     */
    public static List<String> problems(Map<String, String> filesOfOneBuild) {
        Findings findings = new Findings();
        Map<String, String> manifests = new TreeMap<>(filesOfOneBuild);
        manifests.keySet().removeIf(file -> !file.endsWith(".yaml") && !file.endsWith(".yml"));
        manifests.keySet().removeAll(KustomizeRules.contents(read(manifests, new Findings())));
        Build build = read(manifests, findings);
        build.manifests().forEach(manifest -> checkKind(manifest, findings));
        checkTogether(build, filesOfOneBuild.keySet(), findings);
        return findings.all();
    }

    private static Build read(Map<String, String> files, Findings findings) {
        List<Manifest> manifests = new ArrayList<>();
        files.forEach((file, text) -> manifests.addAll(ManifestReader.read(file, text, findings)));
        return new Build(manifests);
    }

    private static void checkKind(Manifest manifest, Findings findings) {
        KubernetesModel.checkMetadata(manifest, findings);
        if (StrimziCrds.know(manifest)) {
            StrimziCrds.check(manifest, findings);
        } else if (WrittenSchemas.know(manifest)) {
            WrittenSchemas.check(manifest, findings);
        } else if (KubernetesModel.know(manifest)) {
            KubernetesModel.check(manifest, findings);
        } else {
            findings.add(manifest, "kind", "\"" + manifest.kind() + "\" of apiVersion \"" + manifest.apiVersion() + "\" is unknown");
        }
    }

    private static void checkTogether(Build build, Set<String> files, Findings findings) {
        NameRules.check(build, findings);
        ListenerRules.check(build, findings);
        NodePoolRules.check(build, findings);
        ReplicationRules.check(build, findings);
        ForbiddenOptions.check(build, findings);
        ConfigRules.check(build, findings);
        UserRules.check(build, findings);
        ReferenceRules.check(build, findings);
        KustomizeRules.check(build, files, findings);
    }
}
