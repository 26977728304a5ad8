package dev.strawman.pack.delivery;

import static dev.strawman.pack.delivery.Yaml.map;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.plan.Plan;
import dev.strawman.plan.StateStore;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pipelines for GitLab CI: what all jobs share, and one file for each platform, so that a platform is deleted with its own. */
final class GitLab {

    private static final String FOLDER = ".gitlab/ci/";
    private static final String SHARED = ".gitlab-ci.yml";

    private final Plan plan;
    private final Pins pins;
    private final String deployed;

    GitLab(Plan plan, Pins pins) {
        this.plan = plan;
        this.pins = pins;
        this.deployed = "$CI_COMMIT_BRANCH == \"" + plan.delivery().branches().getFirst() + "\"";
    }

    List<Artifact> files(List<Root> roots, List<String> kustomized, Optional<RuleCheck> rules) {
        List<Artifact> files = new ArrayList<>();
        if (roots.isEmpty() && kustomized.isEmpty() && rules.isEmpty()) {
            return files;
        }
        files.add(file(SHARED, "What all jobs share; the jobs of a platform stand in " + FOLDER, shared(roots)));
        Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
        Map<String, List<Root>> platforms = new LinkedHashMap<>();
        roots.forEach(root -> platforms.computeIfAbsent(root.platform(), platform -> new ArrayList<>()).add(root));
        platforms.forEach((platform, own) -> jobs.put(platform, jobs(platform, own)));
        kustomized.forEach(folder -> jobs.computeIfAbsent(folder, platform -> new LinkedHashMap<>()).putAll(manifests(folder)));
        jobs.forEach((platform, own) -> files.add(file(FOLDER + platform + ".yml", purpose(platform, platforms.containsKey(platform), kustomized.contains(platform)),
                Yaml.text(own, List.of(), remarks()))));
        rules.ifPresent(check -> files.add(file(FOLDER + "alert-rules.yml", "Tries the alert rules and routes", Yaml.text(rules(check), List.of(), Map.of()))));
        return files;
    }

    private static String purpose(String folder, boolean terraform, boolean manifests) {
        String applies = "hecks, plans and applies the Terraform roots";
        return (manifests ? "Builds the manifests" + (terraform ? " and c" + applies : "") : "C" + applies) + " below " + folder;
    }

    private Artifact file(String path, String purpose, String text) {
        return Artifact.of(path, Header.hash(purpose, List.of(plan.cite("devProcess.buildPipeline"))) + "\n" + text, "GitLab CI pipeline", "devProcess.buildPipeline");
    }

    private static Map<String, String> remarks() {
        return Map.of("optional: true", "only there on the deployed branch");
    }

    private String shared(List<Root> roots) {
        Set<String> stages = new LinkedHashSet<>(List.of("check"));
        roots.forEach(root -> stages.add(root.name()));
        Map<String, Object> pipeline = map(
                "include", List.of(map("local", FOLDER + "*.yml")),
                "workflow", map("rules", List.of(map("if", "$CI_PIPELINE_SOURCE == \"merge_request_event\""), map("if", deployed))),
                "stages", List.copyOf(stages));
        if (!roots.isEmpty()) {
            CloudAccess access = CloudAccess.of(roots);
            pipeline.put(".terraform", map("image", map("name", "hashicorp/terraform:" + pins.version("terraform"), "entrypoint", List.of(""))));
            pipeline.put(".check", map("extends", ".terraform", "stage", "check", "script", List.of("sh ci/terraform.sh check \"$ROOT\"")));
            pipeline.put(".credentials", map(
                    "extends", ".terraform",
                    "id_tokens", access.tokens(),
                    "before_script", access.preparation()));
            pipeline.put(".plan", map("extends", ".credentials", "timeout", "30m", "script", List.of("sh ci/terraform.sh plan \"$ROOT\" plan.env"),
                    "artifacts", map("reports", map("dotenv", "plan.env"))));
            pipeline.put(".apply", map("extends", ".credentials", "timeout", "4h", "script", List.of("sh ci/terraform.sh apply \"$ROOT\""),
                    "allow_failure", false));
        }
        return Yaml.text(pipeline, List.of(), Map.of("timeout: 4h", "changing a cluster takes hours",
                "allow_failure: false", "what follows waits for the gate",
                "- export AWS_WEB_IDENTITY_TOKEN_FILE=\"$(mktemp)\"", "with AWS_ROLE_ARN this is all that Terraform needs",
                "- export ARM_USE_OIDC=true", "with ARM_TENANT_ID and ARM_CLIENT_ID this is all that Terraform needs"));
    }

