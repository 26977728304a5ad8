package dev.strawman.pack.delivery;

import static dev.strawman.pack.delivery.Yaml.map;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.plan.Plan;
import dev.strawman.plan.StateStore;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pipelines for GitHub Actions: one workflow for each cluster, whose roots follow each other, and one for each platform that they call. */
final class GitHub {

    private static final String FOLDER = ".github/workflows/";

    private final Plan plan;
    private final Pins pins;
    private final String branch;

    GitHub(Plan plan, Pins pins) {
        this.plan = plan;
        this.pins = pins;
        this.branch = plan.delivery().branches().getFirst();
    }

    List<Artifact> files(List<Root> roots, List<String> kustomized, Optional<RuleCheck> rules) {
        List<Artifact> files = new ArrayList<>();
        Map<String, List<Root>> platforms = new LinkedHashMap<>();
        Map<String, List<Root>> homes = new LinkedHashMap<>();
        roots.forEach(root -> platforms.computeIfAbsent(root.platform(), platform -> new ArrayList<>()).add(root));
        roots.forEach(root -> homes.computeIfAbsent(root.home(), home -> new ArrayList<>()).add(root));
        platforms.forEach((platform, own) -> files.add(file(GitHubRoot.file(platform), "Plans and applies one Terraform root of " + platform
                + "; the workflows of its clusters call it", new GitHubRoot(plan, pins, platform, own).text())));
        homes.forEach((home, own) -> files.add(file(workflow(home), purpose(home, own), cluster(home, own, platforms.get(own.getFirst().platform())))));
        kustomized.forEach(folder -> files.add(file(FOLDER + folder + ".yml", "Builds the manifests below " + folder, manifests(folder))));
        rules.ifPresent(check -> files.add(file(FOLDER + "alert-rules.yml", "Tries the alert rules and routes", rules(check))));
        return files;
    }

    private Artifact file(String path, String purpose, String text) {
        return Artifact.of(path, Header.hash(purpose, List.of(plan.cite("devProcess.buildPipeline"))) + "\n" + text, "GitHub Actions workflow", "devProcess.buildPipeline");
    }

    private static String purpose(String home, List<Root> roots) {
        return roots.getFirst().everywhere() ? "Checks and plans " + home + "; applies it only when a person starts this workflow"
                : "Checks, plans and applies " + home + ", root after root";
    }

    private static String workflow(String home) {
        return FOLDER + home.replace('/', '-') + ".yml";
    }

    private String cluster(String home, List<Root> roots, List<Root> platform) {
        boolean chosen = GitHubRoot.chosen(platform);
        CloudAccess access = CloudAccess.of(platform);
        Map<String, Object> jobs = map("check", check(roots));
        String before = "check";
        for (Root root : roots) {
            jobs.put(job(root), call(root, before, chosen, access));
            before = job(root);
        }
        Map<String, Object> triggers = triggers(List.of(home + "/**", "ci/terraform.sh", GitHubRoot.file(roots.getFirst().platform()), workflow(home)));
        if (roots.getFirst().everywhere()) {
            triggers.remove("push");
        }
        Map<String, Object> workflow = map(
                "name", home.replace('/', ' '),
                "on", triggers,
                "permissions", map("contents", "read"),
                "jobs", jobs);
        return Yaml.text(workflow, List.of("jobs"), remarks());
    }

    private Map<String, String> remarks() {
        Map<String, String> remarks = pins.remarks();
        remarks.put("secrets: inherit", "without it the secrets of the called workflow's environment are empty");
        return remarks;
    }

    /** Names of jobs take letters, digits, hyphens and underscores. */
    private static String job(Root root) {
        return root.name().replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private Map<String, Object> triggers(List<String> paths) {
        return map("pull_request", map("branches", List.of(branch), "paths", paths), "push", map("branches", List.of(branch), "paths", paths),
                "workflow_dispatch", map());
    }

    private Map<String, Object> check(List<Root> roots) {
        List<Object> steps = new ArrayList<>(tools(pins));
        steps.add(map("name", "Format and validate", "env", map("ROOT", roots.getFirst().parent() + "/${{ matrix.root }}"), "run", "sh ci/terraform.sh check \"$ROOT\""));
        return map(
                "name", "check ${{ matrix.root }}",
                "runs-on", pins.version("ubuntu"),
                "timeout-minutes", 15,
                "strategy", map("fail-fast", false, "matrix", map("root", roots.stream().map(Root::name).toList())),
                "steps", steps);
    }

    private static Map<String, Object> call(Root root, String before, boolean chosen, CloudAccess access) {
        Map<String, Object> with = map("root", root.path(), "environment", root.entry().apply(DevProcess.Pipeline.ACTIONS));
        if (root.store() == StateStore.S3) {
            with.put("region", root.region());
        }
        if (access.several()) {
            with.put("cloud", root.store().cloud());
        }
        if (root.inside()) {
            with.put("runner", runner(root));
        }
        if (chosen && !root.secrets().isEmpty()) {
            with.put("credentials", "[" + String.join(", ", root.secrets().stream().map(secret -> '"' + secret + '"').toList()) + "]");
        }
        Map<String, Object> job = map("needs", before, "permissions", GitHubRoot.permissions(), "uses", "./" + GitHubRoot.file(root.platform()), "with", with);
        if (!root.secrets().isEmpty()) {
            job.put("secrets", "inherit");
        }
        return job;
    }

    /** Label of the runners inside the network of an environment. */
    static String runner(Root root) {
        return "kafka-" + root.environment() + "-" + root.region();
    }

    /** Name of the secret behind an environment variable; names of secrets are in capitals. */
    static String secret(String variable) {
        return variable.replaceFirst("^TF_VAR_", "").toUpperCase(Locale.ROOT);
    }

    static List<Object> tools(Pins pins) {
        return List.of(checkout(pins), map("uses", pins.action("hashicorp/setup-terraform"), "with",
                map("terraform_version", pins.version("terraform"), "terraform_wrapper", false)));
    }

    private static Map<String, Object> checkout(Pins pins) {
        return map("uses", pins.action("actions/checkout"), "with", map("persist-credentials", false));
    }

    private String rules(RuleCheck check) {
        List<String> paths = new ArrayList<>(check.paths());
        paths.add(FOLDER + "alert-rules.yml");
        return Yaml.text(map(
                "name", "alert rules",
                "on", triggers(paths),
                "permissions", map("contents", "read"),
                "jobs", map("check", map("name", "check", "runs-on", pins.version("ubuntu"), "container", "debian:" + pins.version("debian"), "timeout-minutes", 30, "steps", List.of(
                        checkout(pins), map("name", "Install promtool and amtool", "run", String.join(" && ", RuleCheck.INSTALL)),
                        map("name", "Check and test", "run", RuleCheck.RUN))))), List.of("jobs"), pins.remarks());
    }

    private String manifests(String folder) {
        return Yaml.text(map(
                "name", folder + " manifests",
                "on", triggers(List.of(folder + "/**", "ci/manifests.sh", FOLDER + folder + ".yml")),
                "permissions", map("contents", "read"),
                "jobs", map("build", map("name", "build", "runs-on", pins.version("ubuntu"), "timeout-minutes", 15, "steps", List.of(
                        checkout(pins), map("name", "Build every kustomization", "run", "sh ci/manifests.sh " + folder))))), List.of("jobs"), pins.remarks());
    }
}
