package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Window;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is told when, and which alerts are only symptoms of others, in the language of Alertmanager 0.25 and later; what the
 * receivers are is another matter.
 */
public final class Routing {

    /** Receiver of the alert that always fires. */
    public static final String DEAD_MAN = "dead-man";

    /** One line about a group of alerts. */
    public static final String SUMMARY = "{{ .CommonLabels.severity }} {{ .CommonLabels.alertname }} on {{ .CommonLabels.cluster }}";

    /** What people read of each alert of a group. */
    public static final String TEXT = "{{ range .Alerts }}{{ .Annotations.summary }}\nImpact: {{ .Annotations.impact }}\nRunbook: {{ .Annotations.runbook_url }}\nDashboard: {{ .Annotations.dashboard_url }}\n{{ end }}";

    private static final String COVER = "hours-of-cover";
    private static final String MAINTENANCE = "maintenance";

    private final OnCall onCall;
    private final Clock clock;
    private final List<Site> sites;
    private final List<Monitoring> watched;

    /** @param sites clusters whose maintenance windows count */
    public Routing(Plan plan, List<Site> sites, List<Monitoring> watched) {
        this.onCall = plan.watch().onCall();
        this.clock = plan.watch().clock();
        this.sites = sites;
        this.watched = watched;
    }

    /** Paths of what it follows from: these, then the hours and windows, as far as they were written. */
    public static List<String> answers(Plan plan, String... first) {
        return Stream.of(Stream.of(first), Stream.of("operations.cover", "support.outOfHours", "sla.maintenanceWindow"),
                plan.written("operations.workingHours", "operations.timeZone").stream()).flatMap(paths -> paths).toList();
    }

    /** The whole configuration with these receivers: one for each route, and that of the dead man's switch. */
    public Map<String, Object> configuration(List<Object> receivers) {
        List<Object> routes = new ArrayList<>();
        routes.add(fields("receiver", DEAD_MAN, "matchers", List.of("alertname=\"" + AlertNames.ALIVE + "\""),
                "group_wait", "0s", "group_interval", "1m", "repeat_interval", "5m"));
        onCall.routes().forEach(route -> routes.add(route(route)));
        Map<String, Object> root = fields("receiver", receiver(onCall.route(Severity.SEV4)), "group_by", List.of("cluster", "alertname", "use_case"),
                "group_wait", "30s", "group_interval", "5m", "repeat_interval", "1d", "routes", routes);
        return fields("route", root, "receivers", receivers, "inhibit_rules", inhibitions(), "time_intervals", intervals());
    }

    /** The worse, the sooner; what only weakens the next fault rests during maintenance, which causes it. */
    private Map<String, Object> route(Route route) {
        Severity severity = route.severity();
        Map<String, Object> fields = fields("receiver", receiver(route), "matchers", List.of("severity=\"" + severity.label() + "\""),
                "group_wait", severity.pages() ? "10s" : "5m", "repeat_interval", severity.pages() ? "1h" : "1d");
        if (onCall.heldBack(severity)) {
            fields.put("active_time_intervals", List.of(COVER));
        }
        if (!severity.pages()) {
            fields.put("mute_time_intervals", List.of(MAINTENANCE));
        }
        return fields;
    }

    /** {@code sev1-pagerduty}. */
    public static String receiver(Route route) {
        return route.severity().label() + "-" + Spellings.of(route.channel());
    }

    /** Symptoms stay silent while their cause fires on the same cluster; a fast burn silences the slow one of the same service level. */
    private List<Object> inhibitions() {
        Map<String, Set<String>> symptoms = new TreeMap<>();
        for (Monitoring one : watched) {
            for (Alert alert : one.alerts()) {
                Set<String> known = new TreeSet<>(one.alerts().stream().map(Alert::name).toList());
                alert.mutes().stream().filter(known::contains).forEach(symptom -> symptoms.computeIfAbsent(alert.name(), unknown -> new TreeSet<>()).add(symptom));
            }
        }
        List<Object> rules = new ArrayList<>();
        symptoms.forEach((cause, muted) -> rules.add(fields("source_matchers", List.of("alertname=\"" + cause + "\""),
                "target_matchers", List.of("alertname=~\"" + String.join("|", muted) + "\""), "equal", List.of("cluster", "platform"))));
        rules.add(slower("severity=~\"sev1|sev2\"", "severity=~\"sev3|sev4\""));
        rules.add(slower("severity=\"sev3\"", "severity=\"sev4\""));
        return rules;
    }

    private static Map<String, Object> slower(String fast, String slow) {
        return fields("source_matchers", List.of("alertname=~\"Kafka.+Burn\"", fast), "target_matchers", List.of("alertname=~\"Kafka.+Burn\"", slow),
                "equal", List.of("cluster", "platform", "slo"));
    }

    private List<Object> intervals() {
        List<Object> intervals = new ArrayList<>();
        onCall.hours().filter(hours -> Arrays.stream(Severity.values()).anyMatch(onCall::heldBack)).ifPresent(hours -> intervals.add(fields("name", COVER, "time_intervals", List.of(
                span("monday:friday", hours.from(), hours.to())))));
        Map<String, Window> windows = new LinkedHashMap<>();
        sites.forEach(site -> windows.putIfAbsent(site.serviceLevel().maintenance().toString(), site.serviceLevel().maintenance()));
        List<Object> spans = new ArrayList<>();
        windows.values().forEach(window -> spans(window, spans));
        intervals.add(fields("name", MAINTENANCE, "time_intervals", spans));
        return intervals;
    }

    /** A window over midnight is two, because a day of Alertmanager ends there. */
    private void spans(Window window, List<Object> spans) {
        if (window.from().isBefore(window.to())) {
            spans.add(span(weekday(window.day()), window.from().toString(), window.to().toString()));
        } else {
            spans.add(span(weekday(window.day()), window.from().toString(), "24:00"));
            if (!window.to().equals(java.time.LocalTime.MIDNIGHT)) {
                spans.add(span(weekday(window.day().plus(1)), "00:00", window.to().toString()));
            }
        }
    }

    private static String weekday(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Without a location Alertmanager reads UTC. */
    private Map<String, Object> span(String days, String from, String to) {
        Map<String, Object> span = fields("weekdays", List.of(days), "times", List.of(fields("start_time", from, "end_time", to)));
        clock.location().ifPresent(location -> span.put("location", location));
        return span;
    }
}
