package dev.strawman.pack.observability;

import dev.strawman.pack.Markdown;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.OnCall.Route;
import dev.strawman.requirements.Spellings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code monitoring/README.md} says of the clusters whose Prometheus AWS runs; rows are finished Markdown cells. */
public record ManagedPrometheus(String example, String cluster, String region, List<String> lost, List<String> limits, boolean others) {

    /** @param managed clusters whose Prometheus AWS runs, one at least */
    static ManagedPrometheus of(Plan plan, List<Watched> managed, boolean others) {
        Watched first = managed.stream().filter(one -> one.deployment().site().production()).findFirst().orElse(managed.getFirst());
        return new ManagedPrometheus(first.folder(), first.cluster(), first.deployment().site().region(), lost(plan), limits(plan, managed), others);
    }

    private static List<String> lost(Plan plan) {
        Map<String, List<String>> severities = new LinkedHashMap<>();
        for (Route route : plan.watch().onCall().routes()) {
            severities.computeIfAbsent(row(route), unknown -> new ArrayList<>()).add(route.severity().label());
        }
        List<String> rows = new ArrayList<>();
        severities.forEach((row, labels) -> {
            if (!row.isEmpty()) {
                rows.add(row.replace("<severities>", String.join(", ", labels)));
            }
        });
        rows.add("a dead man's switch of a third party | an alarm of CloudWatch on the topic that the sign of life goes to (`silence.tf`), told by mail | when CloudWatch or Amazon SNS fails with "
                + "the service, nobody is told");
        rows.add("one Alertmanager for everything | one in each workspace | a silence is set for one cluster at a time");
        return rows;
    }

    private static String row(Route route) {
        String channel = Spellings.of(route.channel());
        return switch (route.channel()) {
            case PAGERDUTY, SNS -> "";
            case SLACK, TEAMS -> channel + " for <severities> | a topic of Amazon SNS, in the form that Amazon Q Developer in chat applications shows | the channel is connected by hand, once; "
                    + "who subscribes by mail too reads JSON";
            case EMAIL -> channel + " for <severities> | a topic of Amazon SNS with the addresses as subscribers | each address confirms once; sender and layout are Amazon's";
            case OPSGENIE, SERVICENOW, WEBHOOK -> channel + " for <severities> | a topic of Amazon SNS with a subscription over HTTPS | the receiver confirms the subscription and reads "
                    + "Amazon's envelope, without Alertmanager's fields";
        };
    }

    private static List<String> limits(Plan plan, List<Watched> managed) {
        long rules = managed.stream().mapToLong(one -> new Rules(one).groups().stream().mapToLong(group -> group.rules().size()).sum()).max().orElse(0);
        return List.of(limit(plan, "rules in a workspace", "ampRulesPerWorkspace", Long.toString(rules) + " at most"),
                limit(plan, "size of the file of rules, and of the alert manager's, MiB", "ampFileMiB", "far below; `rules.tf` checks it"),
                limit(plan, "rules of inhibition", "ampInhibitionRules", "a dozen"),
                limit(plan, "alerts at the same time", "ampActiveAlerts", "as many as fire"),
                limit(plan, "series that had a sample in two hours", "ampActiveSeries", "grows with partitions times brokers"),
                limit(plan, "samples a second", "ampSamplesPerSecond", "the series, divided by 60"));
    }

    private static String limit(Plan plan, String what, String figure, String here) {
        Plan.Figure known = plan.figures().stream().filter(one -> one.name().equals(figure)).findFirst().orElseThrow();
        return String.join(" | ", what, String.format(Locale.ROOT, "%,d", known.values().getFirst().longValue()) + (known.status().equals("unverified") ? " (look it up: not verified)" : ""), here);
    }

    /** What the limits rest on. */
    public String source() {
        return Markdown.text("Amazon Managed Service for Prometheus user guide, service quotas");
    }
}
