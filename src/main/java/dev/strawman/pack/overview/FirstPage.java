package dev.strawman.pack.overview;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One screen: what was asked, what stands here, in which order to read and to apply, what is open. */
final class FirstPage {

    private static final String TEMPLATE = "overview/README.md";

    private FirstPage() {
    }

    /** A document in the order of reading. */
    private record Reading(String path, String says) {
    }

    private static List<Reading> first(Plan plan) {
        boolean choice = plan.deployments().stream().map(Deployment::platform).distinct().count() > 1;
        return List.of(new Reading("comparison.md", choice ? "the platforms side by side; choose one, then delete the folders and workflows of the others"
                        : "the platforms side by side, and why all but one of them are out"),
                new Reading("decisions.md", "why it is so and not otherwise"),
                new Reading("open-questions.md", "what nobody has answered or confirmed yet"));
    }

    static Artifact file(Plan plan, List<Artifact> tree, Templates templates) {
        Model model = new Model(Markdown.text(plan.client().name()), plan.client().slug(), sites(plan), citations(plan), folders(plan, tree), reading(plan, tree),
                plan.sites().stream().sorted(Site.byPurpose()).map(site -> Markdown.code(site.environment())).distinct().toList(), platformPages(plan, tree),
                has(tree, "ci/README.md"), plan.questions().size(), plan.assumptions().size(),
                plan.questions().stream().map(question -> Markdown.text(question.askWhom())).distinct().toList(),
                plan.sites().isEmpty() ? "" : Markdown.code(plan.sites().getLast().clusterName()),
                Markdown.closing(Header.lines("First page of this tree", List.of(plan.cite("engagement.client")))).strip());
        return Artifact.of("README.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "engagement.client", "environments", "sla");
    }

    private static List<String> sites(Plan plan) {
        return plan.sites().stream().map(site -> String.join(" | ", List.of(
                Markdown.text(site.path()) + (site.shared() ? " (serves " + Markdown.text(String.join(", ", site.serves())) + ")" : ""),
                site.serviceLevel().availability().toString(),
                goal(site.serviceLevel().zoneRpo(), site.serviceLevel().zoneRto()),
                site.production() ? goal(site.serviceLevel().regionRpo(), site.serviceLevel().regionRto()) : "-",
                Decimals.plain(site.load().peakInMiBps(), 1) + " / " + Decimals.plain(site.load().peakOutMiBps(), 1) + " MiB/s",
                Integer.toString(site.load().partitions()),
                Markdown.code(plan.cite(site.requirement()))))).toList();
    }

    private static String goal(Duration rpo, Duration rto) {
        return Durations.text(rpo) + " / " + Durations.text(rto);
    }

    private static String citations(Plan plan) {
        return String.join(", ", List.of("sla.availability", "sla.nonProduction", "sla.zoneLoss", "sla.regionLoss", "workloads").stream()
                .map(plan::cite).map(Markdown::code).toList());
    }

    private static List<String> folders(Plan plan, List<Artifact> tree) {
        return tree.stream().map(file -> file.path().value()).filter(path -> path.contains("/")).map(path -> path.substring(0, path.indexOf('/')))
                .distinct().sorted().map(folder -> Markdown.link(folder + "/", folder + "/") + " | " + says(plan, tree, folder)).toList();
    }

    private static String says(Plan plan, List<Artifact> tree, String folder) {
        List<Deployment> deployments = plan.on(folder);
        if (!deployments.isEmpty()) {
            String products = String.join(", ", deployments.stream().map(Deployment::optionName).distinct().map(Markdown::text).toList());
            return products + ", by environment and region";
        }
        return switch (folder) {
            case ".github", ".gitlab", ".bitbucket", "docs" -> "pipelines and code owners, where the tools look for them";
            case "ci" -> "the steps of the pipelines, and what they need";
            default -> title(tree, folder).orElse("see its files");
        };
    }

    /** The heading of the folder's own README says it best. */
    private static Optional<String> title(List<Artifact> tree, String folder) {
        return tree.stream().filter(file -> file.path().value().equals(folder + "/README.md")).findFirst()
                .flatMap(file -> file.text().lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).findFirst());
    }

    private static List<String> reading(Plan plan, List<Artifact> tree) {
        List<String> lines = new ArrayList<>();
        first(plan).stream().filter(reading -> has(tree, reading.path())).forEach(reading -> lines.add(Markdown.link(reading.path(), reading.path()) + ": " + reading.says()));
        Collection<String> pages = platformPages(plan, tree);
        if (!pages.isEmpty()) {
            lines.add(String.join(", ", pages) + ": what runs where, how to apply it, what it cannot express");
        }
        return lines;
    }

    private static List<String> platformPages(Plan plan, List<Artifact> tree) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Deployment deployment : plan.deployments()) {
            String page = deployment.platform() + "/README.md";
            if (has(tree, page)) {
                pages.put(page, Markdown.link(page, page));
            }
        }
        return List.copyOf(pages.values());
    }

    private static boolean has(List<Artifact> tree, String path) {
        return tree.stream().anyMatch(file -> file.path().value().equals(path));
    }

    /**
     * What the template sees; all words are Markdown already.
     *
     * @param sites      rows of cells, one for each cluster
     * @param citations  requirements behind the table of clusters
     * @param folders    rows of cells, one for each top folder
     * @param platforms  links to the platforms' pages, where placeholders are listed
     * @param pipelines  {@code ci/README.md} stands in the tree
     * @param example    a generated cluster name
     */
    public record Model(String client, String slug, List<String> sites, String citations, List<String> folders, List<String> reading,
            List<String> environments, List<String> platforms, boolean pipelines, int questions, int assumptions, List<String> askWhom, String example,
            String closing) {
    }
}
