package dev.strawman.pack.decision;

import dev.strawman.plan.Decision;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.unit.Decimals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** The plan for a person at a terminal: sites with their load, then every decision with its grounds. */
public final class DecisionText {

    static final int WIDTH = 100;
    private static final double GIB_IN_TIB = 1024;

    private DecisionText() {
    }

    /** At most 100 columns, ends in a newline. */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        long platforms = plan.deployments().stream().map(Deployment::platform).distinct().count();
        text.append(Wrapped.labelled("", "Plan for " + plan.client().name() + ": " + Decimals.counted(plan.sites().size(), "cluster") + " on "
                + Decimals.counted(platforms, "platform") + ", " + Decimals.counted(plan.decisions().size(), "decision") + ", "
                + Decimals.counted(plan.questions().size(), "open question") + ", " + Decimals.counted(plan.assumptions().size(), "assumption"), WIDTH));
        plan.sites().forEach(site -> text.append(site(plan, site)));
        for (String scope : scopes(plan)) {
            text.append("\n== ").append(scope.equals("all") ? "everywhere" : scope).append('\n');
            plan.decisions().stream().filter(decision -> decision.scope().equals(scope)).forEach(decision -> text.append(decision(plan, decision)));
        }
        if (!plan.questions().isEmpty()) {
            text.append("\n== open questions\n");
            plan.questions().forEach(question -> text.append(Wrapped.labelled("  - ", question.text() + " Ask " + question.askWhom() + ". ["
                    + plan.locate(question.requirement()) + "]", WIDTH)));
        }
        return text.toString();
    }

    static SequencedSet<String> scopes(Plan plan) {
        return plan.decisions().stream().map(Decision::scope).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String site(Plan plan, Site site) {
        Site.Load load = site.load();
        String serves = site.shared() ? " (serves " + String.join(", ", site.serves()) + ")" : "";
        return "\n== " + site.path() + serves + "\n"
                + Wrapped.labelled("  load        ", load(load), WIDTH)
                + Wrapped.labelled("  promised    ", "availability " + site.serviceLevel().availability() + ", "
                        + Decimals.plain(site.serviceLevel().errorBudgetMinutesPerMonth(), 1) + " min of standstill in a month", WIDTH)
                + Wrapped.labelled("  asked by    ", plan.locate(site.requirement()), WIDTH)
                + plan.deployments().stream().filter(deployment -> deployment.site().equals(site))
                        .map(deployment -> Wrapped.labelled(padded(deployment.platform()), deployment.optionName() + ", " + deployment.capacity().summary(), WIDTH))
                        .collect(Collectors.joining());
    }

    private static String padded(String label) {
        return "  " + label + " ".repeat(Math.max(1, 12 - label.length()));
    }

    /** Peaks and amounts at the end of the horizon, each with its unit. */
    static String load(Site.Load load) {
        String stored = load.storedGiB() >= GIB_IN_TIB ? Decimals.plain(load.storedGiB() / GIB_IN_TIB, 1) + " TiB" : Decimals.plain(load.storedGiB(), 0) + " GiB";
        return "in " + Decimals.plain(load.peakInMiBps(), 1) + " MiB/s at peak (" + Decimals.plain(load.averageInMiBps(), load.averageInMiBps() < 0.1 ? 4 : 1) + " on average), out "
                + Decimals.plain(load.peakOutMiBps(), 1) + " MiB/s, " + load.partitions() + " partitions, " + stored + " kept, " + load.producers()
                + " producers, " + load.consumers() + " consumers; " + load.scale() + " of production, in " + load.horizonMonths() + " months";
    }

    private static String decision(Plan plan, Decision decision) {
        StringBuilder text = new StringBuilder();
        text.append(Wrapped.labelled("  ", decision.question(), WIDTH));
        text.append(Wrapped.labelled("    -> ", decision.choice(), WIDTH));
        text.append(Wrapped.labelled("    because   ", decision.reason(), WIDTH));
        decision.rejected().forEach(rejected -> text.append(Wrapped.labelled("    rejected  ", rejected.option() + ": " + rejected.why(), WIDTH)));
        text.append(list("    asked by  ", decision.requirements().stream().map(plan::locate).toList()));
        text.append(list("    facts     ", decision.facts()));
        return text.toString();
    }

    private static String list(String label, List<String> words) {
        return words.isEmpty() ? "" : Wrapped.labelled(label, String.join(", ", words), WIDTH);
    }
}
