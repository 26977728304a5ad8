package dev.strawman.plan.sizing;

import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.SizingModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How large one option has to be for a demand, and why.
 *
 * @param count               brokers or units; 1 for a pool
 * @param type                size of a broker; empty where there is none to choose
 * @param storageGiBPerBroker disk of one broker; 0 where storage is managed
 * @param managedGiB          one copy outside broker disks: the tier, or managed storage
 * @param volumeMiBPerSecond  that the disk of one broker must carry, 0 where storage is managed
 * @param dimensions          every reason for the count, in the order they were considered
 * @param checks              limits that the count does not lift
 * @param cautions            sentences for a reader: what works but deserves a look
 */
public record Sizing(String option, SizingModel model, int count, Optional<InstanceType> type, long storageGiBPerBroker, double managedGiB,
                     double volumeMiBPerSecond, List<Dimension> dimensions, List<Check> checks, List<String> cautions) {

    public Sizing {
        dimensions = List.copyOf(dimensions);
        checks = List.copyOf(checks);
        cautions = List.copyOf(cautions);
    }

    /** The dimension that sets the count; of a pool, the quota of which most is used. */
    public Optional<Dimension> binding() {
        return tightest().stream().findFirst();
    }

    /** The dimension that would set the count if the binding one were relieved. */
    public Optional<Dimension> next() {
        return tightest().stream().skip(1).findFirst();
    }

    /** Dimensions from the one that asks for most to the one that asks for least. */
    public List<Dimension> tightest() {
        return dimensions.stream().sorted(Comparator.comparingDouble(Dimension::exactCount).reversed()).toList();
    }

    public boolean fits() {
        return failures().isEmpty();
    }

    /** Limits that the demand breaks, whatever the count. */
    public List<Check> failures() {
        return checks.stream().filter(check -> !check.passes()).toList();
    }

    public int vcpu() {
        return type.map(one -> one.vcpu() * count).orElse(0);
    }

    /** Disk over all brokers. */
    public long storageGiB() {
        return storageGiBPerBroker * count;
    }
}
