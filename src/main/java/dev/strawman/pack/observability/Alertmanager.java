package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Tooling.Alerting;
import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code monitoring/alertmanager.yaml}: who is told, when, and which alerts are only symptoms of others. It speaks the language of
 * Alertmanager 0.25 and later; secrets are files.
 */
final class Alertmanager {

    static final String PATH = "monitoring/alertmanager.yaml";

    /** Names of files with secrets, below this folder. */
    static final String SECRETS = "/etc/alertmanager/secrets/";

    private static final String COVER = "hours-of-cover";
    private static final String MAINTENANCE = "maintenance";
    private static final String DEAD_MAN = "dead-man";

    private final Plan plan;
    private final OnCall onCall;
    private final List<Watched> watched;

    Alertmanager(Plan plan, List<Watched> watched) {
        this.plan = plan;
        this.onCall = plan.watch().onCall();
        this.watched = watched;
    }

    Artifact artifact() {
        List<String> answers = List.of("monitoring.alertRoutes", "tooling.alerting", "operations.cover", "support.outOfHours", "sla.maintenanceWindow");
        Document document = new Document(List.of("Files with secrets lie in " + SECRETS + ", see monitoring/README.md; addresses that end in .invalid are to be replaced."),
                content(), Map.of());
        return Artifact.of(PATH, Manifests.documents(Header.lines("Who is told of which alert, and when", answers.stream().map(plan::cite).toList()), List.of(document)),
                "Alertmanager configuration", answers.toArray(String[]::new));
    }

    private Map<String, Object> content() {
        List<Object> routes = new ArrayList<>();
        routes.add(fields("receiver", DEAD_MAN, "matchers", List.of("alertname=\"" + AlertNames.ALIVE + "\""),
                "group_wait", "0s", "group_interval", "1m", "repeat_interval", "5m"));
        onCall.routes().forEach(route -> routes.add(route(route)));
        Map<String, Object> root = fields("receiver", receiver(onCall.route(Severity.SEV4)), "group_by", List.of("cluster", "alertname", "use_case"),
                "group_wait", "30s", "group_interval", "5m", "repeat_interval", "1d", "routes", routes);
        List<Object> receivers = new ArrayList<>(onCall.routes().stream().map(this::channel).toList());
        receivers.add(fields("name", DEAD_MAN, "webhook_configs", List.of(fields("url", "https://dead-man-switch.invalid/", "send_resolved", false))));
        Map<String, Object> content = fields("route", root, "receivers", receivers, "inhibit_rules", inhibitions());
        List<Object> intervals = intervals();
        if (!intervals.isEmpty()) {
            content.put("time_intervals", intervals);
        }
        return content;
    }

    /** The worse, the sooner; what only weakens the next fault rests during maintenance, which causes it. */
    private Map<String, Object> route(Route route) {
        Severity severity = route.severity();
        Map<String, Object> fields = fields("receiver", receiver(route), "matchers", List.of("severity=\"" + severity.label() + "\""),
                "group_wait", severity.pages() ? "10s" : "5m", "repeat_interval", severity.pages() ? "1h" : "1d");
        if (severity.pages() && calls(route.channel()) && !onCall.atNight(severity)) {
            fields.put("active_time_intervals", List.of(COVER));
        }
        if (!severity.pages()) {
            fields.put("mute_time_intervals", List.of(MAINTENANCE));
        }
        return fields;
    }

    static String receiver(Route route) {
        return route.severity().label() + "-" + Spellings.of(route.channel());
    }

    private static boolean calls(Alerting channel) {
        return channel == Alerting.PAGERDUTY || channel == Alerting.OPSGENIE || channel == Alerting.SNS;
    }

