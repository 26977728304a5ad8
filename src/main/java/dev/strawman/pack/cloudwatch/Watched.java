package dev.strawman.pack.cloudwatch;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Consumption;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import java.util.List;
import java.util.Map;

/** One cluster with what CloudWatch shows of it; refuses a metric that the cluster's level of monitoring does not pay for. */
public record Watched(Plan plan, Deployment deployment, Monitoring monitoring) {

    /** CloudWatch adds up no more metrics in one alarm. */
    static final int METRICS_IN_ONE = 10;

    public Watched {
        for (CloudWatchMeasure measure : monitoring.cloudWatch()) {
            if (!deployment.paysFor(measure.level())) {
                throw new IllegalStateException(measure.metric() + " needs the level " + measure.level() + ", " + deployment.path() + " has " + deployment.enhancedMonitoring());
            }
        }
    }

    /** A consumer group and a topic that it reads. */
    record Pair(String group, String topic) {

        /** Name of the pair in keys and names of alarms. */
        String key() {
            return Names.shorten(group + "." + topic, 120);
        }
    }

    Site site() {
        return deployment.site();
    }

    public String cluster() {
        return site().clusterName();
    }

    boolean serverless() {
        return deployment.option().equals("msk-serverless");
    }

    /** The measure of a signal; alerts and service levels exist only for those that are seen. */
    CloudWatchMeasure measure(String signal) {
        return monitoring.cloudWatch().stream().filter(measure -> measure.signal().equals(signal)).findFirst()
                .orElseThrow(() -> new IllegalStateException("CloudWatch does not show " + signal + " of " + deployment.path()));
    }

    boolean sees(String signal) {
        return monitoring.cloudWatch().stream().anyMatch(measure -> measure.signal().equals(signal));
    }

    /** Brokers of the cluster; 0 where the service sizes itself. */
    int brokers() {
        return deployment.capacity() instanceof Capacity.Brokers brokers ? brokers.brokers() : 0;
    }

    /** Alarms that it takes to add up all brokers. */
    int brokerParts() {
        return (brokers() + METRICS_IN_ONE - 1) / METRICS_IN_ONE;
    }

    /** Every group with every topic that it reads, as far as both labels match. */
    List<Pair> pairs(Map<String, String> match) {
        return Consumption.at(site(), match).stream().map(read -> new Pair(read.group(), read.topic())).toList();
    }

    /** Topics of which the name matches. */
    List<String> topics(Map<String, String> match) {
        return Consumption.topics(site(), match);
    }

    /** Name of the replicator that copies to this cluster, as the root {@code replication} gives it. */
    String replicator() {
        return cluster() + "-msk-replicator";
    }

    /** Something else watches the cluster, so that nothing is here but the copy that it holds. */
    boolean copyAlone() {
        return plan.watch().of(deployment.path()).filter(watching -> watching.medium() != Medium.CLOUDWATCH).isPresent();
    }

    boolean replicated() {
        return sees(CopyAlarms.LAG);
    }
}
