package dev.strawman.pack.decision;

import dev.strawman.artifact.Artifact;
import dev.strawman.plan.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in the tree a statement about a deployment is made true. */
final class Realised {

    private final Map<String, List<Artifact>> byFolder = new LinkedHashMap<>();
    private final Set<String> paths;

    Realised(List<Artifact> tree) {
        paths = tree.stream().map(artifact -> artifact.path().value()).collect(Collectors.toSet());
        for (Artifact artifact : tree) {
            String path = artifact.path().value();
            int platform = path.indexOf('/');
            int environment = path.indexOf('/', platform + 1);
            int region = path.indexOf('/', environment + 1);
            if (0 < platform && platform < environment && environment < region) {
                byFolder.computeIfAbsent(path.substring(0, region), folder -> new ArrayList<>()).add(artifact);
            }
        }
    }

    private List<Artifact> files(Deployment deployment) {
        return byFolder.getOrDefault(deployment.path(), List.of());
    }

    /** The deployment's folder, empty when it has no files. */
    String home(Deployment deployment) {
        return files(deployment).isEmpty() ? "" : deployment.path() + "/";
    }

    /** A folder of this name directly under the deployment's, else the file that answers most of the requirements, else the deployment's folder. */
    String folderOr(Deployment deployment, String name, String... requirements) {
        String folder = deployment.path() + "/" + name + "/";
        return files(deployment).stream().anyMatch(file -> file.path().value().startsWith(folder)) ? folder : answer(deployment, requirements);
    }

    /** The file that answers most of what begins with the first requirement, else the second and so on, else the deployment's folder. */
    String answer(Deployment deployment, String... requirements) {
        for (String requirement : requirements) {
            Artifact best = null;
            int most = 0;
            for (Artifact file : files(deployment)) {
                int matches = matches(file, requirement);
                if (matches > most) {
                    best = file;
                    most = matches;
                }
            }
            if (best != null) {
                return best.path().value();
            }
        }
        return home(deployment);
    }

    private static int matches(Artifact file, String requirement) {
        int matches = 0;
        for (String answer : file.answers()) {
            if (answer.startsWith(requirement) && (answer.length() == requirement.length() || ".[".indexOf(answer.charAt(requirement.length())) >= 0)) {
                matches++;
            }
        }
        return matches;
    }

    /** The platform's README, empty when there is none. */
    String readme(String platform) {
        String readme = platform + "/README.md";
        return paths.contains(readme) ? readme : "";
    }

    /** Folders directly under the deployment's with the number of their files, and files that stand beside them, in the order of the tree. */
    Map<String, Integer> parts(Deployment deployment) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (Artifact file : files(deployment)) {
            String below = file.path().value().substring(deployment.path().length() + 1);
            int slash = below.indexOf('/');
            parts.merge(deployment.path() + "/" + (slash < 0 ? below : below.substring(0, slash + 1)), 1, Integer::sum);
        }
        return parts;
    }
}
