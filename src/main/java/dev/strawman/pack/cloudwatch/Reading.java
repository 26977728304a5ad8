package dev.strawman.pack.cloudwatch;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an alarm reads its metrics, as lines of HCL inside the alarm. */
final class Reading {

    static final String NAMESPACE = "AWS/Kafka";
    static final String CLUSTER_NAME = "Cluster Name";
    static final String BROKER_ID = "Broker ID";
    static final String CONSUMER_GROUP = "Consumer Group";
    static final String TOPIC = "Topic";
    static final String REPLICATOR_NAME = "ReplicatorName";
    private static final String EACH_BROKER = "metric_query.value";

    private Reading() {
    }

    /** Lines for one alarm; what it is for stands in {@code each}. */
    static List<String> of(CloudWatchMeasure measure, Shape shape) {
        return switch (shape) {
            case CLUSTER, REPLICATOR -> metric(measure, dimensions(shape));
            case BROKER -> metric(measure, dimensions(shape));
            case GROUP, TOPIC -> metric(measure, dimensions(shape));
            case BROKERS -> joined("SUM(FILL(METRICS(), 0))", List.of(), each("broker", "each.value", measure.metric(), measure.statistic(), broker(EACH_BROKER)));
            case TOPIC_ON_BROKERS -> joined("SUM(FILL(METRICS(), 0))", List.of(),
                    each("broker", "each.value.brokers", measure.metric(), measure.statistic(), with(broker(EACH_BROKER), TOPIC, "each.value.topic")));
            case TOPICS -> insights(measure);
            case CLUSTER_AND_BROKERS -> throw new IllegalStateException(measure.metric() + " is for service levels");
        };
    }

    /** The worst of the cluster's metric and every broker's in {@code each.value.brokers}. */
    static List<String> worstOfClusterAndBrokers(CloudWatchMeasure measure) {
        return joined("MAX(FILL(METRICS(), 0))", query("cluster", measure.metric(), measure.statistic(), Map.of(CLUSTER_NAME, "local.cluster_name")),
                each("broker", "each.value.brokers", measure.plusMetric().orElseThrow(), measure.statistic(), broker(EACH_BROKER)));
    }

    /** The worst topic of a group, of those in {@code each.value.topics}. */
    static List<String> worstTopic(CloudWatchMeasure measure) {
        return joined("MAX(FILL(METRICS(), 0))", List.of(), each("topic", "each.value.topics", measure.metric(), measure.statistic(),
                group("each.value.group", EACH_BROKER)));
    }

    private static Map<String, String> dimensions(Shape shape) {
        return switch (shape) {
            case BROKER -> broker("each.key");
            case GROUP -> group("each.value.group", "each.value.topic");
            case TOPIC -> with(Map.of(CLUSTER_NAME, "local.cluster_name"), TOPIC, "each.value.topic");
            case REPLICATOR -> Map.of(REPLICATOR_NAME, "local.replicator_name");
            default -> Map.of(CLUSTER_NAME, "local.cluster_name");
        };
    }

    private static Map<String, String> broker(String id) {
        return with(Map.of(CLUSTER_NAME, "local.cluster_name"), BROKER_ID, id);
    }

    private static Map<String, String> group(String group, String topic) {
        return with(with(Map.of(CLUSTER_NAME, "local.cluster_name"), CONSUMER_GROUP, group), TOPIC, topic);
    }

    private static Map<String, String> with(Map<String, String> dimensions, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(dimensions);
        more.put(name, value);
        return more;
    }

    private static List<String> metric(CloudWatchMeasure measure, Map<String, String> dimensions) {
        if (measure.plusMetric().isEmpty()) {
            return plain("statistic", measure.metric(), measure.statistic(), dimensions);
        }
        List<String> lines = new ArrayList<>(total("first + second"));
        lines.add("");
        lines.addAll(query("first", measure.metric(), measure.statistic(), dimensions));
        lines.add("");
        lines.addAll(query("second", measure.plusMetric().get(), measure.statistic(), dimensions));
        return lines;
    }

    private static List<String> plain(String statistic, String metric, String value, Map<String, String> dimensions) {
        List<String> lines = new ArrayList<>(Hcl.rows(List.of(Row.of("namespace", Hcl.quote(NAMESPACE)), Row.of("metric_name", Hcl.quote(metric)),
                Row.of(statistic, Hcl.quote(value)), Row.of("period", "60"))));
        lines.add("");
        lines.add("dimensions = {");
        Hcl.rows(dimensions.entrySet().stream().map(entry -> Row.of(Hcl.quote(entry.getKey()), entry.getValue())).toList()).forEach(row -> lines.add("  " + row));
        lines.add("}");
        return lines;
    }

    private static List<String> total(String expression) {
        return block("metric_query {", Hcl.rows(List.of(Row.of("id", "\"total\""), Row.of("expression", Hcl.quote(expression)), Row.of("return_data", "true"))));
    }

    private static List<String> query(String id, String metric, String statistic, Map<String, String> dimensions) {
        List<String> inside = new ArrayList<>(List.of("id = " + Hcl.quote(id), ""));
        inside.addAll(block("metric {", plain("stat", metric, statistic, dimensions)));
        return block("metric_query {", inside);
    }

    private static List<String> each(String kind, String all, String metric, String statistic, Map<String, String> dimensions) {
        List<String> content = new ArrayList<>(List.of("id = \"" + kind + "_${metric_query.key}\"", ""));
        content.addAll(block("metric {", plain("stat", metric, statistic, dimensions)));
        List<String> inside = new ArrayList<>(List.of("for_each = " + all, ""));
        inside.addAll(block("content {", content));
        return block("dynamic \"metric_query\" {", inside);
    }

    private static List<String> joined(String expression, List<String> first, List<String> second) {
        List<String> lines = new ArrayList<>(total(expression));
        for (List<String> part : List.of(first, second)) {
            if (!part.isEmpty()) {
                lines.add("");
                lines.addAll(part);
            }
        }
        return lines;
    }

    /** Metrics Insights, the only arithmetic over more than ten metrics; it looks back three hours at most. */
    private static List<String> insights(CloudWatchMeasure measure) {
        String select = "SELECT SUM(" + measure.metric() + ") FROM SCHEMA(\\\"" + NAMESPACE + "\\\", \\\"" + CLUSTER_NAME + "\\\", " + TOPIC + ") WHERE \\\""
                + CLUSTER_NAME + "\\\" = '${local.cluster_name}'";
        return block("metric_query {", Hcl.rows(List.of(Row.of("id", "\"total\""), Row.of("expression", '"' + select + '"'), Row.of("period", "60"),
                Row.of("return_data", "true"))));
    }

    private static List<String> block(String head, List<String> inside) {
        List<String> lines = new ArrayList<>(List.of(head));
        inside.forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        lines.add("}");
        return lines;
    }
}
