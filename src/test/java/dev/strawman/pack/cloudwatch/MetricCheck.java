package dev.strawman.pack.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strawman.plan.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What CloudWatch would never go off for, or refuse, in a root that Terraform has planned: metrics that are not there, and its own limits. */
final class MetricCheck {

    private static final Pattern NAMED = Pattern.compile("ALARM\\(\"([^\"]+)\"\\)");
    private static final Pattern ON_DASHBOARD = Pattern.compile("\\[\"AWS/Kafka\", \"(\\w+)\"([^\\]]*)\\]");
    private static final Pattern SEARCHED = Pattern.compile("\\{AWS/Kafka,([^}]*)} MetricName=\\\\\"(\\w+)\\\\\"");
    private static final Pattern SELECTED = Pattern.compile("SELECT SUM\\((\\w+)\\) FROM SCHEMA\\(\"AWS/Kafka\", \"Cluster Name\", Topic\\)");
    private static final int METRICS = 10;
    private static final int RULE_LENGTH = 10_240;
    private static final int DAY_SECONDS = 86_400;

    private final Map<?, ?> metrics;
    private final Deployment deployment;
    private final List<String> problems = new ArrayList<>();

    MetricCheck(Deployment deployment) {
        try (InputStream text = MetricCheck.class.getResourceAsStream("/cloudwatch/aws-kafka.yaml")) {
            Map<?, ?> products = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(text);
            metrics = (Map<?, ?>) products.get(deployment.option().substring("msk-".length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.deployment = deployment;
    }

    private static Stream<JsonNode> resources(JsonNode plan, String type) {
        return plan.at("/planned_values/root_module/resources").valueStream().filter(resource -> resource.path("type").asText().equals(type));
    }

    List<String> problems(JsonNode plan, String dashboard) {
        List<String> names = Stream.of("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm").flatMap(type -> resources(plan, type))
                .map(alarm -> alarm.at("/values/alarm_name").asText()).toList();
        names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name) || name.length() > 255).forEach(name -> problems.add(name + " comes twice or is too long"));
        resources(plan, "aws_cloudwatch_metric_alarm").forEach(alarm -> metricAlarm(alarm.path("values")));
        resources(plan, "aws_cloudwatch_composite_alarm").forEach(alarm -> compositeAlarm(alarm.path("values"), names));
        ON_DASHBOARD.matcher(dashboard).results().forEach(metric -> metric("dashboard", metric.group(1), quoted(metric.group(2))));
        SEARCHED.matcher(dashboard).results().forEach(search -> metric("dashboard", search.group(2), quoted(search.group(1).replace("\\", ""))));
        return problems;
    }

    private void metricAlarm(JsonNode alarm) {
        String name = alarm.path("alarm_name").asText();
        List<JsonNode> queries = alarm.path("metric_query").valueStream().toList();
        List<JsonNode> read = queries.stream().flatMap(query -> query.path("metric").valueStream()).toList();
        read.forEach(metric -> metric(name, metric.path("metric_name").asText(), dimensions(metric)));
        if (queries.isEmpty()) {
            metric(name, alarm.path("metric_name").asText(), dimensions(alarm));
        } else if (read.isEmpty()) {
            Matcher selected = SELECTED.matcher(queries.getFirst().path("expression").asText());
            problem(!selected.find(), name, "reads nothing that is known");
            metric(name, selected.group(1), List.of("Cluster Name", "Topic"));
        }
        problem(read.size() > METRICS, name, "adds up " + read.size() + " metrics");
        problem(queries.stream().filter(query -> query.path("return_data").asBoolean()).count() > 1, name, "returns several values");
        int minutes = alarm.path("evaluation_periods").asInt();
        problem(minutes * 60 > DAY_SECONDS, name, "looks back further than a day");
        int bad = alarm.path("datapoints_to_alarm").asInt();
        problem(bad < 1 || bad > minutes, name, "asks for " + bad + " of " + minutes + " minutes");
    }

    private static List<String> dimensions(JsonNode metric) {
        TreeSet<String> names = new TreeSet<>();
        metric.path("dimensions").fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static List<String> quoted(String text) {
        return Pattern.compile("\"([A-Z][A-Za-z ]+)\"").matcher(text).results().map((MatchResult found) -> found.group(1)).sorted().toList();
    }

    private void metric(String where, String metric, List<String> dimensions) {
        if (!(metrics.get(metric) instanceof Map<?, ?> known)) {
            problems.add(where + ": " + metric + " is not a metric of this product");
            return;
        }
        problem(!deployment.paysFor(known.get("level").toString()), where, metric + " costs the level " + known.get("level"));
        problem(!known.get("dimensions").equals(dimensions), where, metric + " has the dimensions " + known.get("dimensions") + ", not " + dimensions);
    }

    private void compositeAlarm(JsonNode alarm, List<String> names) {
        String name = alarm.path("alarm_name").asText();
        String rule = alarm.path("alarm_rule").asText();
        List<String> children = NAMED.matcher(rule).results().map(found -> found.group(1)).toList();
        problem(children.isEmpty() || children.size() > 100, name, "has " + children.size() + " alarms in its rule");
        children.stream().filter(child -> !names.contains(child)).forEach(child -> problems.add(name + ": there is no alarm " + child));
        problem(rule.length() > RULE_LENGTH, name, "has a rule of " + rule.length() + " characters");
        problem(alarm.path("alarm_description").asText().length() > Notice.DESCRIPTION_LENGTH, name, "has a long description");
    }

    private void problem(boolean wrong, String where, String what) {
        if (wrong) {
            problems.add(where + ": " + what);
        }
    }

    /** Names of alarms by metric or rule, for tests that look for a certain one. */
    static Map<String, JsonNode> alarms(JsonNode plan) {
        Map<String, JsonNode> alarms = new TreeMap<>();
        Stream.of("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm").flatMap(type -> resources(plan, type))
                .forEach(alarm -> alarms.put(alarm.at("/values/alarm_name").asText(), alarm.path("values")));
        return alarms;
    }
}
