package dev.strawman.pack.datadog;

import dev.strawman.plan.Application;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Topic;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.Monitoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One cluster with what Datadog knows of it, and the names that its files share. */
record Watched(Plan plan, Deployment deployment, Monitoring monitoring) {

    private static final String PREFIX = "Kafka";

    /** A consumer group, a topic, or both, small as Datadog keeps tags. */
    record Reader(String group, String topic) {

        String key() {
            return Names.shorten(group.isEmpty() ? topic : topic.isEmpty() ? group : group + "." + topic, 120);
        }
    }

    Site site() {
        return deployment.site();
    }

    Datadog datadog() {
        return monitoring.datadog().orElseThrow();
    }

    /** The measure of a signal; alerts and service levels exist only for those that are seen. */
    DatadogMeasure measure(String signal) {
        return datadog().measure(signal).orElseThrow(() -> new IllegalStateException("Datadog does not show " + signal + " of " + deployment.path()));
    }

    boolean onKubernetes() {
        return deployment.platform().equals("strimzi");
    }

    /** {@code KafkaConsumerLag} of a use case becomes {@code consumer_lag_ride_to_invoice}. */
    static String resource(Alert alert) {
        return alert.name().substring(PREFIX.length()).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT)
                + alert.useCase().map(useCase -> "_" + Names.slug(useCase).replace('-', '_')).orElse("");
    }

    /** The query with what differs between environments as references to the root's locals, and what it is made for each of as {@code each.value}. */
    String referring(String query) {
        return query.replace(Datadog.scope(deployment.platform(), site().clusterName(), site().region()), "${local.scope}")
                .replace("cluster_name:" + site().clusterName() + " AND region:" + site().region(), "${local.cloudwatch_scope}")
                .replace("namespace:" + Names.namespace(site()), "namespace:${local.namespace}")
                .replace("AND region:" + site().region(), "AND region:${local.region}")
                .replace("<group>", "${each.value.group}").replace("<topic>", "${each.value.topic}");
    }

    /** Every group, topic or pair of them that an alert of a use case watches, in the order of the plan. */
    List<Reader> readers(Alert alert) {
        List<String> by = measure(alert.signal()).by();
        List<Reader> readers = new ArrayList<>();
        if (by.contains("group")) {
            for (Application application : site().applications()) {
                application.consumerGroup().filter(group -> matches(alert.match(), "group", group)).ifPresent(group -> application.reads().stream()
                        .filter(topic -> !by.contains("topic") || matches(alert.match(), "topic", topic))
                        .forEach(topic -> add(readers, new Reader(small(group), by.contains("topic") ? small(topic) : ""))));
            }
        } else {
            site().topics().stream().map(Topic::name).filter(topic -> matches(alert.match(), "topic", topic)).forEach(topic -> add(readers, new Reader("", small(topic))));
        }
        return readers;
    }

    private static void add(List<Reader> readers, Reader reader) {
        if (!readers.contains(reader)) {
            readers.add(reader);
        }
    }

    private static boolean matches(Map<String, String> match, String label, String value) {
        return !match.containsKey(label) || value.matches(match.get(label));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
