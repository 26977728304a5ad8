package dev.strawman.pack.amp;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.pack.observability.Routing;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.requirements.Tooling.Alerting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The alert manager definition of one cluster. The service speaks Alertmanager's language with two receivers only, Amazon SNS and
 * PagerDuty, so every severity has a topic, and what was captured hangs on the topic.
 */
final class Routes {

    /** What Terraform fills in for the key of PagerDuty: a reference to a secret, which is a map and not a word. */
    static final String PAGERDUTY_KEY = "pagerduty_routing_key";

    /** Name that Terraform fills in with the topic of the sign of life. */
    static final String ALIVE_TOPIC = "alive_topic_arn";

    /**
     * What Amazon Q Developer shows in a chat; it drops any message that is not of this form. The texts are those that all alerts of
     * a group share.
     */
    private static final String CHAT = """
            {"version": "1.0", "source": "custom", "content": {"textType": "client-markdown", "title": {{ printf "%s: %s %s on %s" .Status .CommonLabels.severity \
            .CommonLabels.alertname .CommonLabels.cluster | printf "%q" }}, "description": {{ printf "%s\\n*Impact*: %s\\n*Runbook*: %s\\n*Dashboard*: %s" \
            .CommonAnnotations.summary .CommonAnnotations.impact .CommonAnnotations.runbook_url .CommonAnnotations.dashboard_url | printf "%q" }}}}""";

    private final Plan plan;
    private final Site site;
    private final Monitoring monitoring;

    Routes(Plan plan, Site site, Monitoring monitoring) {
        this.plan = plan;
        this.site = site;
        this.monitoring = monitoring;
    }

    String text(List<String> header) {
        List<Object> receivers = new ArrayList<>(plan.watch().onCall().routes().stream().map(this::receiver).toList());
        receivers.add(fields("name", Routing.DEAD_MAN, "sns_configs", List.of(topic(ALIVE_TOPIC, "alive", false))));
        Map<String, Object> content = new Routing(plan, List.of(site), List.of(monitoring)).configuration(receivers);
        String text = Manifests.documents(header, List.of(new Document(List.of(), content, Map.of())));
        // In quotes the reference would become a word again.
        return text.replaceAll("[\"'](\\$\\{" + PAGERDUTY_KEY + "})[\"']", "$1");
    }

    static boolean pages(Plan plan) {
        return plan.watch().onCall().routes().stream().anyMatch(route -> route.channel() == Alerting.PAGERDUTY);
    }

    /** Name that Terraform fills in with the topic of a severity. */
    static String opening(Route route) {
        return route.severity().label() + "_topic_arn";
    }

    private Map<String, Object> receiver(Route route) {
        Map<String, Object> receiver = fields("name", Routing.receiver(route));
        if (route.channel() == Alerting.PAGERDUTY) {
            receiver.put("pagerduty_configs", List.of(fields("routing_key", "${" + PAGERDUTY_KEY + "}",
                    "severity", List.of("critical", "error", "warning", "info").get(route.severity().ordinal()), "description", Routing.SUMMARY,
                    "details", fields("summary", "{{ .CommonAnnotations.summary }}", "impact", "{{ .CommonAnnotations.impact }}", "runbook", "{{ .CommonAnnotations.runbook_url }}"))));
        }
        boolean chat = route.channel() == Alerting.SLACK || route.channel() == Alerting.TEAMS;
        receiver.put("sns_configs", List.of(topic(opening(route), chat ? CHAT : Routing.TEXT, true)));
        return receiver;
    }

    private Map<String, Object> topic(String opening, String message, boolean resolved) {
        return fields("topic_arn", "${" + opening + "}", "sigv4", fields("region", site.region()), "subject", Routing.SUMMARY, "message", message,
                "attributes", fields("severity", "{{ .CommonLabels.severity }}", "alertname", "{{ .CommonLabels.alertname }}"), "send_resolved", resolved);
    }
}
