package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.plan.sizing.HotPartition;
import dev.strawman.plan.sizing.Partitions;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Decimals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many partitions each topic gets. Every environment gets the number that production needs: a record's key then meets
 * the same partition everywhere, and a consumer that works in test works in production.
 */
final class PartitionCounts {

    private final Requirements wish;
    private final Catalog catalog;
    private final Map<String, Tasks> tasks = new HashMap<>();

    PartitionCounts(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
        readTasks();
    }

    /** The sink connector with the most tasks on a topic: more tasks than partitions would have nothing to do. */
    private record Tasks(String connector, int count, String path) {
    }

    private void readTasks() {
        Map<String, Tasks> sinks = new HashMap<>();
        for (int number = 0; number < wish.features().connectors().size(); number++) {
            Features.Connector connector = wish.features().connectors().get(number);
            if (connector.direction() == Features.Connector.Flow.SINK) {
                Tasks own = new Tasks(connector.name(), connector.tasks(), "features.connectors[" + number + "].tasks");
                sinks.put(connector.name(), own);
                connector.topics().forEach(topic -> reads(topic, own));
            }
        }
        wish.useCases().stream().flatMap(useCase -> useCase.flows().stream())
                .forEach(flow -> flow.to().stream().filter(sinks::containsKey).forEach(reader -> reads(flow.topic(), sinks.get(reader))));
    }

    private void reads(String topic, Tasks own) {
        tasks.merge(topic, own, (one, other) -> other.count() > one.count() ? other : one);
    }

    /** Empty where other consumers are as many. */
    private Optional<Tasks> tasks(Flows.Channel channel, Traffic.Flow flow) {
        return Optional.ofNullable(tasks.get(channel.name())).filter(most -> most.count() > flow.consumersPerGroup());
    }

    /** Partitions and the calculation behind them. */
    record Count(int partitions, String arithmetic) {
    }

    Count of(Flows.Channel channel, Traffic.Flow flow, int zones) {
        double producer = catalog.value(SizingConstant.PARTITION_PRODUCER_MIB_PER_SECOND);
        double consumer = catalog.value(SizingConstant.PARTITION_CONSUMER_MIB_PER_SECOND);
        double over = wish.features().overPartitioning().doubleValue();
        boolean global = channel.key().ordering() == UseCase.Key.Ordering.GLOBAL;
        Optional<Tasks> most = tasks(channel, flow);
        int readers = most.map(Tasks::count).orElse(flow.consumersPerGroup());
        int needed = Partitions.needed(flow.peakInMiBps(), producer, flow.peakInMiBps(), consumer, readers);
        int partitions = global ? 1 : Partitions.ofTopic(needed, over, 1, zones);
        String arithmetic = global ? "one partition, because the order over all records is relied on"
                : "max(" + Decimals.plain(flow.peakInMiBps(), 2) + " / " + Decimals.plain(producer, 1) + ", "
                + Decimals.plain(flow.peakInMiBps(), 2) + " / " + Decimals.plain(consumer, 1) + ", " + readers
                + most.map(own -> " tasks of " + own.connector()).orElse(" consumers") + ") = " + needed + ", x " + Decimals.plain(over, 2) + ", multiple of " + zones + " zones = " + partitions;
        return new Count(partitions, arithmetic);
    }

    /** Notes the decision about a channel's partitions, which is the same in every cluster with as many zones. */
    void explain(Flows.Channel channel, Traffic.Flow flow, int zones, Decisions decisions) {
        Count count = of(channel, flow, zones);
        HotPartition hottest = hottest(channel.key(), count.partitions());
        double cap = catalog.value(SizingConstant.PARTITION_PRODUCER_MIB_PER_SECOND);
        String heat = switch (hottest.heat(flow.peakInMiBps(), cap, catalog.value(SizingConstant.SKEW_WARNING))) {
            case EVEN -> "";
            case UNEVEN -> "; its hottest partition carries " + Decimals.plain(hottest.timesMean(), 1) + " times the mean, more partitions do not cure that";
            case OVERLOADED -> "; its hottest partition would carry " + Decimals.plain(flow.peakInMiBps() * hottest.share(), 1)
                    + " MiB/s, above the " + Decimals.plain(cap, 0) + " MiB/s planned for one: split the hot key";
        };
        decisions.add("all", "How many partitions does " + channel.name() + " need?", Integer.toString(count.partitions()),
                count.arithmetic() + "; peak " + flow.arithmetic() + heat,
                List.of(channel.load() + ".throughput", tasks(channel, flow).map(Tasks::path).orElse(channel.load() + ".clients"), "features.overPartitioning"),
                List.of("sizing.partitionProducerMiBPerSecond", "sizing.partitionConsumerMiBPerSecond"));
    }

    private static HotPartition hottest(UseCase.Key key, int partitions) {
        if (key.topShare().isPresent()) {
            return HotPartition.measured(key.topShare().get().fraction(), partitions);
        }
        if (key.distribution() == UseCase.Key.Distribution.ZIPF) {
            return HotPartition.zipf(Math.max(1, key.cardinality().orElse(100_000L)), key.exponent().map(Number::doubleValue).orElse(1.0), partitions);
        }
        return HotPartition.even(partitions);
    }
}
