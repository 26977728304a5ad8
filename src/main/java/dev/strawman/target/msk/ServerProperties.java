package dev.strawman.target.msk;

import dev.strawman.artifact.terraform.Hcl;
import dev.strawman.artifact.terraform.Hcl.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Broker settings that differ from what Amazon MSK sets by itself, each on the product's list of what may be set. */
final class ServerProperties {

    /** From this many processors on, AWS advises threads by the number of processors (MSK best practices). */
    private static final int MANY_PROCESSORS = 16;

    private ServerProperties() {
    }

    static List<Row> of(Cluster cluster) {
        List<Row> properties = new ArrayList<>(List.of(
                property("allow.everyone.if.no.acl.found", "false", "Amazon MSK has true: whoever connects without IAM could read all"),
                property("auto.create.topics.enable", "false", "topics are declared in the root \"topics\"; a misspelt name must fail"),
                property("delete.topic.enable", "true", "a retired topic can be deleted; who may do it is settled by rights, not here"),
                property("replica.selector.class", "org.apache.kafka.common.replica.RackAwareReplicaSelector", "consumers with client.rack read in their own zone")));
        if (cluster.standard()) {
            replication(cluster, properties);
            threads(cluster.brokers().vCpus(), properties);
        }
        properties.sort(Comparator.comparing(Row::key));
        return properties;
    }

    /** What cannot be set on Express, said where a reader looks for it. */
    static List<String> note(Cluster cluster) {
        return cluster.express()
                ? List.of("Express fixes replication factor 3, min.insync.replicas 2 and unclean.leader.election.enable false.")
                : List.of("What is not here has the value that Amazon MSK gives it.");
    }

    private static void replication(Cluster cluster, List<Row> properties) {
        int copies = Math.min(3, cluster.zones());
        properties.add(property("default.replication.factor", Integer.toString(copies), "one copy in each zone"));
        properties.add(property("min.insync.replicas", Integer.toString(copies - 1), "one broker may be away while producers write"));
        properties.add(property("unclean.leader.election.enable", "false", "Amazon MSK has true: a stale copy may lead, and acknowledged records are lost"));
    }

    private static void threads(int processors, List<Row> properties) {
        if (processors >= MANY_PROCESSORS) {
            properties.add(property("num.io.threads", Integer.toString(processors), "one for each processor"));
            properties.add(property("num.network.threads", Integer.toString(processors / 2), "one for every second processor"));
        }
    }

    private static Row property(String key, String value, String why) {
        return new Row(Hcl.quote(key), Hcl.quote(value), why);
    }
}
