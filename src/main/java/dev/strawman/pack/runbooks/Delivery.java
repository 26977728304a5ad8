package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Rhythm;
import java.util.List;

/** {@code runbooks/dora.md}: how the four metrics of delivery are measured. */
final class Delivery {

    private static final String TEMPLATE = "runbooks/dora.md";

    private Delivery() {
    }

    static Artifact file(Plan plan, Templates templates) {
        Rhythm rhythm = plan.watch().rhythm();
        List<String> metrics = rhythm.metrics().stream()
                .map(metric -> words(metric.name()) + " | " + metric.baseline().map(Markdown::text).orElse("-") + " | " + metric.target().map(Markdown::text).orElse("-")).toList();
        String environment = plan.sites().stream().filter(Site::production).map(Site::environment).findFirst().orElse(plan.sites().getFirst().environment());
        Model model = new Model(metrics, environment, rhythm.start().map(Object::toString).orElse("2000-01-01"),
                Markdown.closing(Header.lines("Metrics of delivery", List.of(plan.cite("devops")))).strip());
        return Artifact.of("runbooks/dora.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "devops");
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

    /** What the template sees; rows are Markdown cells. */
    public record Model(List<String> metrics, String environment, String since, String closing) {
    }
}
