package dev.strawman.plan.sizing;

import static dev.strawman.catalog.SizingConstant.MSK_DISK_FILL;
import static dev.strawman.catalog.SizingConstant.MSK_FAN_OUT_FACTOR;
import static dev.strawman.catalog.SizingConstant.MSK_NETWORK_FACTOR;
import static dev.strawman.catalog.SizingConstant.MSK_STORAGE_FACTOR;
import static dev.strawman.catalog.SizingConstant.MSK_TIERED_FACTOR;
import static dev.strawman.catalog.SizingConstant.MSK_UTILISATION;
import static dev.strawman.catalog.SizingConstant.MSK_VOLUME_MIB_PER_SECOND;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.catalog.SizingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amazon MSK Standard brokers (F8). The factors already assume one of three zones down, so no further headroom is added;
 * with two zones they are a little too kind, which is said.
 */
public final class MskStandardSizing {

    private static final String OPTION = "msk-standard";

    private final Demand demand;
    private final SizingPolicy policy;
    private final Catalog catalog;
    private final InstanceType type;
    private final Option option;

    private MskStandardSizing(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        this.demand = demand;
        this.policy = policy;
        this.catalog = catalog;
        this.type = type;
        this.option = catalog.option(OPTION);
    }

    /** On the broker size that needs least vCPU in total and stays within the quota of brokers. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog) {
        List<Sizing> sizings = catalog.instanceTypes(OPTION).stream().filter(type -> !type.developmentOnly())
                .map(type -> size(demand, policy, catalog, type)).toList();
        return BrokerChoice.smallest(sizings, demand.layout().zones());
    }

    /** On a given broker size. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        return new MskStandardSizing(demand, policy, catalog, type).sizing();
    }

    private Sizing sizing() {
        List<Dimension> dimensions = dimensions();
        int largest = dimensions.stream().mapToInt(Dimension::count).max().orElseThrow();
        int count = Rounding.upToMultiple(largest, demand.layout().zones());
        double volume = demand.rates().peakIngress() / count * storageFactor();
        return new Sizing(OPTION, SizingModel.MSK_STANDARD, count, Optional.of(type), Disk.perBrokerGiB(provisionedGiB(), count),
                demand.tiered() ? demand.wholeCopyGiB() : 0, volume, dimensions, checks(count), cautions(volume));
    }

    private List<Dimension> dimensions() {
        Demand.Layout layout = demand.layout();
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.floor("replication", "F25", Math.max(layout.zones(), layout.replicationFactor()), "brokers",
                "a broker for each of " + layout.zones() + " zones and each of " + layout.replicationFactor() + " replicas"));
        policy.shape().ifPresent(dimensions::add);
        if (type.ebsMiBPerSecond() != null && type.nicMiBPerSecond() != null) {
            dimensions.add(diskThroughput());
            dimensions.add(network());
        }
        dimensions.add(Dimension.of("partitions", "F18", layout.replicas(), type.recommendedPartitions(), "replicas",
                layout.partitions() + " partitions x " + layout.replicationFactor(), "recommended"));
        dimensions.add(Dimension.of("disk", demand.tiered() ? "F14" : "F13", provisionedGiB(), perBroker(Limit.STORAGE_GIB), "GiB",
                Figures.of(demand.diskCopyGiB()) + " GiB x " + layout.replicationFactor() + " replicas / "
                        + Figures.of(value(MSK_DISK_FILL)) + " full", "largest volume"));
        if (policy.iamClients()) {
            dimensions.add(Dimension.of("connection attempts", "F20", demand.clients().connectionAttemptsPerSecond(),
                    perBroker(Limit.CONNECTION_ATTEMPTS_PER_SECOND), "attempts/s", "new IAM connections", "quota"));
        }
        return dimensions;
    }

    private Dimension diskThroughput() {
        double ingress = demand.rates().peakIngress();
        double capacity = MskCapacity.standardByDisk(type.ebsMiBPerSecond(), storageFactor(), value(MSK_UTILISATION));
        return Dimension.of("disk throughput", "F8", ingress, capacity, "MiB/s", "ingress",
                Figures.of(type.ebsMiBPerSecond()) + " / " + Figures.of(storageFactor()) + " x " + Figures.of(value(MSK_UTILISATION)));
    }

    private Dimension network() {
        Demand.Rates rates = demand.rates();
        double factor = networkFactor();
        double capacity = MskCapacity.standardByNetwork(type.nicMiBPerSecond(), rates.fanOut(), value(MSK_FAN_OUT_FACTOR), factor,
                value(MSK_UTILISATION));
        return Dimension.of("network", "F8", rates.peakIngress(), capacity, "MiB/s", "ingress",
                Figures.of(type.nicMiBPerSecond()) + " / (fan-out " + Figures.of(rates.fanOut()) + " x " + Figures.of(value(MSK_FAN_OUT_FACTOR))
                        + " + " + Figures.of(factor) + ") x " + Figures.of(value(MSK_UTILISATION)));
    }

    private List<Check> checks(int count) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.atMost("brokers", "F25", count, option.limits().perCluster(Limit.BROKERS).orElseThrow().value(), "brokers"));
        int zones = demand.layout().zones();
        checks.add(Check.holds("zones", zones >= option.minimumZones() && zones <= option.maximumZones(),
                "needs " + option.minimumZones() + " to " + option.maximumZones() + " zones, asked for " + zones));
        if (policy.iamClients()) {
            double connections = Connections.perBroker(demand.clients().producers(), demand.clients().consumers(),
                    demand.clients().connectionsPerBroker(), count, 0);
            checks.add(Check.atMost("connections", "F20", connections, perBroker(Limit.CONNECTIONS), "IAM connections a broker"));
        }
        return checks;
    }

    private List<String> cautions(double volume) {
        List<String> cautions = new ArrayList<>();
        if (volume > value(MSK_VOLUME_MIB_PER_SECOND)) {
            String remedy = type.provisionedThroughput() ? "provision it." : type.name() + " cannot have it.";
            cautions.add("Volumes must carry " + Figures.of(volume) + " MiB/s, more than " + Figures.of(value(MSK_VOLUME_MIB_PER_SECOND))
                    + " without provisioned throughput: " + remedy);
        }
        if (demand.layout().zones() == 2) {
            cautions.add("The factors assume one of three zones down; with two zones survivors carry more.");
        }
        if (type.ebsMiBPerSecond() == null) {
            cautions.add(type.name() + " has no throughput figures: for development only.");
        }
        return cautions;
    }

    private double storageFactor() {
        return value(MSK_STORAGE_FACTOR) + (demand.tiered() ? value(MSK_TIERED_FACTOR) : 0);
    }

    private double networkFactor() {
        return value(MSK_NETWORK_FACTOR) + (demand.tiered() ? value(MSK_TIERED_FACTOR) : 0);
    }

    private double provisionedGiB() {
        return Disk.provisionedGiB(demand.diskCopyGiB(), demand.layout().replicationFactor(), value(MSK_DISK_FILL));
    }

    private double perBroker(Limit limit) {
        return option.limits().perBroker(limit).orElseThrow().value();
    }

    private double value(SizingConstant constant) {
        return catalog.value(constant);
    }
}
