package dev.strawman.plan.sizing;

import static dev.strawman.catalog.SizingConstant.COMFORTABLE_USE;
import static dev.strawman.catalog.SizingConstant.PARTITIONS_PER_BROKER;
import static dev.strawman.catalog.SizingConstant.READS_PER_WRITE_EQUIVALENT;
import static dev.strawman.catalog.SizingConstant.REBUILD_HOURS;
import static dev.strawman.catalog.SizingConstant.REBUILD_MIB_PER_SECOND;
import static dev.strawman.catalog.SizingConstant.WRITE_EQUIVALENT_MIB_PER_SECOND_PER_VCPU;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reverse question: how busy given self-managed brokers are with a demand, and how much more they could take.
 *
 * @param comfortable share up to which nobody has to worry
 * @param uses        share of each thing a broker has, all brokers up
 */
public record ClusterLoad(double comfortable, List<Use> uses) {

    /** The share of one broker's capacity that is used. */
    public record Use(String name, double perBroker, double capacity, String unit) {

        public double share() {
            return perBroker / capacity;
        }
    }

    /** How a cluster feels. */
    public enum Comfort { COMFORTABLE, TIGHT, OVERLOADED }

    public ClusterLoad {
        uses = List.copyOf(uses);
    }

    /** Brokers of one size under a demand. Figures that the size does not give are left out. */
    public static ClusterLoad of(Demand demand, int brokers, InstanceType type, Catalog catalog) {
        Demand.Rates rates = demand.rates();
        int replicas = demand.layout().replicationFactor();
        double sent = Throughput.sent(rates.peakIngress(), rates.peakEgress(), replicas);
        double written = Throughput.written(rates.peakIngress(), replicas);
        List<Use> uses = new ArrayList<>();
        if (type.nicMiBPerSecond() != null) {
            uses.add(new Use("network out", sent / brokers, type.nicMiBPerSecond(), "MiB/s"));
            uses.add(new Use("network in", written / brokers, type.nicMiBPerSecond(), "MiB/s"));
        }
        if (type.ebsMiBPerSecond() != null) {
            uses.add(new Use("disk throughput", written / brokers, type.ebsMiBPerSecond(), "MiB/s"));
        }
        double equivalent = Cpu.writeEquivalent(rates.peakIngress(), rates.peakEgress(), replicas,
                catalog.value(READS_PER_WRITE_EQUIVALENT));
        uses.add(new Use("CPU", equivalent / catalog.value(WRITE_EQUIVALENT_MIB_PER_SECOND_PER_VCPU) / brokers, type.vcpu(), "vCPU"));
        uses.add(new Use("disk", demand.diskCopyGiB() * replicas / brokers,
                Disk.rebuildCapGiB(catalog.value(REBUILD_MIB_PER_SECOND), catalog.value(REBUILD_HOURS)), "GiB"));
        uses.add(new Use("partitions", (double) demand.layout().replicas() / brokers, catalog.value(PARTITIONS_PER_BROKER), "replicas"));
        return new ClusterLoad(catalog.value(COMFORTABLE_USE), uses);
    }

    /** The use with the largest share. */
    public Use busiest() {
        return uses.stream().max(Comparator.comparingDouble(Use::share)).orElseThrow();
    }

    public Comfort comfort() {
        double share = busiest().share();
        if (share <= comfortable) {
            return Comfort.COMFORTABLE;
        }
        return share <= 1 ? Comfort.TIGHT : Comfort.OVERLOADED;
    }

    /** How many times this demand the brokers carry and stay comfortable. */
    public double timesComfortable() {
        return comfortable / busiest().share();
    }
}
