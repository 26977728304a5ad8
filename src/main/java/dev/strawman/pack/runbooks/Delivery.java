package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.pack.delivery.Entry;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.requirements.DevProcess.Pipeline;
import java.util.List;
import java.util.stream.Stream;

/** {@code runbooks/dora.md}: how the four metrics of delivery are measured, from the record that the pipeline's tool keeps. */
final class Delivery {

    private static final String TEMPLATE = "runbooks/dora.md";

    private Delivery() {
    }

    static Artifact file(Plan plan, Templates templates) {
        Rhythm rhythm = plan.watch().rhythm();
        List<String> metrics = rhythm.metrics().stream()
                .map(metric -> words(metric.name()) + " | " + metric.baseline().map(Markdown::text).orElse("-") + " | " + metric.target().map(Markdown::text).orElse("-")).toList();
        Site site = plan.sites().stream().filter(Site::production).findFirst().orElse(plan.sites().getFirst());
        Pipeline tool = plan.delivery().pipeline();
        List<String> entries = Stream.of("msk", "confluent").filter(platform -> plan.at(platform, site).isPresent())
                .flatMap(platform -> recorded(tool) ? entries(plan, platform, site, tool) : Stream.of(platform + "/" + site.environment() + "/")).toList();
        Model model = new Model(metrics, tool == Pipeline.ACTIONS, tool == Pipeline.GITLABCI, entries, root(plan, site), plan.at("strimzi", site).map(deployment -> deployment.path()).orElse(""),
                plan.delivery().branches().getFirst(), rhythm.start().map(Object::toString).orElse("2000-01-01"),
                Markdown.closing(Header.lines("Metrics of delivery", List.of(plan.cite("devops"), plan.cite("devProcess.buildPipeline")))).strip());
        return Artifact.of("runbooks/dora.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "devops", "devProcess.buildPipeline");
    }

    /** The tool that runs the pipeline of this tree keeps a record of deployments itself. */
    private static boolean recorded(Pipeline tool) {
        return tool == Pipeline.ACTIONS || tool == Pipeline.GITLABCI;
    }

    /** One for each region where production has several. */
    private static Stream<String> entries(Plan plan, String platform, Site site, Pipeline tool) {
        return plan.on(platform).stream().filter(deployment -> deployment.site().environment().equals(site.environment())).map(deployment -> Entry.of(plan, deployment).apply(tool));
    }

    /** A root of production; Strimzi alone has none, and then nothing is written down. */
    private static String root(Plan plan, Site site) {
        return plan.at("msk", site).map(deployment -> deployment.path() + "/topics").or(() -> plan.at("confluent", site).map(deployment -> deployment.path() + "/data-plane")).orElse("");
    }

    private static String words(String name) {
        return switch (name) {
            case "leadTime" -> "time from commit to production";
            case "deployFrequency" -> "how often production changes";
            case "timeToRestore" -> "time until a failed change is mended";
            case "changeFailureRate" -> "share of changes that fail";
            default -> throw new IllegalStateException("no such metric: " + name);
        };
    }

    /**
     * What the template sees; rows are Markdown cells.
     *
     * @param entries production as the record names it, one for each platform that Terraform delivers there, and for each of its regions: an environment of the tool, or the beginning of roots; none
     *                where it runs only on what a cluster fetches
     * @param root    a root that is applied, for example
     * @param fetched folder that a cluster fetches by itself; empty without Strimzi
     */
    public record Model(List<String> metrics, boolean github, boolean gitlab, List<String> entries, String root, String fetched, String branch, String since, String closing) {
    }
}
