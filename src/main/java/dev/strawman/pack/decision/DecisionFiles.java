package dev.strawman.pack.decision;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Decision;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The documents in which somebody decides: the platforms side by side, and every choice with its grounds. */
public final class DecisionFiles {

    private static final String DECISIONS = "decision/decisions.md";

    private DecisionFiles() {
    }

    /** {@code comparison.md} with links into the tree made so far, and {@code decisions.md}. */
    public static List<Artifact> artifacts(Plan plan, List<Artifact> soFar, Templates templates) {
        String comparison = Comparison.of(plan, soFar).toMarkdown() + "\n"
                + Markdown.closing(Header.lines("Every cell comes from the plan; what a platform cannot express and why an option is out stand in the last rows", List.of()));
        return List.of(
                Artifact.of("comparison.md", comparison, "comparison", "options", "scoring"),
                Artifact.of("decisions.md", templates.render(DECISIONS, decisions(plan)), DECISIONS + ".vm"));
    }

    private static Decisions decisions(Plan plan) {
        List<Scope> scopes = DecisionText.scopes(plan).stream().map(name -> new Scope(name.equals("all") ? "Everywhere" : name,
                plan.decisions().stream().filter(decision -> decision.scope().equals(name)).map(decision -> chosen(plan, decision)).toList())).toList();
        return new Decisions(Markdown.text(plan.client().name()), scopes, Markdown.closing(Header.lines("Every choice with its grounds", List.of())).strip());
    }

    private static Chosen chosen(Plan plan, Decision decision) {
        return new Chosen(Markdown.text(decision.question()), Markdown.text(decision.choice()), Markdown.text(decision.reason().replaceAll("\\.$", "")),
                grounds(plan, decision));
    }

    private static List<String> grounds(Plan plan, Decision decision) {
        List<String> grounds = new ArrayList<>();
        decision.rejected().forEach(rejected -> grounds.add("Rejected: " + Markdown.text(rejected.option()) + ": " + Markdown.text(rejected.why())));
        if (!decision.requirements().isEmpty()) {
            grounds.add("Requirements: " + codes(decision.requirements().stream().map(plan::cite).toList()));
        }
        if (!decision.facts().isEmpty()) {
            grounds.add("Facts: " + codes(decision.facts()));
        }
        return grounds;
    }

    private static String codes(List<String> names) {
        return String.join(", ", names.stream().map(Markdown::code).toList());
    }

    /** What the template of {@code decisions.md} sees; all words are Markdown already. */
    public record Decisions(String client, List<Scope> scopes, String closing) {
    }

    /** Decisions about one site or deployment. */
    public record Scope(String name, List<Chosen> decisions) {
    }

    /** One decision, with what it rests on. */
    public record Chosen(String question, String choice, String reason, List<String> grounds) {
    }
}