    private Map<String, Object> channel(Route route) {
        String name = receiver(route);
        String summary = "{{ .CommonLabels.severity }} {{ .CommonLabels.alertname }} on {{ .CommonLabels.cluster }}";
        String text = "{{ range .Alerts }}{{ .Annotations.summary }}\nImpact: {{ .Annotations.impact }}\nRunbook: {{ .Annotations.runbook_url }}\nDashboard: {{ .Annotations.dashboard_url }}\n{{ end }}";
        return switch (route.channel()) {
            case PAGERDUTY -> fields("name", name, "pagerduty_configs", List.of(fields("routing_key_file", SECRETS + "pagerduty-routing-key",
                    "severity", List.of("critical", "error", "warning", "info").get(route.severity().ordinal()), "description", summary,
                    "details", fields("summary", "{{ .CommonAnnotations.summary }}", "impact", "{{ .CommonAnnotations.impact }}", "runbook", "{{ .CommonAnnotations.runbook_url }}"))));
            case OPSGENIE -> fields("name", name, "opsgenie_configs", List.of(fields("api_key_file", SECRETS + "opsgenie-api-key", "message", summary, "description", text,
                    "priority", "P" + route.severity().number(), "responders", List.of(fields("name", "{{ .CommonLabels.team }}", "type", "team")))));
            case SLACK -> fields("name", name, "slack_configs", List.of(fields("api_url_file", SECRETS + "slack-webhook-url", "channel", "#kafka-" + route.severity().label(),
                    "send_resolved", true, "title", summary, "text", text)));
            case EMAIL -> fields("name", name, "email_configs", List.of(fields("to", "kafka-" + route.severity().label() + "@mail.invalid", "from", "alertmanager@mail.invalid",
                    "smarthost", "smtp.mail.invalid:587", "auth_username", "alertmanager", "auth_password_file", SECRETS + "smtp-password", "send_resolved", true,
                    "headers", fields("Subject", summary))));
            case SNS -> fields("name", name, "sns_configs", List.of(fields("topic_arn", "arn:aws:sns:" + region() + ":000000000000:kafka-" + route.severity().label(),
                    "sigv4", fields("region", region()), "subject", summary, "message", text)));
            case TEAMS, SERVICENOW, WEBHOOK -> fields("name", name, "webhook_configs", List.of(fields("url",
                    "https://" + Spellings.of(route.channel()).toLowerCase(Locale.ROOT) + "-gateway.invalid/" + route.severity().label(), "send_resolved", true)));
        };
    }

    private String region() {
        return plan.sites().getFirst().region();
    }

    /** Symptoms stay silent while their cause fires on the same cluster; a fast burn silences the slow one of the same service level. */
    private List<Object> inhibitions() {
        Map<String, Set<String>> symptoms = new TreeMap<>();
        for (Watched one : watched) {
            for (Alert alert : one.monitoring().alerts()) {
                Set<String> known = new TreeSet<>(one.monitoring().alerts().stream().map(Alert::name).toList());
                alert.mutes().stream().filter(known::contains).forEach(symptom -> symptoms.computeIfAbsent(alert.name(), unknown -> new TreeSet<>()).add(symptom));
            }
        }
        List<Object> rules = new ArrayList<>();
        symptoms.forEach((cause, muted) -> rules.add(fields("source_matchers", List.of("alertname=\"" + cause + "\""),
                "target_matchers", List.of("alertname=~\"" + String.join("|", muted) + "\""), "equal", List.of("cluster", "platform"))));
        rules.add(fields("source_matchers", List.of("alertname=~\"Kafka.+Burn\"", "severity=~\"sev1|sev2\""),
                "target_matchers", List.of("alertname=~\"Kafka.+Burn\"", "severity=~\"sev3|sev4\""), "equal", List.of("cluster", "platform", "slo")));
        return rules;
    }

    private List<Object> intervals() {
        List<Object> intervals = new ArrayList<>();
        onCall.hours().ifPresent(hours -> intervals.add(fields("name", COVER, "time_intervals", List.of(
                fields("weekdays", List.of("monday:friday"), "times", List.of(fields("start_time", hours.from(), "end_time", hours.to())))))));
        Map<String, Window> windows = new LinkedHashMap<>();
        plan.sites().forEach(site -> windows.putIfAbsent(site.serviceLevel().maintenance().toString(), site.serviceLevel().maintenance()));
        List<Object> spans = new ArrayList<>();
        windows.values().forEach(window -> spans(window, spans));
        intervals.add(fields("name", MAINTENANCE, "time_intervals", spans));
        return intervals;
    }

    /** A window over midnight is two, because a day of Alertmanager ends there. */
    private static void spans(Window window, List<Object> spans) {
        if (window.from().isBefore(window.to())) {
            spans.add(span(window.day(), window.from().toString(), window.to().toString()));
        } else {
            spans.add(span(window.day(), window.from().toString(), "24:00"));
            if (!window.to().equals(java.time.LocalTime.MIDNIGHT)) {
                spans.add(span(window.day().plus(1), "00:00", window.to().toString()));
            }
        }
    }

    private static Map<String, Object> span(DayOfWeek day, String from, String to) {
        return fields("weekdays", List.of(day.name().toLowerCase(Locale.ROOT)), "times", List.of(fields("start_time", from, "end_time", to)));
    }
}
