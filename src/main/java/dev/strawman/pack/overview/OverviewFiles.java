package dev.strawman.pack.overview;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** The first page of the tree, and what is still open. */
public final class OverviewFiles {

    private static final String QUESTIONS = "overview/open-questions.md";

    private OverviewFiles() {
    }

    /** {@code README.md}, which knows every file made so far, and {@code open-questions.md}. */
    public static List<Artifact> artifacts(Plan plan, List<Artifact> soFar, Templates templates) {
        Artifact questions = questions(plan, templates);
        return List.of(FirstPage.file(plan, Stream.concat(soFar.stream(), Stream.of(questions)).toList(), templates), questions);
    }

    private static Artifact questions(Plan plan, Templates templates) {
        List<String> asked = plan.questions().stream().map(question -> Markdown.text(question.text()) + " | " + Markdown.text(question.askWhom()) + " | "
                + Markdown.code(plan.cite(question.requirement()))).toList();
        List<String> assumed = plan.assumptions().stream().map(assumption -> Markdown.code(plan.captures().named(assumption.requirement())) + " | "
                + Markdown.text(value(assumption.text())) + " | " + Markdown.text(why(assumption.text()))).toList();
        List<String> noted = plan.captures().noted().stream().map(one -> Markdown.code(plan.captures().named(one.path())) + " | " + Markdown.text(one.text())).toList();
        Open open = new Open(asked, assumed, noted, Markdown.closing(Header.lines("What nobody has answered or confirmed yet", List.of())).strip());
        return Artifact.of("open-questions.md", templates.render(QUESTIONS, open), QUESTIONS + ".vm");
    }

    /** The text of an assumption is its value and, in brackets at the end, why it was assumed. */
    private static String value(String text) {
        return split(text) < 0 ? text : text.substring(0, split(text));
    }

    private static String why(String text) {
        return split(text) < 0 ? "" : text.substring(split(text) + 2, text.length() - 1);
    }

    private static int split(String text) {
        return text.endsWith(")") ? text.lastIndexOf(" (") : -1;
    }

    /** What the template of {@code open-questions.md} sees: rows of Markdown cells. */
    public record Open(List<String> questions, List<String> assumptions, List<String> noted, String closing) {
    }
}
