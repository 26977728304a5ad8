package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Monitoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a reader of a quiet topic is late, in the judgement of Prometheus. */
class FreshnessRuleTest {

    private static final Plan PLAN = PackPlans.story("payments");

    @TempDir
    Path folder;

    @BeforeEach
    void needsPromtool() {
        Program.require("promtool");
    }

    @Test
    void aRecordThatWasJustWrittenIsNotLate() throws IOException {
        judge("strimzi/prod/eu-west-1", exporter("0x1 1 0x20", "7x1 8x22"), "2m", "kafka:consumer_lag_seconds:max > 60", "[]");
        judge("confluent/prod/eu-west-1", confluent("0x1 1 0x20", "0x1 1 0x20"), "2m30s", "kafka:consumer_lag_seconds:max > 120", "[]");
    }

    @Test
    void aRecordThatWaitsLongerThanItMayIsLate() throws IOException {
        judge("strimzi/prod/eu-west-1", exporter("1x22", "7x1 8x22"), "5m", "kafka:consumer_lag_seconds:max > bool 60", one(1));
        judge("confluent/prod/eu-west-1", confluent("1x22", "0x1 1 0x20"), "6m30s", "kafka:consumer_lag_seconds:max > bool 120", one(1));
    }

    @Test
    void whatWaitsInARetryTopicDoesNotCount() throws IOException {
        Monitoring monitoring = PLAN.watch().of("strimzi/prod/eu-west-1").orElseThrow();
        Alert late = monitoring.alerts().stream().filter(alert -> alert.name().equals("KafkaConsumerLag")).findFirst().orElseThrow();
        Watched watched = new Watched(PLAN, PLAN.deployments().stream().filter(one -> one.path().equals("strimzi/prod/eu-west-1")).findFirst().orElseThrow(), monitoring);
        String topic = late.example().get("topic");
        String condition = new Rules(watched).alert(late).expr();
        judge("strimzi/prod/eu-west-1", exporter("9x22", "9x22").replace("TOPIC", topic), "10m", "count(" + condition + ")", one(1));
        judge("strimzi/prod/eu-west-1", exporter("9x22", "9x22").replace("TOPIC", topic + ".reader.retry-30m"), "10m", "count(" + condition + ")", "[]");
    }

    private static String one(int value) {
        return "\n          - {labels: '{}', value: " + value + "}";
    }

    private static String exporter(String lag, String written) {
        return series("kafka_consumergroup_lag{cluster=\"CLUSTER\",consumergroup=\"g\",topic=\"TOPIC\",partition=\"0\"}", lag)
                + series("kafka_topic_partition_current_offset{cluster=\"CLUSTER\",topic=\"TOPIC\",partition=\"0\"}", written);
    }

    private static String confluent(String lag, String written) {
        return series("confluent_kafka_server_consumer_lag_offsets{cluster=\"CLUSTER\",consumer_group_id=\"g\",topic=\"TOPIC\"}", lag)
                + series("confluent_kafka_server_received_records{cluster=\"CLUSTER\",topic=\"TOPIC\"}", written);
    }

    private static String series(String name, String values) {
        return "\n      - {series: '" + name + "', values: '" + values + "'}";
    }

    /** Records the lag as the plan does, of a group that reads TOPIC, with a sample a minute. */
    private void judge(String path, String series, String when, String expression, String expected) throws IOException {
        Monitoring monitoring = PLAN.watch().of(path).orElseThrow();
        StringBuilder rules = new StringBuilder("groups:\n  - name: lag\n    interval: 30s\n    rules:");
        for (String signal : new String[] {"consumer-lag", "consumer-lag-seconds"}) {
            Measure measure = monitoring.measure(signal).orElseThrow();
            rules.append("\n      - {record: '").append(measure.record()).append("', expr: '").append(measure.expression()).append("', labels: {cluster: ").append(cluster(path)).append("}}");
        }
        Files.writeString(folder.resolve("rules.yaml"), rules + "\n");
        String asked = expression.startsWith("count") ? expression : "sum(" + expression + ")";
        Files.writeString(folder.resolve("test.yaml"), "rule_files: [rules.yaml]\nevaluation_interval: 30s\ntests:\n  - interval: 1m\n    input_series:"
                + series.replace("CLUSTER", cluster(path)) + "\n    promql_expr_test:\n      - expr: '" + asked + "'\n        eval_time: " + when + "\n        exp_samples: " + expected + "\n");
        Program.Run run = Program.run(folder, "promtool", "test", "rules", "test.yaml");
        assertEquals(0, run.exit(), run.says());
    }

    private static String cluster(String path) {
        return PLAN.deployments().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow().site().clusterName();
    }
}
