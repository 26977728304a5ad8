package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of work that is planned, or that no alert asks for. */
record OperationPages(Platform platform, Templates templates) {

    private static final String TEMPLATE = "runbooks/operation.md";
    private static final List<String> ALWAYS = List.of("command-line", "upgrade", "scale", "certificate-and-key-rotation", "topic-restore", "dead-letter-replay", "credential-leak",
            "cost-spike", "access-review", "onboard-a-team");
    private static final List<String> PAIRED = List.of("region-failover", "region-failback");
    private static final String REMOVAL = "remove-an-environment";

    /** File names without suffix of the operations on clusters with these tags, in the order of the index. */
    static List<String> names(Set<String> tags) {
        return Stream.of(ALWAYS, tags.contains("paired") ? PAIRED : List.<String>of(), tags.contains(Cluster.REMOVABLE) ? List.of(REMOVAL) : List.<String>of()).flatMap(List::stream).toList();
    }

    static String title(String name) {
        return Fragment.load("operations/" + name).title();
    }

    List<Artifact> artifacts() {
        return platform.operations().stream().map(this::page).toList();
    }

    private Artifact page(String name) {
        Fragment fragment = Fragment.load("operations/" + name);
        Set<String> tags = platform.tags();
        Words words = platform.words();
        String names = names(name);
        List<Part> parts = fragment.titles(tags).stream().map(title -> new Part(title, platform.fitting(words.fill(platform.body(fragment, title, tags))))).toList();
        if (parts.isEmpty()) {
            throw new IllegalStateException("blueprints/runbooks/operations/" + name + ".md says nothing for " + platform.id());
        }
        List<String> texts = Stream.concat(Stream.of(names), parts.stream().map(Part::body)).toList();
        Page page = new Page(fragment.title(), platform.name(), Asked.rows(words, texts), names, parts,
                Markdown.closing(Header.lines("Runbook of an operation", List.of(platform.plan().cite("operations.runbooks")))).strip());
        return Artifact.of("runbooks/" + platform.id() + "/" + name + ".md", templates.render(TEMPLATE, page), TEMPLATE + ".vm", "operations.runbooks");
    }

    /** Production is not taken down, and what stands alone does not fail over. */
    private String names(String name) {
        return name.equals(REMOVAL) ? platform.names(cluster -> !cluster.site().production())
                : PAIRED.contains(name) ? platform.names(cluster -> cluster.site().paired()) : platform.names();
    }

    /** A section of a page. */
    public record Part(String title, String body) {
    }

    /** What the template of a page sees; all words are Markdown already. */
    public record Page(String title, String platform, List<String> asked, String names, List<Part> sections, String closing) {
    }
}
