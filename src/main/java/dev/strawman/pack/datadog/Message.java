package dev.strawman.pack.datadog;

import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What people read of a monitor, and when they are told again; in Datadog's template language and Terraform's. */
record Message(Watched watched, Severity severity, String severityReason, String owner, String alert) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * @param said   what is going on, a line each, with values in Datadog's template language
     * @param impact what it means, in the words of the use cases
     * @param silent what it means when nothing comes; empty where silence is not told
     */
    List<String> lines(List<String> said, String impact, String silent) {
        List<String> lines = new ArrayList<>();
        lines.add("{{#is_alert}}");
        lines.addAll(said);
        lines.add("Impact: " + plain(impact));
        lines.add("{{/is_alert}}");
        if (!silent.isEmpty()) {
            lines.addAll(List.of("{{#is_no_data}}", plain(silent), "Impact: " + plain(impact), "{{/is_no_data}}"));
        }
        lines.add("{{#is_recovery}}It is over; the runbook says what is left to do.{{/is_recovery}}");
        lines.add("Severity " + severity.number() + (severityReason.isEmpty() ? "" : ": " + plain(severityReason)) + ". Team: " + plain(owner) + ".");
        lines.add("Runbook: ${local.runbooks}/" + alert + ".md");
        lines.add("Dashboard: ${local.dashboard}");
        lines.add("${var.notification_handles[\"" + severity.label() + "\"]}");
        return lines;
    }

    /** Text in which Terraform evaluates nothing. */
    static String plain(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    /** Minutes after which it is told again: when the next one is to be called for what calls somebody, else once a day. */
    long againMinutes() {
        return again().toMinutes();
    }

    String againReason() {
        return again().equals(LONGEST) ? "once a day" : "twice the time to a first answer, then the next one is called";
    }

    private Duration again() {
        Duration patience = onCall().patience(severity);
        return severity.pages() && patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
    }

    /** What the second message says; empty where nobody is called. */
    List<String> escalation() {
        if (!severity.pages()) {
            return List.of();
        }
        List<String> people = onCall().people();
        return List.of("Not over after " + Durations.text(again()) + "." + (people.isEmpty() ? "" : " Call the next in this order: " + plain(String.join(", then ", people)) + "."),
                "Runbook: ${local.runbooks}/" + alert + ".md", "${var.notification_handles[\"" + severity.label() + "\"]}");
    }

    /** Tags that set the monitor apart; what only weakens the next fault rests in the maintenance window. */
    List<String> tags() {
        List<String> tags = new ArrayList<>(List.of("team:" + owner, "severity:" + severity.label(), "alert:" + alert.toLowerCase(java.util.Locale.ROOT)));
        if (!severity.pages()) {
            tags.add(DatadogRoot.RESTS);
        }
        return tags;
    }

    private OnCall onCall() {
        return watched.plan().watch().onCall();
    }

    /** Page of the alert in the tree. */
    static String runbooks(Watched watched) {
        String page = AlertNames.runbook(watched.deployment().platform(), "x");
        return page.substring(0, page.lastIndexOf('/'));
    }
}
