package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.pack.observability.ObservabilityFiles;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GitOpsTest {

    private static Map<String, String> tree(GitOps gitOps) {
        return texts(Plans.plan(), gitOps);
    }

    @Test
    void whatAPersonAppliesBeginsWithTheEnvironmentThatHasLeastToLose() {
        String page = texts(PackPlans.story("payments"), GitOps.NONE).get("strimzi/README.md");
        List<String> applied = page.lines().filter(line -> line.contains(" apply --server-side -k strimzi/") && !line.contains("/operator/")).map(line -> line.replaceAll(".*-k strimzi/", "")).toList();
        assertTrue(applied.getFirst().startsWith("dev/"), applied.toString());
        assertEquals(List.of("prod/eu-west-1", "dr/eu-central-1"), applied.subList(applied.size() - 2, applied.size()), applied.toString());
    }

    @Test
    void eachToolGetsItsOwnFolderAndNoneGetsNone() {
        assertTrue(tree(GitOps.ARGOCD).keySet().stream().anyMatch(path -> path.startsWith("strimzi/argocd/")));
        assertTrue(tree(GitOps.ARGOCD).keySet().stream().noneMatch(path -> path.startsWith("strimzi/flux/")));
        assertTrue(tree(GitOps.FLUX).keySet().stream().anyMatch(path -> path.startsWith("strimzi/flux/")));
        assertTrue(tree(GitOps.NONE).keySet().stream().noneMatch(path -> path.contains("/flux/") || path.contains("/argocd/") || path.endsWith("releases.yaml")));
    }

    @Test
    void whatArgoCdReadsIsInTheTree() {
        Map<String, String> tree = tree(GitOps.ARGOCD);
        TreeSet<String> read = new TreeSet<>();
        tree.forEach((path, text) -> {
            if (path.startsWith("strimzi/argocd/")) {
                for (Matcher source = Pattern.compile("(?m)^ *(?:- \"\\$values/|path: )([^\"\\s]+)").matcher(text); source.find();) {
                    read.add(source.group(1));
                }
            }
        });
        read.forEach(source -> assertTrue(tree.containsKey(source) || tree.keySet().stream().anyMatch(path -> path.startsWith(source + "/")), source));

        assertTrue(read.containsAll(List.of("strimzi/prod/eu-west-1", "strimzi/operator/prod-account-eu-west-1",
                "strimzi/operator/prod-account-eu-west-1/values.yaml")), read.toString());
    }

    @Test
    void whatFluxReadsIsInTheTree() {
        Map<String, String> tree = tree(GitOps.FLUX);
        int read = 0;
        for (Map.Entry<String, String> file : tree.entrySet()) {
            for (Matcher source = Pattern.compile("(?m)^  path: \\./(\\S+)|^  path: \"\\./([^\"]+)\"").matcher(file.getValue()); source.find(); read++) {
                String folder = source.group(1) == null ? source.group(2) : source.group(1);
                assertTrue(tree.containsKey(folder + "/kustomization.yaml"), folder);
            }
        }
        assertEquals(6, read);
    }

    @Test
    void whatWatchesAClusterIsAppliedAfterIt() {
        Plan story = PackPlans.story("rentals");
        List<String> watching = ObservabilityFiles.artifacts(story, new Templates()).stream().map(artifact -> artifact.path().value()).toList();
        assertTrue(watching.contains("monitoring/strimzi/live/eu-north-1/kustomization.yaml"), watching.toString());

        String flux = texts(story, GitOps.FLUX).get("strimzi/flux/live-eu-north-1/monitoring-live.yaml");
        assertTrue(flux.contains("path: \"./monitoring/strimzi/live/eu-north-1\"\n") && flux.contains("- name: kafka-live"), flux);
        assertTrue(texts(story, GitOps.FLUX).get("strimzi/flux/live-eu-north-1/kustomization.yaml").contains("  - monitoring-live.yaml\n"));
        String argoCd = texts(story, GitOps.ARGOCD).get("strimzi/argocd/applications/monitoring-live-eu-north-1.yaml");
        assertTrue(argoCd.contains("path: monitoring/strimzi/live/eu-north-1\n") && argoCd.contains("argocd.argoproj.io/sync-wave: \"1\""), argoCd);
        String byHand = texts(story, GitOps.NONE).get("strimzi/README.md");
        assertTrue(byHand.indexOf("apply --server-side -k monitoring/strimzi/live/eu-north-1") > byHand.indexOf("-n kafka-live wait kafka/"), byHand);
    }

    private static Map<String, String> texts(Plan plan, GitOps gitOps) {
        Map<String, String> texts = new TreeMap<>();
        new Strimzi().artifacts(Plans.with(plan, gitOps), new Templates()).forEach(artifact -> texts.put(artifact.path().value(), artifact.text()));
        return texts;
    }

    @Test
    void noToolDeletesAnythingByItself() {
        for (GitOps tool : GitOps.values()) {
            tree(tool).forEach((path, text) -> assertFalse(text.contains("prune: true") || text.contains("finalizers:"), path));
        }
    }

    @Test
    void theOperatorWatchesTheNamespacesOfItsOwnKubernetesClusterOnly() {
        String values = tree(GitOps.NONE).get("strimzi/operator/prod-account-eu-west-1/values.yaml");

        assertTrue(values.matches("(?s).*watchNamespaces:[^\n]*\n  - kafka-prod\nresources:.*"), values);
    }

    @Test
    void sitesOfOneAccountAndRegionShareAnOperator() {
        Plan plan = Plans.with(Plans.plan(), old -> Plans.with(old, in(old.site(), "shared")));
        Map<String, String> texts = texts(plan, GitOps.NONE);

        assertTrue(texts.get("strimzi/operator/shared-eu-west-1/values.yaml").contains("  - kafka-dev\n  - kafka-prod\n"));
        assertTrue(texts.containsKey("strimzi/operator/shared-eu-central-1/values.yaml"));
    }

    private static Site in(Site old, String account) {
        return new Site(old.environment(), old.serves(), old.purpose(), old.production(), old.productionShape(), old.region(), old.provider(), old.zones(), old.clusterName(),
                account, old.network(), old.vpc(), old.load(), old.serviceLevel(), old.recovery(), old.protection(), old.topics(), old.applications(), old.requirement());
    }
}
