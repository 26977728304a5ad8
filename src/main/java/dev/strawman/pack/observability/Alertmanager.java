package dev.strawman.pack.observability;

import static dev.strawman.artifact.Manifests.fields;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Manifests;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.requirements.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code monitoring/alertmanager.yaml}: the routes of all deployments that a Prometheus of the team's own evaluates, with a receiver
 * for each severity. It speaks the language of Alertmanager 0.25 and later; secrets are files.
 */
final class Alertmanager {

    static final String PATH = "monitoring/alertmanager.yaml";

    /** Names of files with secrets, below this folder. */
    static final String SECRETS = "/etc/alertmanager/secrets/";

    private final Plan plan;
    private final OnCall onCall;
    private final List<Watched> watched;

    Alertmanager(Plan plan, List<Watched> watched) {
        this.plan = plan;
        this.onCall = plan.watch().onCall();
        this.watched = watched;
    }

    Artifact artifact() {
        List<String> answers = Routing.answers(plan, "monitoring.alertRoutes", "tooling.alerting");
        Document document = new Document(List.of("Files with secrets lie in " + SECRETS + ", see monitoring/README.md; addresses that end in .invalid are to be replaced."),
                new Routing(plan, plan.sites(), watched.stream().map(Watched::monitoring).toList()).configuration(receivers()), Map.of());
        return Artifact.of(PATH, Manifests.documents(Header.lines("Who is told of which alert, and when", answers.stream().map(plan::cite).toList()), List.of(document)),
                "Alertmanager configuration", answers.toArray(String[]::new));
    }

    private List<Object> receivers() {
        List<Object> receivers = new ArrayList<>(onCall.routes().stream().map(this::channel).toList());
        receivers.add(fields("name", Routing.DEAD_MAN, "webhook_configs", List.of(fields("url", "https://dead-man-switch.invalid/", "send_resolved", false))));
        return receivers;
    }

    private Map<String, Object> channel(Route route) {
        String name = Routing.receiver(route);
        return switch (route.channel()) {
            case PAGERDUTY -> fields("name", name, "pagerduty_configs", List.of(fields("routing_key_file", SECRETS + "pagerduty-routing-key",
                    "severity", List.of("critical", "error", "warning", "info").get(route.severity().ordinal()), "description", Routing.SUMMARY,
                    "details", fields("summary", "{{ .CommonAnnotations.summary }}", "impact", "{{ .CommonAnnotations.impact }}", "runbook", "{{ .CommonAnnotations.runbook_url }}"))));
            case OPSGENIE -> fields("name", name, "opsgenie_configs", List.of(fields("api_key_file", SECRETS + "opsgenie-api-key", "message", Routing.SUMMARY, "description", Routing.TEXT,
                    "priority", "P" + route.severity().number(), "responders", List.of(fields("name", "{{ .CommonLabels.team }}", "type", "team")))));
            case SLACK -> fields("name", name, "slack_configs", List.of(fields("api_url_file", SECRETS + "slack-webhook-url", "channel", "#kafka-" + route.severity().label(),
                    "send_resolved", true, "title", Routing.SUMMARY, "text", Routing.TEXT)));
            case EMAIL -> fields("name", name, "email_configs", List.of(fields("to", "kafka-" + route.severity().label() + "@mail.invalid", "from", "alertmanager@mail.invalid",
                    "smarthost", "smtp.mail.invalid:587", "auth_username", "alertmanager", "auth_password_file", SECRETS + "smtp-password", "send_resolved", true,
                    "headers", fields("Subject", Routing.SUMMARY))));
            case SNS -> fields("name", name, "sns_configs", List.of(fields("topic_arn", "arn:aws:sns:" + region() + ":000000000000:kafka-" + route.severity().label(),
                    "sigv4", fields("region", region()), "subject", Routing.SUMMARY, "message", Routing.TEXT)));
            case TEAMS, SERVICENOW, WEBHOOK -> fields("name", name, "webhook_configs", List.of(fields("url",
                    "https://" + Spellings.of(route.channel()).toLowerCase(Locale.ROOT) + "-gateway.invalid/" + route.severity().label(), "send_resolved", true)));
        };
    }

    private String region() {
        return plan.sites().getFirst().region();
    }
}