    private Map<String, Object> jobs(String platform, List<Root> roots) {
        Map<String, Object> jobs = new LinkedHashMap<>();
        Map<String, List<Root>> homes = new LinkedHashMap<>();
        roots.forEach(root -> homes.computeIfAbsent(root.home(), home -> new ArrayList<>()).add(root));
        homes.forEach((home, own) -> {
            List<String> changes = List.of(home + "/**/*", "ci/terraform.sh", SHARED, FOLDER + platform + ".yml");
            String check = home + " check";
            jobs.put(check, map("extends", ".check", "parallel", map("matrix", List.of(map("ROOT", own.stream().map(Root::path).toList()))),
                    "rules", List.of(map("changes", changes))));
            List<Object> needs = List.of(check);
            for (Root root : own) {
                jobs.put(root.path() + " plan", plan(root, needs, changes));
                jobs.put(root.path() + " apply", apply(root, changes));
                needs = List.of(check, map("job", root.path() + " apply", "optional", true));
            }
        });
        return jobs;
    }

    private static Map<String, Object> plan(Root root, List<Object> needs, List<String> changes) {
        return tagged(root, map("extends", ".plan", "stage", root.name(), "needs", needs, "variables", variables(root),
                "environment", map("name", root.entry().plan(DevProcess.Pipeline.GITLABCI), "action", "access", "deployment_tier", "other"), "rules", List.of(map("changes", changes))));
    }

    private Map<String, Object> apply(Root root, List<String> changes) {
        return tagged(root, map("extends", ".apply", "stage", root.name(), "needs", List.of(root.path() + " plan"), "variables", variables(root),
                "environment", map("name", root.entry().apply(DevProcess.Pipeline.GITLABCI), "deployment_tier", root.tier()), "resource_group", root.path(),
                "rules", List.of(map("if", deployed, "changes", changes, "when", "manual"))));
    }

    private static Map<String, Object> variables(Root root) {
        return root.store() == StateStore.S3 ? map("ROOT", root.path(), "AWS_REGION", root.region()) : map("ROOT", root.path());
    }

    private static Map<String, Object> tagged(Root root, Map<String, Object> job) {
        if (root.inside()) {
            job.put("tags", List.of(GitHub.runner(root)));
        }
        return job;
    }

    private Map<String, Object> rules(RuleCheck check) {
        List<String> changes = new ArrayList<>(check.paths().stream().map(path -> path + "/*").toList());
        changes.addAll(List.of(SHARED, FOLDER + "alert-rules.yml"));
        return map("alert rules", map("stage", "check", "image", "debian:" + pins.version("debian"), "before_script", RuleCheck.INSTALL, "script", List.of(RuleCheck.RUN),
                "rules", List.of(map("changes", changes))));
    }

    private Map<String, Object> manifests(String folder) {
        return map(folder + " manifests", map("stage", "check", "image", "alpine/k8s:" + pins.version("alpine/k8s"), "script", List.of("sh ci/manifests.sh " + folder),
                "rules", List.of(map("changes", List.of(folder + "/**/*", "ci/manifests.sh", SHARED, FOLDER + folder + ".yml")))));
    }
}
