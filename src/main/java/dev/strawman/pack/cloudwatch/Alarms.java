package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.PlainWords;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Names;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The alarms of one cluster: each alert of the plan once, over as many metrics as it takes. */
final class Alarms {

    private static final String PREFIX = "Kafka";
    private final Watched watched;
    private final Silences silences;
    private final Groups groups;

    Alarms(Watched watched, Groups groups) {
        this.watched = watched;
        this.silences = new Silences(watched, watched.monitoring().alerts());
        this.groups = groups;
    }

    List<Alarm> all() {
        Map<String, List<Alert>> byName = new LinkedHashMap<>();
        watched.monitoring().alerts().forEach(alert -> byName.computeIfAbsent(alert.name(), unknown -> new ArrayList<>()).add(alert));
        return byName.values().stream().map(this::alarm).toList();
    }

    /** {@code KafkaUnderMinIsr} becomes {@code under_min_isr}. */
    static String resource(String alert) {
        return alert.substring(PREFIX.length()).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The alarm that tells people of an alert. */
    static String notifying(Alert alert, boolean composite) {
        return (composite ? "aws_cloudwatch_composite_alarm." : "aws_cloudwatch_metric_alarm.") + resource(alert.name());
    }

    /** All alarms of an outage in one expression, for the composite alarm that silences symptoms; empty where nothing tells of outages. */
    Optional<String> outage() {
        List<String> rules = silences.outage().stream().map(alert -> {
            boolean composite = !silences.tellsItself(alert);
            return "\"ALARM(\\\"${" + notifying(alert, composite) + ".alarm_name}\\\")\"";
        }).toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of("join(\" OR \", [" + String.join(", ", rules) + "])");
    }

    private Alarm alarm(List<Alert> alerts) {
        Alert first = alerts.getFirst();
        CloudWatchMeasure measure = watched.measure(first.signal());
        Shape shape = Shape.of(measure, watched.serverless());
        boolean direct = silences.tellsItself(first);
        List<Notice> notices = new ArrayList<>();
        for (Alert alert : alerts) {
            if (shape == Shape.GROUP || shape == Shape.TOPIC || shape == Shape.TOPIC_ON_BROKERS) {
                groups.parts(alert).forEach(part -> notices.add(notice(alert, "_" + Names.terraform(part.name()).replace('-', '_'), "-" + part.name(),
                        "[for key, reader in " + groups.each(first, shape) + " : \"ALARM(\\\"${aws_cloudwatch_metric_alarm." + resource(first.name())
                                + "[key].alarm_name}\\\")\" if reader.part == " + Hcl.quote(part.name()) + "]", part.names())));
            } else {
                String alarms = "[for alarm in aws_cloudwatch_metric_alarm." + resource(first.name()) + " : \"ALARM(\\\"${alarm.alarm_name}\\\")\"]";
                notices.add(notice(alert, "", "", shape.single() ? "" : alarms, Map.of()));
            }
        }
        return new Alarm(resource(first.name()), comment(first, measure), shape.single() ? "" : groups.each(first, shape), naming(first, shape, direct),
                Reading.of(measure, shape), judging(first, measure, shape), notices, direct);
    }

    private Notice notice(Alert alert, String resource, String suffix, String alarms, Map<String, String> names) {
        String self = resource(alert.name());
        String rule = alarms.isEmpty() ? "\"ALARM(\\\"${aws_cloudwatch_metric_alarm." + self + ".alarm_name}\\\")\"" : "join(\" OR \", " + alarms + ")";
        List<String> before = List.of(PlainWords.of(alert.summary(), alert.above(), alert.threshold(), names) + ".", alert.description());
        List<String> after = List.of("Severity " + alert.severity().number() + ": " + alert.severityReason() + ". Team: " + alert.owner() + ".",
                "Runbook: " + AlertNames.runbook(watched.deployment().platform(), alert.name()));
        return new Notice(self + resource, alert.name() + suffix, rule, alert.severity().label(), Notice.fitting(before, "Impact: " + alert.impact(), after), silences.of(alert));
    }

    private List<String> comment(Alert alert, CloudWatchMeasure measure) {
        List<String> comment = new ArrayList<>(List.of(alert.name() + ": " + measure.meaning() + "."));
        comment.add("Threshold: " + (alert.requirement().isEmpty() ? alert.source() : watched.plan().cite(alert.requirement())) + ".");
        if (measure.per() != 1 || measure.inverse()) {
            comment.add("The plan says " + alert.limit() + "; the metric counts "
                    + (measure.inverse() ? "what is used, in " : "in ") + (measure.per() == 100 ? "percent." : "thousandths."));
        }
        return comment;
    }

    private List<String> naming(Alert alert, Shape shape, boolean direct) {
        String name = "${local.cluster_name}-" + alert.name();
        String each = switch (shape) {
            case BROKER -> "-broker-${each.key}";
            case CLUSTER, TOPICS, REPLICATOR -> direct ? "" : "-metric";
            default -> "-${each.key}";
        };
        List<Row> rows = new ArrayList<>(List.of(Row.of("alarm_name", "\"" + name + each + "\"")));
        if (!direct) {
            rows.add(Row.of("alarm_description", "\"Part of " + name + ", which tells people.\""));
        }
        return Hcl.rows(rows);
    }

    private List<String> judging(Alert alert, CloudWatchMeasure measure, Shape shape) {
        Comparison comparison = Comparison.of(measure, alert.above(), alert.threshold());
        long minutes = Math.max(1, alert.hold().toMinutes());
        boolean silenceIsBad = alert.signal().equals("active-controllers") || alert.signal().equals("replication-rate");
        String share = shape == Shape.BROKERS ? " * length(each.value) / local.brokers" : "";
        return Hcl.rows(List.of(
                Row.of("comparison_operator", Hcl.quote(comparison.operator())),
                Row.of("threshold", comparison.number() + share),
                Row.of("evaluation_periods", Long.toString(minutes)),
                new Row("datapoints_to_alarm", Long.toString(minutes), minutes == 1 ? "one minute is enough" : "it must hold for " + Durations.text(alert.hold())),
                new Row("treat_missing_data", silenceIsBad ? "\"breaching\"" : "\"notBreaching\"", silence(alert, shape))));
    }

    private static String silence(Alert alert, Shape shape) {
        return switch (alert.signal()) {
            case "active-controllers" -> "a cluster that says nothing has no controller to speak for it";
            case "replication-rate" -> "a replicator that says nothing copies nothing";
            default -> switch (shape) {
                case BROKER, BROKERS, TOPIC_ON_BROKERS -> "a broker that restarts sends nothing; others see that it is away";
                case GROUP -> "a group without members or traffic sends nothing";
                case REPLICATOR -> "KafkaReplicationStopped tells when nothing is sent";
                default -> shape == Shape.CLUSTER ? "KafkaNoActiveController tells when the cluster sends nothing" : "a topic without traffic sends nothing";
            };
        };
    }
}
