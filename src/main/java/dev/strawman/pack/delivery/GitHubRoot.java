package dev.strawman.pack.delivery;

import static dev.strawman.pack.delivery.Yaml.map;

import dev.strawman.plan.Plan;
import dev.strawman.plan.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workflow of GitHub Actions that plans and applies one Terraform root of a platform; the workflows of its clusters call it. */
final class GitHubRoot {

    /** Changes of a cluster take hours; the credentials must outlive them. */
    private static final int APPLY_SECONDS = 4 * 3600;
    private static final int APPLY_MINUTES = 240;
    private static final int SHORT_MINUTES = 30;
    /** The root as it was deployed, for people and for whoever counts deployments. */
    private static final String ADDRESS = "${{ github.server_url }}/${{ github.repository }}/tree/${{ github.sha }}/${{ inputs.root }}";

    private final Plan plan;
    private final Pins pins;
    private final String platform;
    private final List<String> secrets;
    private final boolean chosen;
    private final CloudAccess access;

    GitHubRoot(Plan plan, Pins pins, String platform, List<Root> roots) {
        this.plan = plan;
        this.pins = pins;
        this.platform = platform;
        this.secrets = roots.stream().flatMap(root -> root.secrets().stream()).distinct().toList();
        this.chosen = chosen(roots);
        this.access = CloudAccess.of(roots);
    }

    static String file(String platform) {
        return ".github/workflows/terraform-" + platform + ".yml";
    }

    /** The roots read different secrets, so that each caller has to name those of its own; a root without any inherits none. */
    static boolean chosen(List<Root> roots) {
        return roots.stream().map(Root::secrets).filter(secrets -> !secrets.isEmpty()).distinct().count() > 1;
    }

    String text() {
        Map<String, Object> inputs = map(
                "root", input("Folder of the root", null),
                "environment", input("Entry in the settings whose variables, secrets and reviewers count", null));
        if (access.aws()) {
            inputs.put("region", input("Region of the provider", access.several() ? "" : null));
        }
        inputs.put("runner", input("Runner that reaches what the root talks to", pins.version("ubuntu")));
        if (access.several()) {
            inputs.put("cloud", input("Cloud in which the root works: " + String.join(", ", access.stores().stream().map(StateStore::cloud).toList()), null));
        }
        if (chosen) {
            inputs.put("credentials", input("Names of the variables that the root reads its secrets from, a list in JSON; it gets no others", "[]"));
        }
        Map<String, Object> workflow = map(
                "name", "Terraform root of " + platform,
                "on", map("workflow_call", map("inputs", inputs)),
                "permissions", map(),
                "jobs", map("plan", planJob(), "apply", applyJob()));
        return Yaml.text(workflow, List.of("jobs"), remarks());
    }

    private Map<String, String> remarks() {
        Map<String, String> remarks = pins.remarks();
        remarks.put("role-duration-seconds: " + APPLY_SECONDS, "changing a cluster takes hours; the role allows as much");
        remarks.put("terraform_wrapper: false", "the wrapper hides exit codes");
        remarks.put("environment: ${{ inputs.environment }}-plan", "no reviewers, and a role that may only read");
        remarks.put("name: ${{ inputs.environment }}", "its reviewers are the gate; GitHub records the deployment under this name");
        remarks.put("url: " + ADDRESS, "tells the record which root it was");
        return remarks;
    }

    private static Map<String, Object> input(String says, String fallback) {
        return fallback == null ? map("description", says, "required", true, "type", "string")
                : map("description", says, "required", false, "type", "string", "default", fallback);
    }

    private Map<String, Object> planJob() {
        return map(
                "name", "plan",
                "if", "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository",
                "runs-on", "${{ inputs.runner }}",
                "timeout-minutes", SHORT_MINUTES,
                "environment", "${{ inputs.environment }}-plan",
                "permissions", permissions(),
                "outputs", map("changes", "${{ steps.plan.outputs.PLAN_CHANGES }}", "digest", "${{ steps.plan.outputs.PLAN_DIGEST }}"),
                "steps", steps(false, map("name", "Plan", "id", "plan", "env", variables(null),
                        "run", "sh ci/terraform.sh plan \"$ROOT\" \"$GITHUB_OUTPUT\"")));
    }

    private Map<String, Object> applyJob() {
        return map(
                "name", "apply",
                "needs", "plan",
                "if", "github.event_name != 'pull_request'"
                        + " && github.ref == 'refs/heads/" + plan.delivery().branches().getFirst() + "' && needs.plan.outputs.changes == 'true'",
                "runs-on", "${{ inputs.runner }}",
                "timeout-minutes", APPLY_MINUTES,
                "environment", map("name", "${{ inputs.environment }}", "url", ADDRESS),
                "concurrency", map("group", "terraform-${{ inputs.root }}", "cancel-in-progress", false),
                "permissions", permissions(),
                "steps", steps(true, map("name", "Apply", "env", variables("${{ needs.plan.outputs.digest }}"),
                        "run", "sh ci/terraform.sh apply \"$ROOT\"")));
    }

    static Map<String, Object> permissions() {
        return map("contents", "read", "id-token", "write");
    }

    private List<Object> steps(boolean lasting, Map<String, Object> last) {
        List<Object> steps = new ArrayList<>(GitHub.tools(pins));
        steps.addAll(access.steps(pins, lasting ? APPLY_SECONDS : null));
        steps.add(last);
        return steps;
    }

    private Map<String, Object> variables(String digest) {
        Map<String, Object> variables = map("ROOT", "${{ inputs.root }}");
        variables.putAll(access.environment());
        if (digest != null) {
            variables.put("PLAN_DIGEST", digest);
        }
        secrets.forEach(secret -> variables.put(secret, value(secret)));
        return variables;
    }

    private String value(String variable) {
        String secret = "secrets." + GitHub.secret(variable);
        return "${{ " + (chosen ? "contains(fromJSON(inputs.credentials), '" + variable + "') && " + secret + " || ''" : secret) + " }}";
    }
}
