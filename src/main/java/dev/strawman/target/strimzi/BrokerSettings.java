package dev.strawman.target.strimzi;

import dev.strawman.plan.Topic.Setting;
import dev.strawman.unit.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Settings of all brokers of a cluster, each with its reason, sorted by name. */
final class BrokerSettings {

    private BrokerSettings() {
    }

    static List<Setting> of(Cluster cluster) {
        int copies = cluster.replicationFactor();
        int minimum = cluster.minInSyncReplicas();
        String lost = copies > 1 ? "one broker may be lost while writing: " + cluster.plan().cite("sla.zoneLoss.rpo") : "a single broker holds the only copy";
        List<Setting> settings = new ArrayList<>(List.of(
                setting("auto.create.topics.enable", "false", "topics come from topics/, each with an owner and limits"),
                setting("default.replication.factor", copies, cluster.brokers().brokers() + " brokers in " + Decimals.counted(cluster.site().zones(), "zone")),
                setting("min.insync.replicas", minimum, lost),
                setting("num.partitions", cluster.brokers().brokers(), "topics made without a number spread over all brokers"),
                setting("offsets.topic.replication.factor", copies, "where consumers stand is kept as safely as the records"),
                setting("transaction.state.log.replication.factor", copies, ""),
                setting("transaction.state.log.min.isr", minimum, ""),
                setting("share.coordinator.state.topic.replication.factor", copies, ""),
                setting("share.coordinator.state.topic.min.isr", minimum, ""),
                setting("unclean.leader.election.enable", "false", "a stale replica never becomes leader: rather standstill than loss")));
        if (cluster.deployment().tiered()) {
            settings.add(setting("rlmm.config.remote.log.metadata.topic.replication.factor", copies, "the list of what lies in object storage"));
        }
        if (cluster.site().zones() > 1) {
            settings.add(setting("replica.selector.class", "org.apache.kafka.common.replica.RackAwareReplicaSelector",
                    "consumers that set client.rack read in their own zone, which saves traffic between zones"));
        }
        if (cluster.oauth()) {
            settings.add(setting("principal.builder.class", "io.strimzi.kafka.oauth.server.OAuthKafkaPrincipalBuilder",
                    "names come from the token and from the certificates of the brokers"));
        }
        settings.sort(Comparator.comparing(Setting::key));
        return List.copyOf(settings);
    }

    private static Setting setting(String key, int value, String why) {
        return setting(key, Integer.toString(value), why);
    }

    private static Setting setting(String key, String value, String why) {
        return new Setting(key, value, why);
    }
}
