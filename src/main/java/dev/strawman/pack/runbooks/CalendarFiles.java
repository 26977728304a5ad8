package dev.strawman.pack.runbooks;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.Markdown;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Freeze;
import java.util.ArrayList;
import java.util.List;

/** {@code runbooks/calendar.md} and, when there is a day to begin at, {@code runbooks/calendar.ics}. */
final class CalendarFiles {

    private static final String TEMPLATE = "runbooks/calendar.md";

    private CalendarFiles() {
    }

    static List<Artifact> artifacts(Plan plan, Calendar calendar, Templates templates) {
        List<Artifact> files = new ArrayList<>(List.of(page(plan, calendar, templates)));
        calendar.start().ifPresent(start -> files.add(Artifact.of("runbooks/calendar.ics", CalendarText.of(plan, calendar.events(), start), "RFC 5545", "patching.cadence",
                "certificates", "keys.rotation")));
        return files;
    }

    private static Artifact page(Plan plan, Calendar calendar, Templates templates) {
        Rhythm rhythm = plan.watch().rhythm();
        Clock clock = plan.watch().clock();
        List<String> events = calendar.events().stream().map(event -> String.join(" | ", Markdown.text(event.title()),
                calendar.start().map(start -> event.first(start).toString()).orElse("week " + event.weeks()) + ", " + clock.text(event.window()),
                Markdown.text(event.every()) + (event.repeat().isEmpty() ? " (repeat it by hand: these words are no rule)" : ""), Markdown.text(event.how()))).toList();
        List<String> drills = calendar.drills().stream().map(drill -> String.join(" | ", Markdown.text(drill.title()), drill.platform().name(), Markdown.text(drill.where()), Markdown.text(drill.how()),
                Markdown.link(drill.name(), drill.page()), drill.detection().map(Durations::text).orElse("-"))).toList();
        Model model = new Model(start(calendar, rhythm, clock), events, rules(plan, rhythm), calendar.drills().stream().anyMatch(drill -> drill.detection().isEmpty()), drills,
                Markdown.closing(Header.lines("Calendar of operations", List.of(plan.cite("patching.cadence"), plan.cite("certificates.validity"), plan.cite("keys.rotation")))).strip());
        return Artifact.of("runbooks/calendar.md", templates.render(TEMPLATE, model), TEMPLATE + ".vm", "patching.cadence", "certificates", "keys.rotation");
    }

    private static String start(Calendar calendar, Rhythm rhythm, Clock clock) {
        return calendar.start().map(day -> "It begins on " + day + " (`" + rhythm.startReason() + "`"
                        + (rhythm.startReason().equals("plan.start") ? "" : "; assumed to be the first day, because `plan.start` was not captured") + "). All times are " + clock.name() + (clock.assumed() ? "" : " (`operations.timeZone`)") + ". Import [calendar.ics](calendar.ics); it has LF line ends, which calendars read although RFC 5545 asks for CRLF.")
                .orElse("No day was captured (`plan.start`, `engagement.date`), so weeks are counted from the first day of work and there is no calendar file. Set `plan.start` and generate again.");
    }

    private static List<String> rules(Plan plan, Rhythm rhythm) {
        List<String> rules = new ArrayList<>();
        rules.add(rhythm.freezes().isEmpty() ? "No freeze was captured (`operations.release.freezes`)."
                : "Nothing changes in: " + Markdown.text(String.join("; ", rhythm.freezes())) + " (`operations.release.freezes`). "
                        + (Freeze.of(rhythm.freezes()).size() < rhythm.freezes().size() || rhythm.start().isEmpty() ? "" : "Game days keep out of it, and what is rotated begins outside of it. ")
                        + "Move what else falls into it, except a critical weakness and an authority that would end.");
        rules.add("Maintenance windows: " + plan.sites().stream().map(site -> site.path() + " " + site.serviceLevel().maintenance()).distinct().reduce((one, other) -> one + ", " + other).orElse("none") + " " + plan.watch().clock().name() + ".");
        if (plan.deployments().stream().anyMatch(Deployment::copied)) {
            rules.add("How often a failover is drilled was not asked: every " + Calendar.WEEKS_BETWEEN_FAILOVERS + " weeks is assumed.");
        }
        rules.add("What the provider renews by itself is only looked at.");
        return rules;
    }

    /** What the template sees; rows are Markdown cells, and silent says that in some drills nothing rings. */
    public record Model(String start, List<String> events, List<String> rules, boolean silent, List<String> drills, String closing) {
    }
}
