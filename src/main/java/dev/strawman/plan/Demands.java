package dev.strawman.plan;

import dev.strawman.plan.sizing.Demand;
import dev.strawman.requirements.Workload;
import dev.strawman.unit.ByteSize;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one cluster demands of the sizing formulas: the sum over the topics of every environment on it. */
final class Demands {

    private static final Duration NOTHING_KEPT = Duration.ZERO;

    private final Traffic traffic;
    private final TieredRetention tiered;

    Demands(Traffic traffic, TieredRetention tiered) {
        this.traffic = traffic;
        this.tiered = tiered;
    }

    /**
     * The demand.
     *
     * @param tenants the environments on the cluster
     * @param topics every topic of the cluster
     * @param own    topics that Kafka Streams makes on it
     * @param paired it recovers with another region: who copies between them reads everything once more
     */
    Demand of(List<Tenant> tenants, List<Topic> topics, OwnTopics own, int zones, boolean paired) {
        Demand.Layout layout = layout(topics, own, zones);
        Map<String, Integer> partitions = new HashMap<>();
        topics.forEach(topic -> partitions.merge(topic.logicalName(), topic.partitions(), Math::max));
        Demand sum = clients(tenants, layout);
        for (Tenant tenant : tenants) {
            for (Flows.Channel channel : tenant.flows().channels()) {
                if (channel.workload().isPresent()) {
                    sum = sum.plus(channel(channel, channel.workload().get(), tenant.share(), layout, partitions.getOrDefault(channel.name(), 1)));
                }
            }
        }
        // Adding demands adds their partitions; the layout of the cluster is known, so it replaces the sum.
        Demand all = new Demand(paired ? read(sum.rates()) : sum.rates(), layout, sum.retained(), sum.clients(), sum.extremes()).plus(own(own, layout));
        return new Demand(all.rates(), layout, all.retained(), all.clients(), all.extremes());
    }

    /** On both sides, so that the way back after a failover has room too. */
    private static Demand.Rates read(Demand.Rates rates) {
        return new Demand.Rates(rates.peakIngress(), rates.averageIngress(), rates.peakEgress() + rates.peakIngress(), rates.averageEgress() + rates.averageIngress());
    }

    /** Only the state is kept: what is repartitioned is deleted as soon as it is read. No copy to another region takes either. */
    private static Demand own(OwnTopics own, Demand.Layout layout) {
        return new Demand(new Demand.Rates(own.peakIn(), own.averageIn(), own.peakOut(), own.averageOut()), layout, new Demand.Retained(NOTHING_KEPT, Optional.empty(), own.stateGiB()),
                new Demand.Clients(0, 0, 1, 0, 0, 0), new Demand.Extremes(0, 0, 0));
    }

    private static Demand clients(List<Tenant> tenants, Demand.Layout layout) {
        int producers = tenants.stream().mapToInt(Tenant::producers).sum();
        int consumers = tenants.stream().mapToInt(Tenant::consumers).sum();
        return new Demand(new Demand.Rates(0, 0, 0, 0), layout, new Demand.Retained(NOTHING_KEPT, Optional.empty(), 0),
                new Demand.Clients(producers, consumers, 1, 0, 0, 0), new Demand.Extremes(0, 0, 0));
    }

    private Demand channel(Flows.Channel channel, Workload workload, double share, Demand.Layout layout, int partitions) {
        Traffic.Flow flow = traffic.of(channel, share);
        boolean compacted = workload.retention().cleanup() != Workload.Retention.Cleanup.DELETE;
        Duration keep = compacted ? NOTHING_KEPT : workload.retention().keep();
        double hottest = 1.0 / partitions;
        return new Demand(
                new Demand.Rates(flow.peakInMiBps(), flow.averageInMiBps(), flow.peakOutMiBps(), flow.averageInMiBps() * flow.consumerGroups()),
                layout,
                new Demand.Retained(keep, tiered.local(workload.retention()), compacted ? compactedGiB(channel, workload) : 0),
                new Demand.Clients(0, 0, 1, flow.consumerGroups(), 0, 0),
                new Demand.Extremes(flow.peakInMiBps() * hottest, flow.peakOutMiBps() * hottest,
                        workload.throughput().messageSizeP99().or(workload.throughput()::messageSize).map(ByteSize::mebibytes).orElse(0.0)));
    }

    /** One record for each key; without a captured number of keys, what arrives in the retention time. */
    static double compactedGiB(Flows.Channel channel, Workload workload) {
        double record = workload.throughput().messageSize().map(ByteSize::bytes).orElse(ByteSize.KIB) * workload.throughput().compressedTo().fraction();
        return channel.key().cardinality().map(keys -> keys * record / ByteSize.GIB).orElse(0.0);
    }

    private static Demand.Layout layout(List<Topic> topics, OwnTopics own, int zones) {
        int replicas = topics.stream().mapToInt(Topic::replicationFactor).max().orElse(1);
        int compacted = topics.stream().filter(Topic::compacted).mapToInt(Topic::partitions).sum() + own.compactedPartitions();
        return new Demand.Layout(Math.max(1, topics.stream().mapToInt(Topic::partitions).sum() + own.partitions()), compacted, replicas, zones);
    }

    /** The same demand with everything on the brokers' own disks. */
    static Demand untiered(Demand demand) {
        return new Demand(demand.rates(), demand.layout(), new Demand.Retained(demand.retained().retention(), Optional.empty(), demand.retained().compactedGiB()),
                demand.clients(), demand.extremes());
    }
}
