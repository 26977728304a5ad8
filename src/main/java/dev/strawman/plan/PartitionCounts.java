package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.plan.sizing.HotPartition;
import dev.strawman.plan.sizing.Partitions;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Decimals;
import java.util.List;

/**
 * How many partitions each topic gets. Every environment gets the number that production needs: a record's key then meets
 * the same partition everywhere, and a consumer that works in test works in production.
 */
final class PartitionCounts {

    private final Requirements wish;
    private final Catalog catalog;

    PartitionCounts(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
    }

    /** Partitions and the calculation behind them. */
    record Count(int partitions, String arithmetic) {
    }

    Count of(Flows.Channel channel, Traffic.Flow flow, int zones) {
        double producer = catalog.value(SizingConstant.PARTITION_PRODUCER_MIB_PER_SECOND);
        double consumer = catalog.value(SizingConstant.PARTITION_CONSUMER_MIB_PER_SECOND);
        double over = wish.features().overPartitioning().doubleValue();
        boolean global = channel.key().ordering() == UseCase.Key.Ordering.GLOBAL;
        int needed = Partitions.needed(flow.peakInMiBps(), producer, flow.peakInMiBps(), consumer, flow.consumersPerGroup());
        int partitions = global ? 1 : Partitions.ofTopic(needed, over, 1, zones);
        String arithmetic = global ? "one partition, because the order over all records is relied on"
                : "max(" + Decimals.plain(flow.peakInMiBps(), 2) + " / " + Decimals.plain(producer, 1) + ", "
                + Decimals.plain(flow.peakInMiBps(), 2) + " / " + Decimals.plain(consumer, 1) + ", " + flow.consumersPerGroup()
                + " consumers) = " + needed + ", x " + Decimals.plain(over, 2) + ", multiple of " + zones + " zones = " + partitions;
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
                List.of(channel.load() + ".throughput", channel.load() + ".clients", "features.overPartitioning"),
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
