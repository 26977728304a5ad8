package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Fact;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.Limit;
import dev.strawman.catalog.Limits;
import dev.strawman.plan.monitoring.Ceiling;
import dev.strawman.plan.monitoring.Ceiling.Kind;
import dev.strawman.requirements.Security;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the load of one deployment may grow: what it was sized for, and what the product carries where the catalogue has a limit. */
final class Ceilings {

    private static final Map<String, Limit> LIMITED = limited();
    private static final String BROKER = "broker-";

    private final Catalog catalog;
    private final Deployment deployment;
    private final Limits limits;
    private final List<Ceiling> all = new ArrayList<>();

    private Ceilings(Catalog catalog, Deployment deployment) {
        this.catalog = catalog;
        this.deployment = deployment;
        this.limits = deployment.option(catalog).limits();
    }

    private static Map<String, Limit> limited() {
        Map<String, Limit> limited = new LinkedHashMap<>();
        limited.put("bytes-in", Limit.INGRESS_MIB_PER_SECOND);
        limited.put("bytes-out", Limit.EGRESS_MIB_PER_SECOND);
        limited.put("partitions", Limit.PARTITIONS);
        limited.put("connections", Limit.CONNECTIONS);
        limited.put("connection-attempts", Limit.CONNECTION_ATTEMPTS_PER_SECOND);
        return limited;
    }

    /**
     * Ceilings of signals that can be seen of the deployment.
     *
     * @param countsCopies what is stored is counted with all its copies, as everywhere but in CloudWatch
     */
    static List<Ceiling> of(Catalog catalog, Deployment deployment, boolean countsCopies, Seen measures) {
        Ceilings ceilings = new Ceilings(catalog, deployment);
        Site.Load load = deployment.site().load();
        String months = "captured peak with " + load.horizonMonths() + " months of growth";
        ceilings.add("bytes-in", Kind.PLAN, load.peakInMiBps() * ByteSize.MIB, months);
        ceilings.add("bytes-out", Kind.PLAN, load.peakOutMiBps() * ByteSize.MIB, months + readOnceMore(deployment));
        int copies = countsCopies ? deployment.site().topics().stream().mapToInt(Topic::replicationFactor).max().orElse(1) : 1;
        // With tiered storage the brokers keep a part of it only, and nothing shows the rest.
        ceilings.add("stored-bytes", Kind.PLAN, deployment.tiered() ? 0 : load.storedGiB() * copies * ByteSize.GIB,
                Decimals.plain(load.storedGiB(), 1) + " GiB" + (copies > 1 ? " in " + copies + " copies" : ", which the metric counts once"));
        LIMITED.forEach((signal, limit) -> ceilings.carried(signal, limit, measures).ifPresent(carried -> ceilings.add(carried.signal(), Kind.LIMIT,
                carried.value() * (limit.unit().equals("MiB/s") ? ByteSize.MIB : 1), carried.why())));
        return ceilings.all.stream().filter(ceiling -> measures.sees(ceiling.signal())).toList();
    }

    private static String readOnceMore(Deployment deployment) {
        return deployment.copied() ? ", read once more by the copy between regions" : deployment.uncopied() ? ", with room for a copy between regions, which there is none of yet" : "";
    }

    private void add(String signal, Kind kind, double value, String why) {
        if (value > 0) {
            String record = "kafka:" + signal.replace('-', '_') + (kind == Kind.PLAN ? "_planned:max" : "_limit:max");
            all.add(new Ceiling(signal, kind, record, BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP), why));
        }
    }

    /** @param signal what is held against it: that of the cluster, or that of its busiest broker */
    private record Carried(String signal, double value, String why) {
    }

    private Optional<Carried> carried(String signal, Limit limit, Seen measures) {
        return switch (deployment.capacity()) {
            case Capacity.Brokers brokers -> each(limit, brokers).map(one -> measures.sees(BROKER + signal) ? broker(BROKER + signal, one, limit)
                    : times(signal, brokers.brokers(), "brokers", one, limit));
            case Capacity.Units units -> Optional.ofNullable(limits.unit().get(limit)).map(fact -> capped(times(signal, units.maximum(), units.unit(), fact, limit), limit));
            case Capacity.Pooled pooled -> limits.perCluster(limit).map(fact -> cluster(signal, fact, limit));
        };
    }

    /** One busy broker is slowed or refuses while the sum looks well. */
    private static Carried broker(String signal, Fact each, Limit limit) {
        return new Carried(signal, each.value(), Decimals.plain(each.value(), 1) + " " + limit.unit() + " for one broker, " + each.source().citation());
    }

    private static Carried times(String signal, int count, String what, Fact each, Limit limit) {
        return new Carried(signal, count * each.value(), count + " " + what + " x " + Decimals.plain(each.value(), 1) + " " + limit.unit() + ", " + each.source().citation());
    }

    private static Carried cluster(String signal, Fact fact, Limit limit) {
        return new Carried(signal, fact.value(), Decimals.plain(fact.value(), 1) + " " + limit.unit() + " for a cluster of this type, " + fact.source().citation());
    }

    private Carried capped(Carried carried, Limit limit) {
        return limits.perCluster(limit).filter(fact -> fact.value() < carried.value())
                .map(fact -> cluster(carried.signal(), fact, limit)).orElse(carried);
    }

    /** What one broker carries: by its size, or by a quota, which Amazon MSK sets for clients that sign in with IAM; the metric counts all alike, so it tells only where most do. */
    private Optional<Fact> each(Limit limit, Capacity.Brokers brokers) {
        Optional<InstanceType> type = Optional.of(brokers.instanceType()).filter(name -> !name.isEmpty()).map(name -> catalog.instanceType(deployment.option(), name));
        return switch (limit) {
            case INGRESS_MIB_PER_SECOND -> type.flatMap(size -> fact(size, size.ingressMiBPerSecond()));
            case EGRESS_MIB_PER_SECOND -> type.flatMap(size -> fact(size, size.egressMiBPerSecond()));
            case PARTITIONS -> type.flatMap(size -> fact(size, size.recommendedPartitions()));
            default -> limits.perBroker(limit).filter(fact -> deployment.authentication() == Security.ClientAuth.IAM);
        };
    }

    private static Optional<Fact> fact(InstanceType type, Number value) {
        return Optional.ofNullable(value).map(limit -> new Fact(limit.doubleValue(), type.source(), type.status(), type.note()));
    }
}
