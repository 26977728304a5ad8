package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.artifact.terraform.Variable;
import dev.strawman.artifact.terraform.Variable.Check;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Tooling.Alerting;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How each severity reaches people: a topic each, and what subscribes to it.
 *
 * @param clock  by which the hours of cover are read
 * @param team   who knows the addresses
 * @param sender what writes to the topics
 */
public record Channels(OnCall onCall, Clock clock, String team, Sender sender) {

    /** What writes to the topics; tools read the messages of each in their own way. */
    public enum Sender {
        CLOUDWATCH,
        /** The alert manager of Amazon Managed Service for Prometheus, which calls PagerDuty without a topic. */
        PROMETHEUS
    }

    /** A tool that SNS calls over HTTPS. */
    public record Endpoint(String name, String says, String example, String pattern, List<String> severities) {

        public Endpoint {
            severities = List.copyOf(severities);
        }

        public String severityList() {
            return Hcl.inline(severities);
        }
    }

    /** Entries of the map of severities: channel and time to an answer. */
    public List<String> severities() {
        return Hcl.rows(onCall.routes().stream().map(route -> new Row(route.severity().label(), Hcl.quote("first answer within " + Durations.text(route.answer())),
                Spellings.of(route.channel()) + (route.assumed() ? ", assumed: nobody captured where these go" : ""))).toList());
    }

    /** Hours in which somebody answers, for the comment; empty when it is always. */
    public String hours() {
        return onCall.hours().map(hours -> Spellings.of(onCall.cover()) + ", " + hours.from() + " to " + hours.to() + " " + clock.name()).orElse("");
    }

    /** Severities that go to one of these tools. */
    public List<String> severities(Alerting... channels) {
        return onCall.routes().stream().filter(route -> Arrays.asList(channels).contains(route.channel())).map(route -> route.severity().label()).toList();
    }

    /** Severities that go to a chat tool, which has to subscribe itself. */
    public List<String> chat() {
        return severities(Alerting.SLACK, Alerting.TEAMS);
    }

    /** Severities whose topic is all that was asked for. */
    public List<String> topicOnly() {
        return severities(Alerting.SNS);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        boolean cloudWatch = sender == Sender.CLOUDWATCH;
        if (cloudWatch) {
            endpoint(endpoints, "pagerduty", "integration URL of PagerDuty for Amazon CloudWatch", "https://events.pagerduty.com/integration/<KEY>/enqueue",
                    "^https://events[.](eu[.])?pagerduty[.]com/", Alerting.PAGERDUTY);
        }
        endpoint(endpoints, "opsgenie", "URL of the " + (cloudWatch ? "CloudWatch" : "Amazon SNS") + " integration of Opsgenie, or of Jira Service Management in its place",
                "https://api.opsgenie.com/v1/json/" + (cloudWatch ? "cloudwatch" : "amazonsns") + "?apiKey=<KEY>", "^https://api[.](eu[.])?(opsgenie|atlassian)[.]com/", Alerting.OPSGENIE);
        endpoint(endpoints, "webhook", "address that takes messages of Amazon SNS and confirms the subscription", "https://alerts.example.com/sns", "^https://",
                Alerting.WEBHOOK, Alerting.SERVICENOW);
        return endpoints;
    }

    private void endpoint(List<Endpoint> endpoints, String name, String says, String example, String pattern, Alerting... channels) {
        List<String> severities = severities(channels);
        if (!severities.isEmpty()) {
            endpoints.add(new Endpoint(name, says, example, pattern, severities));
        }
    }

    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>(List.of(addresses()));
        endpoints().forEach(endpoint -> variables.add(new Variable(endpoint.name() + "_endpoint", "string",
                Character.toUpperCase(endpoint.says().charAt(0)) + endpoint.says().substring(1) + "; it holds a key, so it is a secret.", "", Variable.Secrecy.SENSITIVE,
                List.of(new Check("can(regex(\"" + endpoint.pattern() + "\", var." + endpoint.name() + "_endpoint))",
                        "It looks like " + endpoint.example().replace("<KEY>", "...") + ".")),
                "'" + endpoint.example() + "'", team)));
        return variables;
    }

    private Variable addresses() {
        List<String> byMail = severities(Alerting.EMAIL);
        Check known = new Check("alltrue([for severity in keys(var.email_addresses) : contains(keys(local.severities), severity)])",
                "Severities are sev1, sev2, sev3 and sev4.");
        String names = "var.email_addresses";
        if (byMail.isEmpty()) {
            return Variable.optional("email_addresses", "map(set(string))", "{}", "E-mail addresses that are told as well, by severity; each confirms its subscription once.",
                    "{ sev1 = [\"kafka-on-call@example.com\"] }", team, known);
        }
        String example = byMail.stream().map(severity -> severity + " = [\"<ADDRESS>\"]").collect(Collectors.joining(", ", "{ ", " }"));
        return Variable.required("email_addresses", "map(set(string))", "E-mail addresses that are told, by severity; each confirms its subscription once.", example, team, known,
                new Check("alltrue([for severity in " + Hcl.inline(byMail) + " : length(lookup(" + names + ", severity, [])) > 0])",
                        "E-mail was captured for " + String.join(", ", byMail) + ": name at least one address for each."));
    }
}
