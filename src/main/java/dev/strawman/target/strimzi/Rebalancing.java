package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Site;
import dev.strawman.unit.Decimals;
import io.strimzi.api.kafka.model.kafka.cruisecontrol.CruiseControlSpec;
import io.strimzi.api.kafka.model.kafka.cruisecontrol.CruiseControlSpecBuilder;
import io.strimzi.api.kafka.model.kafka.cruisecontrol.KafkaAutoRebalanceMode;
import java.util.Map;

/** Cruise Control: moves partitions when brokers come, go or carry unequal load. */
final class Rebalancing {

    private static final int LEAST_BROKERS = 3;
    /** Twice the planned peak: a broker beyond it has outgrown the plan, and network goals are left out when nothing is said. */
    private static final double ROOM = 2;

    private Rebalancing() {
    }

    static boolean wanted(Cluster cluster) {
        return cluster.site().production() && cluster.brokers().brokers() >= LEAST_BROKERS;
    }

    static CruiseControlSpec cruiseControl(Cluster cluster) {
        return new CruiseControlSpecBuilder()
                .withNewBrokerCapacity()
                .withInboundNetwork(mebibytes(inbound(cluster)))
                .withOutboundNetwork(mebibytes(outbound(cluster)))
                .endBrokerCapacity()
                .addNewAutoRebalance().withMode(KafkaAutoRebalanceMode.ADD_BROKERS).endAutoRebalance()
                .addNewAutoRebalance().withMode(KafkaAutoRebalanceMode.REMOVE_BROKERS).endAutoRebalance()
                .withResources(Footprint.of(cluster.plan(), "cruiseControl").resources())
                .build();
    }

    static Map<String, String> reasons(Cluster cluster) {
        Site.Load load = cluster.site().load();
        Capacity.Brokers brokers = cluster.brokers();
        String share = " / " + brokers.brokers() + " brokers" + (cluster.site().zones() > 1 ? ", one zone lost" : "") + ", twice that as limit";
        return Map.of(
                "brokerCapacity/inboundNetwork", Decimals.plain(load.peakInMiBps(), 1) + " MiB/s x " + cluster.replicationFactor() + " copies" + share,
                "brokerCapacity/outboundNetwork", "(" + Decimals.plain(load.peakOutMiBps(), 1) + " MiB/s read + " + Decimals.plain(load.peakInMiBps(), 1) + " MiB/s x "
                        + (cluster.replicationFactor() - 1) + " copies)" + share,
                "cruiseControl/autoRebalance", "acts when spec.replicas of a pool changes, not when a pool comes or goes",
                "spec/cruiseControl", "the default goals hold: " + cluster.replicationFactor() + " copies find a zone each");
    }

    private static double inbound(Cluster cluster) {
        return cluster.site().load().peakInMiBps() * cluster.replicationFactor() * perBroker(cluster);
    }

    private static double outbound(Cluster cluster) {
        Site.Load load = cluster.site().load();
        return (load.peakOutMiBps() + load.peakInMiBps() * (cluster.replicationFactor() - 1)) * perBroker(cluster);
    }

    private static double perBroker(Cluster cluster) {
        int zones = cluster.site().zones();
        double left = zones > 1 ? (zones - 1.0) / zones : 1;
        return ROOM / (cluster.brokers().brokers() * left);
    }

    private static String mebibytes(double perSecond) {
        return (long) Math.max(1, Math.ceil(perSecond)) + "MiB/s";
    }
}
