package dev.strawman.plan.sizing;

import static dev.strawman.catalog.SizingConstant.CPU_UTILISATION;
import static dev.strawman.catalog.SizingConstant.CPU_UTILISATION_ZONE_LOST;
import static dev.strawman.catalog.SizingConstant.DISK_FILL;
import static dev.strawman.catalog.SizingConstant.DISK_THROUGHPUT_UTILISATION;
import static dev.strawman.catalog.SizingConstant.HEAP_GIB;
import static dev.strawman.catalog.SizingConstant.HEAP_SHARE;
import static dev.strawman.catalog.SizingConstant.LAG_WINDOW_SECONDS;
import static dev.strawman.catalog.SizingConstant.MINIMUM_VCPU;
import static dev.strawman.catalog.SizingConstant.NETWORK_UTILISATION;
import static dev.strawman.catalog.SizingConstant.PAGE_CACHE_SECONDS;
import static dev.strawman.catalog.SizingConstant.PARTITIONS_PER_BROKER;
import static dev.strawman.catalog.SizingConstant.PARTITION_DAILY_GIB;
import static dev.strawman.catalog.SizingConstant.PARTITION_PRODUCER_MIB_PER_SECOND;
import static dev.strawman.catalog.SizingConstant.READS_PER_WRITE_EQUIVALENT;
import static dev.strawman.catalog.SizingConstant.REBUILD_HOURS;
import static dev.strawman.catalog.SizingConstant.REBUILD_MIB_PER_SECOND;
import static dev.strawman.catalog.SizingConstant.SYSTEM_MEMORY_GIB;
import static dev.strawman.catalog.SizingConstant.TLS_CPU_FACTOR;
import static dev.strawman.catalog.SizingConstant.WRITE_EQUIVALENT_MIB_PER_SECOND_PER_VCPU;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.catalog.SizingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brokers that we run ourselves (F25): the count that network, CPU, memory, disks and partitions ask for together. Connections
 * (F20) are not among them: every client connects to every broker, and Kafka sets no limit of its own.
 */
public final class SelfManagedSizing {

    private static final String OPTION = "strimzi";

    private final Demand demand;
    private final SizingPolicy policy;
    private final Catalog catalog;
    private final InstanceType type;

    private SelfManagedSizing(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        this.demand = demand;
        this.policy = policy;
        this.catalog = catalog;
        this.type = type;
    }

