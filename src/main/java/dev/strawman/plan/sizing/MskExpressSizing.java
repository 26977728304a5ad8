package dev.strawman.plan.sizing;

import static dev.strawman.catalog.SizingConstant.EXPRESS_INGRESS_UTILISATION;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.SizingModel;
import dev.strawman.catalog.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Amazon MSK Express brokers (F9): three zones, three replicas, storage without a size. */
public final class MskExpressSizing {

    private static final String OPTION = "msk-express";

    private final Demand demand;
    private final SizingPolicy policy;
    private final Catalog catalog;
    private final InstanceType type;
    private final Option option;

    private MskExpressSizing(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        this.demand = demand;
        this.policy = policy;
        this.catalog = catalog;
        this.type = type;
        this.option = catalog.option(OPTION);
    }

    /** On the broker size that needs least vCPU in total and stays within the quota of brokers. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog) {
        List<Sizing> sizings = catalog.instanceTypes(OPTION).stream().map(type -> size(demand, policy, catalog, type)).toList();
        return BrokerChoice.smallest(sizings, catalog.option(OPTION).minimumZones());
    }

    /** On a given broker size. */
    public static Sizing size(Demand demand, SizingPolicy policy, Catalog catalog, InstanceType type) {
        return new MskExpressSizing(demand, policy, catalog, type).sizing();
    }

    private Sizing sizing() {
        List<Dimension> dimensions = dimensions();
        int largest = dimensions.stream().mapToInt(Dimension::count).max().orElseThrow();
        int count = Rounding.upToMultiple(largest, option.minimumZones());
        return new Sizing(OPTION, SizingModel.MSK_EXPRESS, count, Optional.of(type), 0, demand.wholeCopyGiB(), 0, dimensions,
                checks(count), cautions(count));
    }

    private List<Dimension> dimensions() {
        Demand.Rates rates = demand.rates();
        double utilisation = catalog.value(EXPRESS_INGRESS_UTILISATION);
        double sustained = type.ingressMiBPerSecond();
        int replicas = demand.layout().partitions() * option.fixedReplicationFactor();
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.floor("replication", "F9", option.minimumZones(), "brokers",
                "a broker for each of " + option.minimumZones() + " zones"));
        policy.shape().ifPresent(dimensions::add);
        dimensions.add(Dimension.of("ingress", "F9", rates.peakIngress(), MskCapacity.expressIngress(sustained, utilisation), "MiB/s",
                "ingress", Figures.of(utilisation) + " of " + Figures.of(sustained) + " sustained"));
        dimensions.add(Dimension.of("egress", "F9", rates.peakEgress(), type.egressMiBPerSecond(), "MiB/s", "egress", "sustained"));
        dimensions.add(Dimension.of("partitions", "F9, F18", replicas, type.recommendedPartitions(), "replicas",
                demand.layout().partitions() + " partitions x " + option.fixedReplicationFactor(), "recommended"));
        if (policy.iamClients()) {
            dimensions.add(Dimension.of("connection attempts", "F20", demand.clients().connectionAttemptsPerSecond(),
                    perBroker(Limit.CONNECTION_ATTEMPTS_PER_SECOND), "attempts/s", "new IAM connections", "quota"));
        }
        return dimensions;
    }

    private List<Check> checks(int count) {
        Demand.Layout layout = demand.layout();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.atMost("brokers", "F9", count, option.limits().perCluster(Limit.BROKERS).orElseThrow().value(), "brokers"));
        checks.add(Check.holds("zones", layout.zones() == option.minimumZones(),
                "needs " + option.minimumZones() + " zones, asked for " + layout.zones()));
        checks.add(Check.holds("replication factor", layout.replicationFactor() == option.fixedReplicationFactor(),
                "is fixed at " + option.fixedReplicationFactor() + ", asked for " + layout.replicationFactor()));
        checks.add(Check.atMost("partition ingress", "F4", demand.extremes().partitionIngress(),
                option.limits().perPartition(Limit.INGRESS_MIB_PER_SECOND).orElseThrow().value(), "MiB/s in one partition"));
        if (policy.iamClients()) {
            double connections = Connections.perBroker(demand.clients().producers(), demand.clients().consumers(),
                    demand.clients().connectionsPerBroker(), count, 0);
            checks.add(Check.atMost("connections", "F20", connections, perBroker(Limit.CONNECTIONS), "IAM connections a broker"));
        }
        return checks;
    }

    private List<String> cautions(int count) {
        return Stream.concat(earlyAlerts(count), policy.survivesLoss() ? lostZone(count) : Stream.empty()).toList();
    }

    /** F9 fills egress up to what is sustained, so that an alert on a share of it has to wait for the planned peak. */
    private Stream<String> earlyAlerts(int count) {
        double sent = demand.rates().peakEgress();
        double sustained = count * type.egressMiBPerSecond();
        return catalog.observables().rules().stream().filter(rule -> rule.signal().equals("bytes-out"))
                .filter(rule -> rule.threshold() instanceof Threshold.Share share && share.whole() == Threshold.Whole.LIMIT && sent > share.share().doubleValue() * sustained)
                .map(rule -> "At the planned peak the brokers send " + Figures.of(sent) + " of the " + Figures.of(sustained) + " MiB/s that they sustain: "
                        + rule.name() + " rings above the peak only, when little is left.");
    }

    /** The count of F9 keeps no room for a lost zone; what that means at the peak is said, because clients may then be throttled. */
    private Stream<String> lostZone(int count) {
        double left = count / Throughput.zoneLossFactor(option.minimumZones());
        Demand.Rates rates = demand.rates();
        return Stream.of(
                caution("takes in", rates.peakIngress() / left, type.ingressMiBPerSecond(), type.ingressThrottleMiBPerSecond()),
                caution("sends", rates.peakEgress() / left, type.egressMiBPerSecond(), type.egressThrottleMiBPerSecond())).flatMap(Optional::stream);
    }

    private static Optional<String> caution(String does, double rate, double sustained, double throttle) {
        return rate <= sustained * (1 + 1e-9) ? Optional.empty()
                : Optional.of("With a zone lost, a broker " + does + " " + Figures.of(rate) + " MiB/s at the peak: above the " + Figures.of(sustained)
                        + " that it sustains, " + (rate <= throttle ? "below" : "and above") + " the " + Figures.of(throttle) + " at which AWS throttles.");
    }

    private double perBroker(Limit limit) {
        return option.limits().perBroker(limit).orElseThrow().value();
    }
}
