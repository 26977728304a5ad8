package dev.strawman.plan.sizing;

import static dev.strawman.catalog.SizingConstant.UNIT_HEADROOM;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Fact;
import dev.strawman.catalog.Feature;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Promise;
import dev.strawman.catalog.SizingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Capacity units of Confluent Cloud, eCKU or CKU (F23): the largest share of a unit that any quantity needs, with the headroom of
 * Confluent's own planner, and not less than the promised availability asks for.
 */
public final class UnitSizing {

    private final Demand demand;
    private final Catalog catalog;
    private final Option option;

    private UnitSizing(Demand demand, Option option, Catalog catalog) {
        this.demand = demand;
        this.catalog = catalog;
        this.option = option;
        if (option.sizing() != SizingModel.UNITS) {
            throw new IllegalArgumentException(option.id() + " has no units");
        }
    }

    /**
     * Units for a demand.
     *
     * @param availabilityPercent that the vendor has to promise
     * @param overPrivateLink     clients come through a private link, which caps some types
     */
    public static Sizing size(Demand demand, Option option, double availabilityPercent, boolean overPrivateLink, Catalog catalog) {
        return new UnitSizing(demand, option, catalog).sizing(availabilityPercent, overPrivateLink);
    }

    /** Units that a cluster of this type may have at most. */
    public static int most(Option option, boolean overPrivateLink) {
        return (int) cap(option, overPrivateLink).getValue().value();
    }

    private static Map.Entry<Limit, Fact> cap(Option option, boolean overPrivateLink) {
        Limit limit = overPrivateLink && option.limits().perCluster(Limit.UNITS_OVER_PRIVATE_LINK).isPresent() ? Limit.UNITS_OVER_PRIVATE_LINK : Limit.UNITS;
        return Map.entry(limit, option.limits().perCluster(limit).orElseThrow());
    }

    /** F23: units when each carries {@code perUnit}, with headroom as a factor such as 1.3. */
    public static int units(double required, double perUnit, double headroom) {
        return Math.max(1, Rounding.up(required / perUnit * headroom));
    }

    private Sizing sizing(double availabilityPercent, boolean overPrivateLink) {
        Optional<Promise> promise = catalog.promises(option.id()).stream()
                .filter(one -> one.availabilityPercent() >= availabilityPercent - 1e-9).findFirst();
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.floor("availability", "F23", promise.map(Promise::minimumUnits).orElse(1), "units",
                promise.map(one -> Figures.plain(one.availabilityPercent()) + " % is promised for " + one.condition())
                        .orElse("at least one unit")));
        for (Map.Entry<Limit, Fact> limit : option.limits().unit().entrySet()) {
            required(limit.getKey()).ifPresent(required -> dimensions.add(dimension(limit.getKey(), required, limit.getValue().value())));
        }
        int count = dimensions.stream().mapToInt(Dimension::count).max().orElseThrow();
        return new Sizing(option.id(), SizingModel.UNITS, count, Optional.empty(), 0, demand.wholeCopyGiB(), 0, dimensions,
                checks(count, availabilityPercent, promise, overPrivateLink), cautions());
    }

    private Dimension dimension(Limit limit, double required, double perUnit) {
        double headroom = catalog.value(UNIT_HEADROOM);
        return Dimension.of(limit.title(), "F23", required * headroom, perUnit, limit.unit(),
                Figures.of(required) + " x " + Figures.of(headroom) + " headroom", "");
    }

    private List<Check> checks(int count, double availabilityPercent, Optional<Promise> promise, boolean overPrivateLink) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.holds("availability", promise.isPresent(), "promises " + catalog.promises(option.id()).stream()
                .map(one -> Figures.plain(one.availabilityPercent()) + " %").reduce((a, b) -> a + " or " + b).orElse("nothing")
                + ", asked for " + Figures.plain(availabilityPercent) + " %"));
        Map.Entry<Limit, Fact> cap = cap(option, overPrivateLink);
        checks.add(Check.atMost("units", "F23", count, cap.getValue().value(), cap.getKey().title()));
        for (Limit limit : List.of(Limit.INGRESS_MIB_PER_SECOND, Limit.EGRESS_MIB_PER_SECOND, Limit.PARTITIONS, Limit.CONNECTIONS,
                Limit.REQUESTS_PER_SECOND, Limit.MESSAGE_MIB)) {
            option.limits().perCluster(limit).ifPresent(fact ->
                    checks.add(Check.atMost(limit.title(), "F23", required(limit).orElseThrow(), fact.value(), limit.unit())));
        }
        if (demand.layout().compactedPartitions() > 0) {
            checks.add(Check.holds("compaction", option.offers(Feature.COMPACTION),
                    demand.layout().compactedPartitions() + " compacted partitions"));
        }
        return checks;
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        guide("takes", demand.extremes().partitionIngress(), Limit.INGRESS_MIB_PER_SECOND).ifPresent(cautions::add);
        guide("gives", demand.extremes().partitionEgress(), Limit.EGRESS_MIB_PER_SECOND).ifPresent(cautions::add);
        return cautions;
    }

    private Optional<String> guide(String verb, double rate, Limit limit) {
        return option.limits().perPartition(limit).filter(fact -> rate > fact.value())
                .map(fact -> "The hottest partition " + verb + " " + Figures.of(rate) + " MiB/s, more than the " + Figures.of(fact.value())
                        + " that Confluent plans for one: spread the key or use more partitions.");
    }

    private Optional<Double> required(Limit limit) {
        return switch (limit) {
            case INGRESS_MIB_PER_SECOND -> Optional.of(demand.rates().peakIngress());
            case EGRESS_MIB_PER_SECOND -> Optional.of(demand.rates().peakEgress());
            case PARTITIONS -> Optional.of((double) demand.layout().partitions());
            case COMPACTED_PARTITIONS -> Optional.of((double) demand.layout().compactedPartitions());
            case CONNECTIONS -> Optional.of((double) demand.clients().instances() * demand.clients().connectionsPerBroker());
            case CONNECTION_ATTEMPTS_PER_SECOND -> Optional.of(demand.clients().connectionAttemptsPerSecond());
            case REQUESTS_PER_SECOND -> Optional.of(demand.clients().requestsPerSecond());
            case MESSAGE_MIB -> Optional.of(demand.extremes().messageMiB());
            default -> Optional.empty();
        };
    }
}
