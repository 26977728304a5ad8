package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code runbooks/README.md}: which page is where, by alert and by operation. */
final class Index {

    private static final String TEMPLATE = "runbooks/README.md";

    private Index() {
    }

    static Artifact file(Plan plan, List<Platform> platforms, Calendar calendar, Templates templates) {
        TreeSet<String> names = new TreeSet<>();
        platforms.forEach(platform -> names.addAll(platform.alerts()));
        TreeSet<String> operations = new TreeSet<>();
        platforms.forEach(platform -> operations.addAll(platform.operations()));
        List<String> alerts = names.stream().map(name -> row(Markdown.code(name), says(name), platforms, platform -> alert(platform, name))).toList();
        List<String> rows = operations.stream().map(name -> row(OperationPages.title(name), null, platforms, platform -> operation(platform, name))).toList();
        Model model = new Model(Markdown.text(plan.client().name()), platforms.stream().map(Platform::name).toList(), alerts, rows, calendar.start().isPresent(),
                Markdown.closing(Header.lines("Index of the runbooks", List.of(plan.cite("operations.runbooks")))).strip());
        return Artifact.of("runbooks/README.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "operations.runbooks");
    }

    private static String row(String first, String second, List<Platform> platforms, java.util.function.Function<Platform, String> cell) {
        List<String> cells = new ArrayList<>(second == null ? List.of(first) : List.of(first, second));
        platforms.forEach(platform -> cells.add(cell.apply(platform)));
        return String.join(" | ", cells);
    }

    private static String says(String name) {
        return Fragment.load("alerts/" + name).title();
    }

    private static String alert(Platform platform, String name) {
        String severities = platform.clusters().stream().flatMap(cluster -> Told.of(cluster, name).stream())
                .map(told -> told.cluster().site().environment() + " " + told.severity().map(severity -> Integer.toString(severity.number())).orElse("-"))
                .distinct().collect(Collectors.joining(", "));
        return severities.isEmpty() ? "-" : Markdown.link(severities, platform.id() + "/" + name + ".md");
    }

    private static String operation(Platform platform, String name) {
        return platform.operations().contains(name) ? Markdown.link(name, platform.id() + "/" + name + ".md") : "-";
    }

    /** What the template sees; rows are Markdown cells. */
    public record Model(String client, List<String> platforms, List<String> alerts, List<String> operations, boolean ics, String closing) {
    }
}
