package dev.strawman.pack.datadog;

import dev.strawman.plan.Consumption;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.plan.monitoring.DatadogMeasure;
import dev.strawman.plan.monitoring.Monitoring;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One cluster with what Datadog knows of it, and the names that its files share. */
record Watched(Plan plan, Deployment deployment, Monitoring monitoring) {

    private static final String PREFIX = "Kafka";
    private static final Stands LOCALS = new Stands("${local.scope}", "${local.cloudwatch_scope}", "${local.namespace}", "${local.region}", "${each.value.group}", "${each.value.topic}");

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

    /** What stands in a query for the names that differ between environments, and for the consumer group and topic that it is asked of. */
    record Stands(String scope, String cloudWatchScope, String namespace, String region, String group, String topic) {
    }

    /** The query with something else in place of this cluster's names. */
    String with(String query, Stands stands) {
        return query.replace(Datadog.scope(deployment.platform(), site().clusterName(), site().region()), stands.scope())
                .replace("cluster_name:" + site().clusterName() + " AND region:" + site().region(), stands.cloudWatchScope())
                .replace("namespace:" + Names.namespace(site()), "namespace:" + stands.namespace())
                .replace("AND region:" + site().region(), "AND region:" + stands.region())
                .replace("<group>", stands.group()).replace("<topic>", stands.topic());
    }

    /** The query with references to the root's locals, and to {@code each.value} for what it is made for each of. */
    String referring(String query) {
        return with(query, LOCALS);
    }

    /** Every group, topic or pair of them that an alert of a use case watches, in the order of the plan. */
    List<Reader> readers(Alert alert) {
        List<String> by = measure(alert.signal()).by();
        if (!by.contains("group")) {
            return Consumption.topics(site(), alert.match()).stream().map(topic -> new Reader("", small(topic))).distinct().toList();
        }
        Map<String, String> match = new HashMap<>(alert.match());
        match.keySet().retainAll(by);
        return Consumption.at(site(), match).stream().map(read -> new Reader(small(read.group()), by.contains("topic") ? small(read.topic()) : "")).distinct().toList();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
