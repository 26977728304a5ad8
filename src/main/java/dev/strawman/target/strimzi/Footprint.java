package dev.strawman.target.strimzi;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Plan;
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

    /** Of a container that the catalogue knows by this name. */
    static Footprint of(Plan plan, String name) {
        return of((int) plan.figure(name + "CpuMillis"), (int) plan.figure(name + "MemoryMiB"));
    }

    /** Of the operator of these topics or users, which keeps more in memory where they are many. */
    static Footprint entityOperator(Plan plan, String name, int objects) {
        Footprint usual = of(plan, name);
        return objects > plan.figure("entityOperatorManyObjects") ? new Footprint(usual.cpu(), memory((int) plan.figure("entityOperatorManyMemoryMiB"))) : usual;
    }

    /** Of a broker that has a node to itself. */
    static Footprint of(Capacity.Pod pod) {
        return of(pod.cpuMillis(), pod.memoryGiB() * 1024);
    }

    static Footprint of(Capacity.Controllers controllers) {
        return of(controllers.vCpus() * 1000, controllers.memoryGiB() * 1024);
    }

    private static Footprint of(int cpuMillis, int memoryMiB) {
        return new Footprint(cpuMillis % 1000 == 0 ? Integer.toString(cpuMillis / 1000) : cpuMillis + "m", memory(memoryMiB));
    }

    private static String memory(int mebibytes) {
        return mebibytes % 1024 == 0 ? mebibytes / 1024 + "Gi" : mebibytes + "Mi";
    }

    ResourceRequirements resources() {
        return new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity(cpu)).addToRequests("memory", new Quantity(memory))
                .addToLimits("memory", new Quantity(memory)).build();
    }
}
