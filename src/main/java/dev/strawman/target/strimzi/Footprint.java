package dev.strawman.target.strimzi;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;

/**
 * Processor and memory of one container. Memory is requested as much as it is limited, so that nothing is evicted for using
 * what it was promised; the processor has no limit, because throttling shows as latency.
 *
 * @param cpu    Kubernetes quantity, for example {@code 500m}
 * @param memory Kubernetes quantity, for example {@code 512Mi}
 */
record Footprint(String cpu, String memory) {

    /** Above this number of topics or users an entity operator keeps noticeably more in memory. */
    private static final int MANY = 2_000;

    /** Measured needs of small and middling clusters, with room: the operators' own defaults are unset or too low. */
    static Footprint entityOperator(int objects) {
        return new Footprint("200m", objects > MANY ? "1Gi" : "512Mi");
    }

    static final Footprint CRUISE_CONTROL = new Footprint("500m", "1Gi");
    static final Footprint KAFKA_EXPORTER = new Footprint("100m", "128Mi");
    static final Footprint MIRROR_MAKER = new Footprint("1", "2Gi");
    static final Footprint CLUSTER_OPERATOR = new Footprint("200m", "768Mi");
    static final Footprint DRAIN_CLEANER = new Footprint("50m", "128Mi");

    static Footprint of(int vCpus, int memoryGiB) {
        return new Footprint(Integer.toString(vCpus), memoryGiB + "Gi");
    }

    /** What a pod may ask for that has a node of this size to itself: the node's system and daemons keep the rest. */
    static Footprint onNode(int vCpus, int memoryGiB) {
        int kept = Math.max(2, Math.ceilDiv(memoryGiB, 12));
        int keptMillis = Math.max(400, 80 * vCpus);
        return new Footprint(1000 * vCpus - keptMillis + "m", memoryGiB - kept + "Gi");
    }

    ResourceRequirements resources() {
        return new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity(cpu)).addToRequests("memory", new Quantity(memory))
                .addToLimits("memory", new Quantity(memory)).build();
    }
}
