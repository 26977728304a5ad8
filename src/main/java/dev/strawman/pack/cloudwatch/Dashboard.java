package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.pack.MonitoringFolder;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.unit.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dashboard of one cluster: service levels, the cluster, capacity, and each use case, with the thresholds of the alarms. */
final class Dashboard {

    private static final String EACH_BROKER = "[for id in local.broker_ids : ";
    private static final int COLUMNS = 24;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;
    private static final List<String> SERVICE_LEVELS = List.of("refusing-partitions", "missing-controllers");

    private final Watched watched;
    private final Groups groups;
    private final List<Widget> widgets = new ArrayList<>();
    private int x;
    private int y;

    Dashboard(Watched watched, Groups groups) {
        this.watched = watched;
        this.groups = groups;
    }

    /** @param alarms resources of the composite alarms that tell of service levels */
    List<Widget> widgets(List<String> alarms) {
        if (!alarms.isEmpty()) {
            heading("## Service levels\\nCloudWatch cannot add up bad minutes over 30 days: an alarm is on while the budget is spent too fast.");
            List<String> arns = new ArrayList<>(List.of("title = \"Budgets\"", "alarms = ["));
            alarms.forEach(alarm -> arns.add("  aws_cloudwatch_composite_alarm." + alarm + ".arn,"));
            arns.add("]");
            add("alarm", COLUMNS, Math.min(HEIGHT, 2 + alarms.size() / 4), spaced(arns));
        }
        heading(watched.copyAlone() ? "## The copy\\nLines mark where alarms go off." : "## Cluster");
        watched.monitoring().cloudWatch().stream().filter(measure -> ofCluster(measure) && !MonitoringFolder.CAPACITY.contains(measure.signal()) && !SERVICE_LEVELS.contains(measure.signal()))
                .forEach(this::measure);
        if (!watched.copyAlone()) {
            heading("## Capacity\\nLines mark where alarms go off.");
            watched.monitoring().cloudWatch().stream().filter(measure -> MonitoringFolder.CAPACITY.contains(measure.signal())).forEach(this::measure);
            useCases();
        }
        return widgets;
    }

    private static boolean ofCluster(CloudWatchMeasure measure) {
        return !measure.across().equals("group") && !measure.across().equals("topic");
    }

    private void useCases() {
        List<Alert> late = watched.monitoring().alerts().stream().filter(alert -> alert.useCase().isPresent() && watched.measure(alert.signal()).across().equals("group")).toList();
        if (late.isEmpty()) {
            return;
        }
        heading("## Use cases");
        for (Alert alert : late) {
            CloudWatchMeasure seconds = watched.measure(alert.signal());
            for (Groups.Part part : groups.parts(alert)) {
                String pairs = "for pair in values(local." + Alarms.resource(alert.name()) + ") : ";
                String only = " if pair.part == " + Hcl.quote(part.name());
                graph(part.name() + ": seconds behind", "[" + pairs + group(seconds.metric()) + only + "]", seconds.statistic(), false, thresholds(alert));
                if (watched.sees("consumer-lag")) {
                    CloudWatchMeasure records = watched.measure("consumer-lag");
                    graph(part.name() + ": records behind", "[" + pairs + group(records.metric()) + only + "]", records.statistic(), false, Map.of());
                }
            }
        }
        if (watched.sees("records-in")) {
            measure(watched.measure("records-in"));
        }
    }

    private static String group(String metric) {
        return "[" + quoted(Reading.NAMESPACE, metric, Reading.CLUSTER_NAME) + ", local.cluster_name, " + quoted(Reading.CONSUMER_GROUP) + ", pair.group, "
                + quoted(Reading.TOPIC) + ", pair.topic]";
    }

    private void measure(CloudWatchMeasure measure) {
        Shape shape = Shape.of(measure, watched.serverless());
        Map<String, BigDecimal> lines = new LinkedHashMap<>();
        watched.monitoring().alerts().stream().filter(alert -> alert.signal().equals(measure.signal()) && ofCluster(measure)).forEach(alert -> lines.putAll(thresholds(alert)));
        // CloudWatch has means where the signal speaks of percentiles.
        graph(measure.meaning().replace("99th percentile", measure.metric().endsWith("Mean") ? "mean" : "99th percentile") + " (" + measure.metric() + measure.plusMetric().map(plus -> " + " + plus).orElse("") + ")", metrics(measure, shape), measure.statistic(),
                shape == Shape.BROKERS || shape == Shape.TOPICS, lines);
    }

    private Map<String, BigDecimal> thresholds(Alert alert) {
        return Map.of(alert.name(), Comparison.of(watched.measure(alert.signal()), alert.above(), alert.threshold()).threshold());
    }

