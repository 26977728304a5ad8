package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import java.util.List;
import java.util.Optional;

/**
 * The check of alert rules and routes, which a pipeline runs in an image whose packages bring promtool and amtool.
 *
 * @param paths folders in which a change asks for it, as patterns
 */
record RuleCheck(List<String> paths) {

    static final String SCRIPT = "monitoring/check.sh";
    static final List<String> INSTALL = List.of("apt-get update", "apt-get install --yes --no-install-recommends prometheus prometheus-alertmanager");
    static final String RUN = "bash " + SCRIPT;

    /** Whether the tree has rules to check, and the folders that hold them: those of this tree, and Terraform roots that upload theirs. */
    static Optional<RuleCheck> of(List<Artifact> tree) {
        List<String> files = tree.stream().map(file -> file.path().value()).toList();
        if (!files.contains(SCRIPT)) {
            return Optional.empty();
        }
        boolean roots = files.stream().anyMatch(path -> path.startsWith("msk/") && path.endsWith("/monitoring/rules.yaml"));
        return Optional.of(new RuleCheck(roots ? List.of("monitoring/**", "msk/**/monitoring/**") : List.of("monitoring/**")));
    }
}
