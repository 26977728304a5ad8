package dev.strawman.pack.datadog;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Header;
import dev.strawman.artifact.Templates;
import dev.strawman.plan.monitoring.DatadogMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code monitoring/<platform>/signal.sh}: what Datadog says now of a signal, under the name that runbooks use on every platform.
 *
 * @param clusters clusters of the platform
 * @param queries  query behind each name
 */
public record SignalScript(List<String> header, String platform, List<Cluster> clusters, List<Named> queries) {

    private static final Watched.Stands VARIABLES = new Watched.Stands("$scope", "cluster_name:$CLUSTER AND region:$region", "$NAMESPACE", "$region", "$GROUP", "$TOPIC");
    private static final String TEMPLATE = "monitoring/signal.sh";

    public SignalScript {
        clusters = List.copyOf(clusters);
        queries = List.copyOf(queries);
    }

    /** A cluster and the region that it is usually meant in. */
    public record Cluster(String name, String region) {
    }

    /** A query between double quotes of a shell, under a recorded name. */
    public record Named(String name, String text) {
    }

    static Artifact artifact(List<Watched> clusters, Templates templates) {
        Watched first = clusters.getFirst();
        String platform = first.deployment().platform();
        Map<String, Cluster> byName = new LinkedHashMap<>();
        clusters.forEach(watched -> byName.putIfAbsent(watched.site().clusterName(), new Cluster(watched.site().clusterName(), watched.site().region())));
        Map<String, Named> queries = new LinkedHashMap<>();
        clusters.forEach(watched -> watched.datadog().measures().stream().filter(measure -> measure.over() != DatadogMeasure.Over.FORECAST)
                .forEach(measure -> queries.putIfAbsent(measure.record(), new Named(measure.record(), text(watched, measure)))));
        List<String> header = Header.lines("What Datadog says of a signal now, for the runbooks", List.of(first.plan().cite("tooling.monitoring")));
        SignalScript script = new SignalScript(header, platform, List.copyOf(byName.values()), List.copyOf(queries.values()));
        return Artifact.of("monitoring/" + platform + "/signal.sh", templates.render(TEMPLATE, script), TEMPLATE + ".vm", "tooling.monitoring");
    }

    /** The share of bad records is what service levels count, turned around. */
    private static String text(Watched watched, DatadogMeasure measure) {
        String query = measure.query().orElseGet(() -> "1 - (" + measure.good().orElseThrow() + ") / (" + measure.total().orElseThrow() + ")");
        return watched.with(query, VARIABLES);
    }
}
