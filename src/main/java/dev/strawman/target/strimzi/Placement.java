package dev.strawman.target.strimzi;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirementBuilder;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTermBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pods of a pool may stand. The rack setting only tells Kafka in which zone a broker stands; that brokers stand in
 * different zones and on different nodes is said here, since the operator has no rule of its own for it.
 *
 * @param pool   name of the pool
 * @param broker the pool holds brokers
 * @param zone   the zone it is bound to; empty when it spans all zones
 */
record Placement(Cluster cluster, String pool, boolean broker, List<String> zone) {

    private static final String NODE = "kubernetes.io/hostname";

    /** A zone and node pool if asked, and never two of a kind on one node in production. */
    Affinity affinity() {
        AffinityBuilder affinity = new AffinityBuilder();
        List<NodeSelectorRequirement> nodes = nodes();
        if (!nodes.isEmpty()) {
            affinity.withNewNodeAffinity().withNewRequiredDuringSchedulingIgnoredDuringExecution()
                    .addNewNodeSelectorTerm().withMatchExpressions(nodes).endNodeSelectorTerm()
                    .endRequiredDuringSchedulingIgnoredDuringExecution().endNodeAffinity();
        }
        PodAffinityTerm apart = new PodAffinityTermBuilder().withLabelSelector(sameKind()).withTopologyKey(NODE).build();
        if (cluster.site().production()) {
            affinity.withNewPodAntiAffinity().withRequiredDuringSchedulingIgnoredDuringExecution(apart).endPodAntiAffinity();
        } else {
            affinity.withNewPodAntiAffinity().addNewPreferredDuringSchedulingIgnoredDuringExecution()
                    .withWeight(100).withPodAffinityTerm(apart).endPreferredDuringSchedulingIgnoredDuringExecution().endPodAntiAffinity();
        }
        return affinity.build();
    }

    private List<NodeSelectorRequirement> nodes() {
        List<NodeSelectorRequirement> nodes = new ArrayList<>();
        if (!zone.isEmpty()) {
            nodes.add(in(NodePools.ZONE, zone));
        }
        if (!cluster.ground().nodePools().isEmpty()) {
            cluster.ground().nodePoolLabel().ifPresent(label -> nodes.add(in(label, cluster.ground().nodePools())));
        }
        return nodes;
    }

    private static NodeSelectorRequirement in(String key, List<String> values) {
        return new NodeSelectorRequirementBuilder().withKey(key).withOperator("In").withValues(values).build();
    }

    /** All brokers, or all controllers, of the cluster, whatever their pool. */
    private LabelSelector sameKind() {
        return new LabelSelectorBuilder().addToMatchLabels("strimzi.io/cluster", cluster.name())
                .addToMatchLabels(broker ? "strimzi.io/broker-role" : "strimzi.io/controller-role", "true").build();
    }

    /** Evenly over the zones, or over the nodes of the one zone. */
    List<TopologySpreadConstraint> spread() {
        boolean zones = zone.isEmpty() && cluster.site().zones() > 1;
        return List.of(new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(zones ? NodePools.ZONE : NODE)
                .withWhenUnsatisfiable(cluster.site().production() ? "DoNotSchedule" : "ScheduleAnyway")
                .withNewLabelSelector().addToMatchLabels("strimzi.io/cluster", cluster.name())
                .addToMatchLabels("strimzi.io/pool-name", pool).endLabelSelector()
                .build());
    }
}
