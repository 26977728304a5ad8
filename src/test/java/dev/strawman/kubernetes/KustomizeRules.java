package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Kustomizations and their files: every file that is named is there, and every manifest in reach of one is named. */
final class KustomizeRules {

    private KustomizeRules() {
    }

    /** @param files paths of all files of the build */
    static void check(Build build, Set<String> files, Findings findings) {
        Set<String> named = new TreeSet<>();
        List<Manifest> kustomizations = kustomizations(build);
        for (Manifest kustomization : kustomizations) {
            named.add(kustomization.file());
            for (String field : List.of("resources", "components")) {
                JsonNode entries = kustomization.tree().path(field);
                for (int i = 0; i < entries.size(); i++) {
                    checkEntry(kustomization, field + "[" + i + "]", entries.get(i).asText(), files, named, findings);
                }
            }
        }
        for (Manifest manifest : kustomizations.isEmpty() ? List.<Manifest>of() : build.manifests()) {
            findings.addIf(!named.contains(manifest.file()), manifest, "", "stands in a file that no kustomization names");
        }
    }

    /** Files that a kustomization reads as plain content, for a ConfigMap or a Secret, and that are no manifests. */
    static Set<String> contents(Build build) {
        Set<String> contents = new TreeSet<>();
        for (Manifest kustomization : kustomizations(build)) {
            for (String generator : List.of("configMapGenerator", "secretGenerator")) {
                for (JsonNode generated : kustomization.tree().path(generator)) {
                    generated.path("files").forEach(file -> contents.add(beside(kustomization, file.asText().replaceFirst("^[^=]*=", ""))));
                }
            }
        }
        return contents;
    }

    static boolean generates(Build build, String configMap) {
        return kustomizations(build).stream().flatMap(kustomization -> kustomization.tree().path("configMapGenerator").valueStream())
                .anyMatch(generated -> generated.path("name").asText().equals(configMap));
    }

    private static List<Manifest> kustomizations(Build build) {
        return build.manifests().stream().filter(manifest -> manifest.apiVersion().startsWith("kustomize.config.k8s.io/")).toList();
    }

    private static void checkEntry(Manifest kustomization, String path, String entry, Set<String> files, Set<String> named,
            Findings findings) {
        if (entry.contains("://") || entry.startsWith("github.com/")) {
            return;
        }
        String target = beside(kustomization, entry);
        String folder = target + "/kustomization.yaml";
        if (files.contains(target)) {
            findings.addIf(!named.add(target), kustomization, path, "\"" + entry + "\" is named twice");
            boolean below = target.startsWith(beside(kustomization, "x").replaceFirst("x$", ""));
            findings.addIf(!below, kustomization, path, "\"" + entry + "\" is a file outside this folder, which Kustomize refuses to read");
        } else {
            findings.addIf(!files.contains(folder), kustomization, path, "\"" + entry + "\" is not in this build");
        }
    }

    private static String beside(Manifest kustomization, String entry) {
        Path folder = Path.of(kustomization.file()).getParent();
        Path target = folder == null ? Path.of(entry) : folder.resolve(entry);
        return target.normalize().toString().replace('\\', '/');
    }
}
