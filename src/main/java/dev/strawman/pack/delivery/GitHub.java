package dev.strawman.pack.delivery;

import static dev.strawman.pack.delivery.Yaml.map;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pipelines for GitHub Actions: one workflow for each cluster, whose roots follow each other, and one that they all call. */
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

    List<Artifact> files(List<Root> roots, List<String> kustomized) {
        List<Artifact> files = new ArrayList<>();
        if (!roots.isEmpty()) {
            files.add(file(GitHubRoot.FILE, "Plans and applies one Terraform root; the workflows of the clusters call it",
                    new GitHubRoot(plan, pins, roots).text()));
        }
        Map<String, List<Root>> clusters = new LinkedHashMap<>();
        roots.forEach(root -> clusters.computeIfAbsent(root.deployment().path(), path -> new ArrayList<>()).add(root));
        clusters.forEach((path, own) -> files.add(file(workflow(own.getFirst().deployment()), "Checks, plans and applies " + path + ", root after root",
                cluster(own.getFirst().deployment(), own))));
        kustomized.forEach(folder -> files.add(file(FOLDER + folder + ".yml", "Builds the manifests below " + folder, manifests(folder))));
        return files;
    }

    private Artifact file(String path, String purpose, String text) {
        return Artifact.of(path, Header.hash(purpose, List.of(plan.cite("devProcess.buildPipeline"))) + "\n" + text, "GitHub Actions workflow", "devProcess.buildPipeline");
    }

    private static String workflow(Deployment deployment) {
        return FOLDER + deployment.path().replace('/', '-') + ".yml";
    }

    private String cluster(Deployment deployment, List<Root> roots) {
        Map<String, Object> jobs = map("check", check(deployment, roots));
        String before = "check";
        for (Root root : roots) {
            jobs.put(job(root), call(root, before));
            before = job(root);
        }
        Map<String, Object> workflow = map(
                "name", deployment.path().replace('/', ' '),
                "on", triggers(List.of(deployment.path() + "/**", "ci/terraform.sh", GitHubRoot.FILE, workflow(deployment))),
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

    private Map<String, Object> check(Deployment deployment, List<Root> roots) {
        List<Object> steps = new ArrayList<>(tools(pins));
        steps.add(map("name", "Format and validate", "env", map("ROOT", deployment.path() + "/${{ matrix.root }}"), "run", "sh ci/terraform.sh check \"$ROOT\""));
        return map(
                "name", "check ${{ matrix.root }}",
                "runs-on", pins.version("ubuntu"),
                "timeout-minutes", 15,
                "strategy", map("fail-fast", false, "matrix", map("root", roots.stream().map(Root::name).toList())),
                "steps", steps);
    }

    private static Map<String, Object> call(Root root, String before) {
        Map<String, Object> with = map("root", root.path(), "environment", root.environment(), "region", root.region());
        if (root.inside()) {
            with.put("runner", runner(root));
        }
        Map<String, Object> job = map("needs", before, "permissions", GitHubRoot.permissions(), "uses", "./" + GitHubRoot.FILE, "with", with);
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

    private String manifests(String folder) {
        return Yaml.text(map(
                "name", folder + " manifests",
                "on", triggers(List.of(folder + "/**", "ci/manifests.sh", FOLDER + folder + ".yml")),
                "permissions", map("contents", "read"),
                "jobs", map("build", map("name", "build", "runs-on", pins.version("ubuntu"), "timeout-minutes", 15, "steps", List.of(
                        checkout(pins), map("name", "Build every kustomization", "run", "sh ci/manifests.sh " + folder))))), List.of("jobs"), pins.remarks());
    }
}
