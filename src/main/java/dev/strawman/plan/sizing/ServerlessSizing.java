package dev.strawman.plan.sizing;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Fact;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.SizingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Amazon MSK Serverless: one pool with quotas, which a demand fits or not (F4, F20). */
public final class ServerlessSizing {

    private static final String OPTION = "msk-serverless";

    private ServerlessSizing() {
    }

    /** Always one pool; {@link Sizing#failures()} names the quotas that do not hold. */
    public static Sizing size(Demand demand, Catalog catalog) {
        Option option = catalog.option(OPTION);
        List<Check> checks = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (Map.Entry<Limit, Fact> quota : option.limits().partition().entrySet()) {
            perPartition(demand, quota.getKey()).ifPresent(required ->
                    checks.add(Check.atMost("partition " + quota.getKey().title(), "F4", required,
                            quota.getValue().value(), quota.getKey().unit() + " in one partition")));
        }
        for (Map.Entry<Limit, Fact> quota : option.limits().cluster().entrySet()) {
            perCluster(demand, quota.getKey()).ifPresent(required -> {
                Limit limit = quota.getKey();
                checks.add(Check.atMost(limit.title(), "F20", required, quota.getValue().value(), limit.unit()));
                if (limit != Limit.MESSAGE_MIB) {
                    dimensions.add(Dimension.of(limit.title(), "F20", required, quota.getValue().value(), limit.unit(), limit.title(), "quota"));
                }
            });
        }
        return new Sizing(OPTION, SizingModel.POOLED, 1, Optional.empty(), 0, demand.wholeCopyGiB(), 0, dimensions, checks, List.of());
    }

    private static Optional<Double> perPartition(Demand demand, Limit limit) {
        return switch (limit) {
            case INGRESS_MIB_PER_SECOND -> Optional.of(demand.extremes().partitionIngress());
            case EGRESS_MIB_PER_SECOND -> Optional.of(demand.extremes().partitionEgress());
            case COMPACTED_GIB -> demand.layout().compactedPartitions() == 0 ? Optional.empty()
                    : Optional.of(demand.retained().compactedGiB() / demand.layout().compactedPartitions());
            default -> Optional.empty();
        };
    }

    private static Optional<Double> perCluster(Demand demand, Limit limit) {
        return switch (limit) {
            case INGRESS_MIB_PER_SECOND -> Optional.of(demand.rates().peakIngress());
            case EGRESS_MIB_PER_SECOND -> Optional.of(demand.rates().peakEgress());
            case PARTITIONS -> Optional.of((double) demand.layout().partitions() - demand.layout().compactedPartitions());
            case COMPACTED_PARTITIONS -> Optional.of((double) demand.layout().compactedPartitions());
            case CONNECTIONS -> Optional.of((double) demand.clients().instances() * demand.clients().connectionsPerBroker());
            case CONNECTION_ATTEMPTS_PER_SECOND -> Optional.of(demand.clients().connectionAttemptsPerSecond());
            case REQUESTS_PER_SECOND -> Optional.of(demand.clients().requestsPerSecond());
            case CONSUMER_GROUPS -> Optional.of((double) demand.clients().consumerGroups());
            case MESSAGE_MIB -> Optional.of(demand.extremes().messageMiB());
            default -> Optional.empty();
        };
    }
}