    private static String metrics(CloudWatchMeasure measure, Shape shape) {
        return switch (shape) {
            case CLUSTER -> "[[" + quoted(Reading.NAMESPACE, measure.metric(), Reading.CLUSTER_NAME) + ", local.cluster_name]]";
            case REPLICATOR -> "[[" + quoted(Reading.NAMESPACE, measure.metric(), Reading.REPLICATOR_NAME) + ", local.replicator_name]]";
            case BROKER, BROKERS -> measure.plusMetric().map(plus -> sums(measure.metric(), plus)).orElseGet(() -> EACH_BROKER + broker(measure.metric(), "") + "]");
            case TOPIC, TOPICS -> search(measure, Reading.CLUSTER_NAME, Reading.TOPIC);
            case TOPIC_ON_BROKERS -> search(measure, Reading.BROKER_ID, Reading.CLUSTER_NAME, Reading.TOPIC);
            case GROUP, CLUSTER_AND_BROKERS -> throw new IllegalStateException(measure.metric() + " has no graph of its own");
        };
    }

    /** One line for each broker, made of two metrics that are not drawn. */
    private static String sums(String first, String second) {
        return String.join("\n",
                "concat(",
                "  " + EACH_BROKER + "[{ id = \"total${id}\", label = \"broker ${id}\", expression = \"first${id} + second${id}\" }]],",
                "  " + EACH_BROKER + broker(first, ", { id = \"first${id}\", visible = false }") + "],",
                "  " + EACH_BROKER + broker(second, ", { id = \"second${id}\", visible = false }") + "],",
                ")");
    }

    private static String broker(String metric, String options) {
        return "[" + quoted(Reading.NAMESPACE, metric, Reading.CLUSTER_NAME) + ", local.cluster_name, " + quoted(Reading.BROKER_ID) + ", id" + options + "]";
    }

    /** Topics that are made later show up by themselves; an alarm could not search. */
    private static String search(CloudWatchMeasure measure, String... dimensions) {
        List<String> quoted = new ArrayList<>();
        for (String dimension : dimensions) {
            quoted.add("\\\"" + dimension + "\\\"");
        }
        return "[[{ expression = \"SEARCH('{" + Reading.NAMESPACE + "," + String.join(",", quoted) + "} MetricName=\\\"" + measure.metric() + "\\\" \\\"" + Reading.CLUSTER_NAME
                + "\\\"=\\\"${local.cluster_name}\\\"', '" + measure.statistic() + "', 60)\" }]]";
    }

    private static String quoted(String... texts) {
        return String.join(", ", List.of(texts).stream().map(Hcl::quote).toList());
    }

    private void graph(String title, String metrics, String statistic, boolean stacked, Map<String, BigDecimal> lines) {
        List<Row> rows = new ArrayList<>(List.of(Row.of("title", Hcl.quote(title)), Row.of("region", "local.region"), Row.of("view", "\"timeSeries\""),
                Row.of("stacked", Boolean.toString(stacked)), Row.of("stat", Hcl.quote(statistic)), Row.of("period", "60")));
        boolean inline = !metrics.contains("\n");
        if (inline) {
            rows.add(Row.of("metrics", metrics));
        }
        List<String> properties = new ArrayList<>(Hcl.rows(rows));
        if (!inline) {
            properties.add("");
            List<String> parts = metrics.lines().toList();
            properties.add("metrics = " + parts.getFirst());
            properties.addAll(parts.subList(1, parts.size()));
        }
        if (!lines.isEmpty()) {
            properties.add("");
            properties.add("annotations = {");
            properties.add("  horizontal = [");
            lines.forEach((label, value) -> properties.add("    { label = " + Hcl.quote(label) + ", value = " + Decimals.plain(value) + " },"));
            properties.add("  ]");
            properties.add("}");
        }
        add("metric", WIDTH, HEIGHT, properties);
    }

    private static List<String> spaced(List<String> lines) {
        List<String> spaced = new ArrayList<>(lines);
        spaced.add(1, "");
        return spaced;
    }

    private void heading(String markdown) {
        newRow();
        add("text", COLUMNS, 2, List.of("markdown = \"" + markdown + "\""));
        newRow();
    }

    private void newRow() {
        if (x > 0) {
            x = 0;
            y += HEIGHT;
        }
    }

    private void add(String type, int width, int height, List<String> properties) {
        List<Row> place = List.of(Row.of("x", Integer.toString(x)), Row.of("y", Integer.toString(y)), Row.of("width", Integer.toString(width)), Row.of("height", Integer.toString(height)));
        List<Row> rows = new ArrayList<>(List.of(Row.of("type", Hcl.quote(type))));
        rows.addAll(place);
        widgets.add(new Widget(type, Hcl.rows(rows), properties));
        if (width == COLUMNS) {
            y += height;
        } else if (x + 2 * width > COLUMNS) {
            x = 0;
            y += height;
        } else {
            x += width;
        }
    }
}
