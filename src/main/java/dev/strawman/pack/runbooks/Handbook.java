package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code runbooks/on-call.md}: who answers when, and what an unanswered night costs. */
final class Handbook {

    private static final String TEMPLATE = "runbooks/on-call.md";

    private Handbook() {
    }

    static Artifact file(Plan plan, Templates templates) {
        OnCall onCall = plan.watch().onCall();
        Escalation escalation = new Escalation(onCall);
        List<String> routes = Arrays.stream(Severity.values()).map(severity -> severity.number() + " | " + escalation.way(severity)).toList();
        Duration gap = onCall.longestSilence();
        Model model = new Model(Markdown.text(plan.client().name()), Spellings.of(onCall.cover()), hours(onCall, plan.watch().clock()), routes, copies(plan), escalation.people(), escalation.vendor(),
                night(plan, onCall, gap), gap.isZero() ? List.of() : gaps(plan, inHours(gap)),
                Markdown.closing(Header.lines("Handbook of those on call", List.of(plan.cite("operations.cover"), plan.cite("support.outOfHours"), plan.cite("sla.supportResponse")))).strip());
        return Artifact.of("runbooks/on-call.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "operations.cover", "support.outOfHours");
    }

    /** Clusters of which the copy is watched by another tool than the cluster. */
    private static List<String> copies(Plan plan) {
        return plan.watch().deployments().stream().flatMap(monitoring -> monitoring.beside().stream()
                .map(copy -> "The copy on " + Markdown.code(monitoring.deployment()) + ": " + copy.medium().title() + " tells of it, " + monitoring.medium().title() + " of everything else there.")).toList();
    }

    private static String hours(OnCall onCall, Clock clock) {
        String unsaid = onCall.hoursAssumed() ? " That is an assumption: nobody was asked when the day begins." : clock.assumed() ? " The time zone is an assumption: nobody was asked for it." : "";
        return onCall.hours().map(span -> "Working hours are " + (onCall.hoursAssumed() ? "taken to be " : "") + "Monday to Friday " + clock.text(span) + "." + unsaid)
                .orElse("Somebody answers at every hour.");
    }

    private static BigDecimal inHours(Duration gap) {
        return BigDecimal.valueOf(gap.toMinutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    private static String night(Plan plan, OnCall onCall, Duration gap) {
        if (gap.isPositive()) {
            String prices = plan.watch().rhythm().standstills().isEmpty() ? " Nobody put a price on an hour of standstill, so the cost is not known." : "";
            return "Nobody is called outside working hours (`support.outOfHours`). An outage that begins on Friday at " + onCall.hours().orElseThrow().to()
                    + " waits until Monday " + onCall.hours().orElseThrow().from() + ": **" + Decimals.plain(inHours(gap)) + " hours**." + prices
                    + " If that is too much, ask for a rota or a provider that answers; if it is accepted, say so in the requirements.";
        }
        return onCall.hours().isEmpty() ? "Somebody answers at night, so an outage waits no longer than the answer time above."
                : "Somebody can be called outside working hours, so an outage of severity 1 or 2 waits no longer than the answer time above.";
    }

    private static List<String> gaps(Plan plan, BigDecimal gap) {
        return plan.watch().rhythm().standstills().stream().map(cost -> Markdown.text(cost.useCase()) + " | " + cost.perHour() + " | " + Decimals.plain(gap) + " h | "
                + new Money(cost.perHour().amount().multiply(gap), cost.perHour().currency())).toList();
    }

    /** What the template sees; rows are Markdown cells. */
    public record Model(String client, String cover, String hours, List<String> routes, List<String> copies, List<String> escalation, String vendor, String night, List<String> gaps, String closing) {
    }
}