    /** On the node size that needs least vCPU in total. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog) {
        List<Sizing> sizings = catalog.instanceTypes(OPTION).stream()
                .filter(type -> !type.developmentOnly() && type.memoryGiB() >= policy.minimumMemoryGiB())
                .filter(type -> policy.takes(type.architecture()))
                .map(type -> size(demand, policy, catalog, type)).toList();
        return BrokerChoice.smallest(sizings, demand.layout().zones());
    }

    /** On a given node size. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        return new SelfManagedSizing(demand, policy, catalog, type).sizing();
    }

    private Sizing sizing() {
        List<Dimension> dimensions = new ArrayList<>(List.of(replication(), networkOut(), networkIn(), diskThroughput(), cpu(), memory(), disk(),
                partitions()));
        policy.shape().ifPresent(dimensions::add);
        int largest = dimensions.stream().mapToInt(Dimension::count).max().orElseThrow();
        int count = Rounding.upToMultiple(largest, demand.layout().zones());
        return new Sizing(OPTION, SizingModel.SELF_MANAGED, count, Optional.of(type), Disk.perBrokerGiB(provisionedGiB(), count),
                demand.tiered() ? demand.wholeCopyGiB() : 0, written() / count, dimensions, checks(count), cautions());
    }

    private List<Check> checks(int count) {
        return catalog.option(OPTION).limits().perCluster(Limit.BROKERS).map(limit -> Check.atMost("brokers", "F25", count, limit.value(), "brokers")).stream().toList();
    }

    private Dimension replication() {
        Demand.Layout layout = demand.layout();
        return Dimension.floor("replication", "F25", Math.max(layout.zones(), layout.replicationFactor()), "brokers",
                "a broker for each of " + layout.zones() + " zones and each of " + layout.replicationFactor() + " replicas");
    }

    private Dimension networkOut() {
        Demand.Rates rates = demand.rates();
        int others = demand.layout().replicationFactor() - 1;
        double sent = Throughput.sent(rates.peakIngress(), rates.peakEgress(), demand.layout().replicationFactor());
        return withHeadroom("network out", "F6, F7", sent, type.nicMiBPerSecond(), value(NETWORK_UTILISATION),
                "(egress " + Figures.of(rates.peakEgress()) + " + ingress " + Figures.of(rates.peakIngress()) + " x " + others
                        + " other replicas)");
    }

    private Dimension networkIn() {
        return withHeadroom("network in", "F6, F7", written(), type.nicMiBPerSecond(), value(NETWORK_UTILISATION), writtenWords());
    }

    private Dimension diskThroughput() {
        return withHeadroom("disk throughput", "F5, F7", written(), type.ebsMiBPerSecond(), value(DISK_THROUGHPUT_UTILISATION),
                writtenWords());
    }

    private Dimension withHeadroom(String name, String formula, double rate, double full, double utilisation, String words) {
        int zones = demand.layout().zones();
        double capacity = full * utilisation;
        String each = Figures.of(utilisation) + " of " + Figures.of(full);
        if (!policy.survivesLoss()) {
            return Dimension.of(name, formula, rate, capacity, "MiB/s", words, each);
        }
        if (zones == 1) {
            return Dimension.of(name, formula, rate + capacity, capacity, "MiB/s", words + " + one broker that may be lost", each);
        }
        double factor = Throughput.zoneLossFactor(zones);
        return Dimension.of(name, formula, rate * factor, capacity, "MiB/s", words + " x " + Figures.of(factor) + " for a lost zone", each);
    }

    private Dimension cpu() {
        Demand.Rates rates = demand.rates();
        int zones = policy.survivesLoss() ? demand.layout().zones() : 1;
        double utilisation = Cpu.utilisation(value(CPU_UTILISATION), value(CPU_UTILISATION_ZONE_LOST), zones);
        double equivalent = Cpu.writeEquivalent(rates.peakIngress(), rates.peakEgress(), demand.layout().replicationFactor(),
                value(READS_PER_WRITE_EQUIVALENT));
        double perVcpu = value(WRITE_EQUIVALENT_MIB_PER_SECOND_PER_VCPU);
        int plain = Cpu.vcpu(equivalent, perVcpu, utilisation, value(MINIMUM_VCPU));
        String words = "written " + Figures.of(written()) + " MiB/s + sent / " + Figures.of(value(READS_PER_WRITE_EQUIVALENT)) + " = "
                + Figures.of(equivalent) + "; / " + Figures.of(perVcpu) + " / " + Figures.of(utilisation);
        if (!policy.encrypted()) {
            return Dimension.of("CPU", "F10", plain, type.vcpu(), "vCPU", words, "");
        }
        int encrypted = Cpu.withTls(plain, value(TLS_CPU_FACTOR));
        return Dimension.of("CPU", "F10, F12", encrypted, type.vcpu(), "vCPU",
                words + " = " + plain + "; x " + Figures.of(value(TLS_CPU_FACTOR)) + " for TLS", "");
    }

    private Dimension memory() {
        double ingress = demand.rates().peakIngress();
        double least = Memory.leastPageCacheGiB(ingress, value(PAGE_CACHE_SECONDS));
        double lag = Memory.lagPageCacheGiB(ingress, demand.layout().replicationFactor(), value(LAG_WINDOW_SECONDS));
        double heap = Memory.heapGiB(type.memoryGiB(), value(HEAP_GIB), value(HEAP_SHARE));
        double room = Math.max(0.5, type.memoryGiB() - heap - value(SYSTEM_MEMORY_GIB));
        return Dimension.of("memory", "F16, F17", Math.max(least, lag), room, "GiB",
                "page cache: " + writtenWords() + " x " + Figures.of(value(LAG_WINDOW_SECONDS)) + " s of lag",
                Figures.of(type.memoryGiB()) + " - " + Figures.of(heap) + " heap - " + Figures.of(value(SYSTEM_MEMORY_GIB)) + " system");
    }

    private Dimension disk() {
        double cap = Disk.rebuildCapGiB(value(REBUILD_MIB_PER_SECOND), value(REBUILD_HOURS));
        return Dimension.of("disk", demand.tiered() ? "F14, F15" : "F13, F15", provisionedGiB(), cap, "GiB",
                Figures.of(demand.diskCopyGiB()) + " GiB x " + demand.layout().replicationFactor() + " replicas / "
                        + Figures.of(value(DISK_FILL)) + " full",
                "rebuilt within " + Figures.of(value(REBUILD_HOURS)) + " h at " + Figures.of(value(REBUILD_MIB_PER_SECOND)) + " MiB/s");
    }

    private Dimension partitions() {
        Demand.Layout layout = demand.layout();
        return Dimension.of("partitions", "F18", layout.replicas(), value(PARTITIONS_PER_BROKER), "replicas",
                layout.partitions() + " partitions x " + layout.replicationFactor(), "");
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        double daily = Partitions.dailyGiB(demand.rates().averageIngress()) / demand.layout().partitions();
        if (daily > value(PARTITION_DAILY_GIB)) {
            cautions.add("A partition grows by " + Figures.of(daily) + " GiB a day on average, more than "
                    + Figures.of(value(PARTITION_DAILY_GIB)) + ": use more partitions" + (demand.tiered() ? "." : " or tiered storage."));
        }
        if (demand.extremes().partitionIngress() > value(PARTITION_PRODUCER_MIB_PER_SECOND)) {
            cautions.add("The hottest partition takes " + Figures.of(demand.extremes().partitionIngress()) + " MiB/s, more than the "
                    + Figures.of(value(PARTITION_PRODUCER_MIB_PER_SECOND)) + " assumed of one partition: measure it or spread the key.");
        }
        return cautions;
    }

    private double written() {
        return Throughput.written(demand.rates().peakIngress(), demand.layout().replicationFactor());
    }

    private String writtenWords() {
        return "ingress " + Figures.of(demand.rates().peakIngress()) + " x " + demand.layout().replicationFactor() + " replicas";
    }

    private double provisionedGiB() {
        return Disk.provisionedGiB(demand.diskCopyGiB(), demand.layout().replicationFactor(), value(DISK_FILL));
    }

    private double value(SizingConstant constant) {
        return catalog.value(constant);
    }
}
