package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import dev.strawman.plan.monitoring.Objective;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who watches a copy that what watches the cluster cannot see. */
class CopyWatchTest {

    private static final String COPY = "msk/dr/eu-central-1";

    private static Plan payments(String tools, boolean selfHosted) {
        return PackPlans.watchedBy(tools, "\nmonitoring:\n", "\nmonitoring:\n  selfHosted: " + selfHosted + "\n");
    }

    private static Monitoring monitoring(Plan plan, String deployment) {
        return plan.watch().of(deployment).orElseThrow();
    }

    private static List<Alert> ofCopy(List<Alert> alerts) {
        return alerts.stream().filter(alert -> CopyAlarms.watches(alert.signal())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[prometheus, grafana] | true | PROMETHEUS", "[prometheus, grafana] | false | AMAZON_PROMETHEUS", "[datadog] | true | DATADOG"})
    void cloudWatchWatchesTheReplicatorBesideWhatCannotSeeIt(String tools, boolean selfHosted, Medium medium) {
        Plan plan = payments(tools, selfHosted);
        Monitoring cluster = monitoring(plan, COPY);
        Monitoring copy = cluster.beside().orElseThrow();
        Monitoring alone = monitoring(payments("[cloudwatch]", true), COPY);

        assertEquals(List.of(medium, Medium.CLOUDWATCH), cluster.parts().stream().map(Monitoring::medium).toList());
        assertEquals(ofCopy(alone.alerts()), copy.alerts(), "the same alerts, severities and thresholds as where CloudWatch watches everything");
        assertEquals(4, copy.alerts().size());
        assertEquals(List.of("replication-lag-seconds", "replication-rate", "replication-faults"), copy.cloudWatch().stream().map(CloudWatchMeasure::signal).toList());
        assertEquals(alone.objectives().stream().filter(objective -> objective.kind() == Objective.Kind.REPLICATION).toList(), copy.objectives());
        assertEquals(List.of(), ofCopy(cluster.alerts()), "nothing pages twice");
        assertTrue(CopyAlarms.of(cluster).complete());
    }

    @Test
    void whatNeitherSeesIsStillSaidForTheReasonOfCloudWatch() {
        Monitoring cluster = monitoring(payments("[prometheus, grafana]", true), COPY);

        List<Unseen> unseen = cluster.unseen().stream().filter(one -> CopyAlarms.watches(one.signal())).toList();
        assertEquals(List.of("replication-parts: a replicator shows no tasks", "replication-offsets-seconds: a replicator copies places of groups without a metric of its own"),
                unseen.stream().map(one -> one.signal() + ": " + one.why()).toList());
        assertEquals(unseen, cluster.beside().orElseThrow().unseen());
    }

    @Test
    void nothingStandsBesideWhereOneToolSeesBothOrNothingIsCopied() {
        assertTrue(payments("[cloudwatch]", true).watch().deployments().stream().allMatch(monitoring -> monitoring.beside().isEmpty()), "CloudWatch watches everything");
        for (String tools : List.of("[prometheus, grafana]", "[datadog]")) {
            List<String> beside = payments(tools, true).watch().deployments().stream().filter(monitoring -> monitoring.beside().isPresent()).map(Monitoring::deployment).toList();
            assertEquals(List.of(COPY), beside, "neither the source nor other environments, nor other platforms");
        }
        Plan oneRegion = PackPlans.story("notify", "value: [cloudwatch, grafana]", "value: [prometheus]");
        assertTrue(oneRegion.watch().deployments().stream().allMatch(monitoring -> monitoring.beside().isEmpty()), "nothing is copied");
    }

    @Test
    void theDecisionSaysWhyTwoToolsRingForOneCluster() {
        Decision prometheus = decision(payments("[prometheus, grafana]", true));
        assertEquals("CloudWatch, in the root replication-monitoring; Prometheus watches everything else", prometheus.choice());
        assertEquals("MSK Replicator writes to CloudWatch only", prometheus.reason());
        assertTrue(prometheus.rejected().getFirst().option().equals("a program that reads CloudWatch for Prometheus"), prometheus.rejected().toString());
        assertTrue(decision(payments("[datadog]", true)).rejected().getFirst().why().startsWith("whether it collects the metrics of a replicator is not confirmed"));
        assertTrue(payments("[cloudwatch]", true).decisions().stream().noneMatch(decision -> decision.question().equals("What watches the copy?")));
    }

    private static Decision decision(Plan plan) {
        List<Decision> decisions = plan.decisions().stream().filter(decision -> decision.question().equals("What watches the copy?")).toList();
        assertEquals(List.of(COPY), decisions.stream().map(Decision::scope).toList());
        return decisions.getFirst();
    }
}
