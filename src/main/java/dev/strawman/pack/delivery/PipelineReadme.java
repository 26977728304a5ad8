package dev.strawman.pack.delivery;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Delivery;
import dev.strawman.plan.Plan;
import dev.strawman.plan.StateStore;
import dev.strawman.requirements.DevProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody sets up before a pipeline runs for the first time. */
final class PipelineReadme {

    private static final String TEMPLATE = "delivery/README.md";

    private PipelineReadme() {
    }

    static Artifact file(Plan plan, List<Root> roots, List<String> kustomized, boolean rules, List<String> withoutHandle, Templates templates) {
        Delivery delivery = plan.delivery();
        boolean github = delivery.pipeline() == DevProcess.Pipeline.ACTIONS;
        boolean gitlab = delivery.pipeline() == DevProcess.Pipeline.GITLABCI;
        List<String> answers = List.of(plan.cite("devProcess.buildPipeline"), plan.cite("devProcess.approvals"));
        Model model = new Model(tool(delivery.pipeline()), github, gitlab, Entry.separator(delivery.pipeline()) + "plan", !roots.isEmpty(), !kustomized.isEmpty(), rules,
                delivery.gitOps() != Delivery.GitOps.NONE, delivery.branches().getFirst(), delivery.approvals(), delivery.team(), orders(roots), byHand(roots),
                entries(roots, delivery.pipeline()), roots.stream().anyMatch(root -> root.entry().regional()), CloudAccess.of(roots), runners(roots), secrets(roots, delivery.pipeline()), String.join(", ", delivery.policyChecks()), String.join(", ", delivery.scans()),
                CodeOwners.path(delivery.repository()), String.join(", ", withoutHandle), Markdown.closing(Header.lines("How changes reach the environments", answers)).strip());
        return Artifact.of("ci/README.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "devProcess.buildPipeline", "devProcess.approvals");
    }

    private static String tool(DevProcess.Pipeline pipeline) {
        return switch (pipeline) {
            case ACTIONS -> "GitHub Actions";
            case GITLABCI -> "GitLab CI";
            case JENKINS -> "Jenkins";
            case AZURE -> "Azure Pipelines";
            case TEKTON -> "Tekton";
            case TEAMCITY -> "TeamCity";
        };
    }

    private static List<String> orders(List<Root> roots) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        roots.stream().filter(root -> !root.everywhere())
                .forEach(root -> chains.computeIfAbsent(root.home(), path -> new ArrayList<>()).add(Markdown.code(root.name())));
        return chains.entrySet().stream().map(chain -> Markdown.code(chain.getKey()) + ": " + String.join(", then ", chain.getValue())).toList();
    }

    private static List<String> byHand(List<Root> roots) {
        return roots.stream().filter(Root::everywhere).map(root -> Markdown.code(root.path())).toList();
    }

    private static List<String> entries(List<Root> roots, DevProcess.Pipeline tool) {
        return roots.stream().map(root -> root.entry().apply(tool)).distinct().toList();
    }

    private static List<String> runners(List<Root> roots) {
        return roots.stream().filter(Root::inside)
                .map(root -> Markdown.code(GitHub.runner(root)) + " reaches the brokers of " + Markdown.code(root.home())).distinct().toList();
    }

    /** Each secret with who uses it, and on GitLab with its scopes: a variable is seen by every job unless it has one. */
    private static List<String> secrets(List<Root> roots, DevProcess.Pipeline tool) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        Map<String, Set<String>> scopes = new LinkedHashMap<>();
        roots.forEach(root -> root.secrets().forEach(secret -> {
            String name = tool == DevProcess.Pipeline.ACTIONS ? GitHub.secret(secret) : secret;
            users.computeIfAbsent(name, unknown -> new LinkedHashSet<>()).add(Markdown.code(root.name()) + " of " + root.platform());
            scopes.computeIfAbsent(name, unknown -> new LinkedHashSet<>()).add(Markdown.code(root.entry().apply(tool)));
        }));
        return users.entrySet().stream().map(secret -> Markdown.code(secret.getKey()) + " | " + String.join(", ", secret.getValue())
                + (tool == DevProcess.Pipeline.GITLABCI ? " | " + String.join(", ", scopes.get(secret.getKey())) : "")).toList();
    }

    /**
     * What the template sees.
     *
     * @param written     a pipeline file stands in the tree
     * @param rules       alert rules are checked
     * @param scans       scans that were captured and that no job runs
     * @param fetched     a GitOps tool brings manifests to the clusters
     * @param planEntry   what the name of an environment gets for plans
     * @param orders      for each cluster the order of its roots, as Markdown
     * @param byHand      roots that serve every environment, as Markdown
     * @param entries     entries for applying in the settings of the tool
     * @param regions     some entries are those of one region
     * @param access      clouds to sign in to, and where states are kept there
     * @param runners     runners inside a network, as Markdown
     * @param secrets     secrets, who uses them, and on GitLab their scopes, as cells
     * @param withoutHandle stakeholders whose handle in the repository was not captured
     */
    public record Model(String tool, boolean github, boolean gitlab, String planEntry, boolean terraform, boolean manifests, boolean rules, boolean fetched, String branch,
            int approvals, String askWhom, List<String> orders, List<String> byHand, List<String> entries, boolean regions, CloudAccess access, List<String> runners, List<String> secrets, String policyChecks, String scans, String codeOwners, String withoutHandle, String closing) {

        /** Which entries a row is about, where they are not all in one cloud. */
        public String in(String cloud) {
            return access.several() ? " for clusters in " + cloud : "";
        }

        /** The same, by where states are kept. */
        public String kept(StateStore store) {
            return access.several() ? " for roots whose `backend.tf` says `" + store.backend() + "`" : "";
        }

        public String variables(StateStore store) {
            return String.join(", ", store.settings().stream().map(setting -> Markdown.code(setting.variable())).toList());
        }

        public String values(StateStore store) {
            return String.join(", ", store.settings().stream().map(setting -> Markdown.code(setting.placeholder())).toList());
        }
    }
}
