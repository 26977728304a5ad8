package dev.strawman.pack.runbooks;

import dev.strawman.pack.Markdown;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Whom to call when, from the captured cover and answer times. */
record Escalation(OnCall onCall) {

    /** The way of alerts of one severity: channel, answer, night. */
    String way(Severity severity) {
        OnCall.Route route = onCall.route(severity);
        return Spellings.of(route.channel()) + (route.assumed() ? " (assumed)" : "") + " | " + Durations.text(route.answer()) + " | " + night(severity);
    }

    private String night(Severity severity) {
        if (onCall.atNight(severity)) {
            return "calls somebody";
        }
        return onCall.heldBack(severity) ? "**waits for the next working hour**" : severity.pages() ? "is written at once and **waits for somebody to read it in working hours**" : "waits, as it may";
    }

    /** People in the order in which they are called; says so when nobody was captured. */
    List<String> people() {
        List<String> people = onCall.people().stream().map(Markdown::text).toList();
        return people.isEmpty() ? List.of("Nobody was captured (`support.tiers`, `support.escalation`): agree on names before the first night.") : people;
    }

    String vendor() {
        return onCall.vendorPlan().map(bought -> Markdown.text(bought) + " (`support.vendorPlan`).").orElse("no plan was captured (`support.vendorPlan`); without one nobody answers a case at night.");
    }

    /** For the page of an alert with these severities. */
    String text(SortedSet<Severity> severities, String caseText) {
        List<String> lines = new ArrayList<>();
        for (Severity severity : severities) {
            Duration answer = onCall.route(severity).answer();
            String next = severity.pages() ? "; not stabilised within " + Durations.text(onCall.patience(severity)) + ": the next on the list, and the vendor" : "";
            lines.add("- Severity " + severity.number() + ": " + Spellings.of(onCall.route(severity).channel()) + ", first answer within " + Durations.text(answer) + ", at night it "
                    + night(severity) + next + ".");
        }
        if (severities.isEmpty()) {
            lines.add("- No severity: the receiver of this signal decides.");
        }
        lines.add("- " + (!onCall.people().isEmpty() ? "In this order: " + String.join(", ", people()) + "." : people().getFirst()));
        lines.add("- Vendor: " + vendor());
        return String.join("\n", lines) + "\n\n" + caseText;
    }
}
