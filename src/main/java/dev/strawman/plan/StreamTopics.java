package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Decimals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Estimates the topics that Kafka Streams makes for an application: one for repartitioning and one with the changes of its state, each
 * with as many partitions as the largest topic that it reads.
 */
final class StreamTopics {

    private final double repartitioned;
    private final double changes;

    StreamTopics(Catalog catalog) {
        this.repartitioned = catalog.value(SizingConstant.STREAMS_REPARTITION_SHARE);
        this.changes = catalog.value(SizingConstant.STREAMS_CHANGELOG_SHARE);
    }

    /**
     * Those of one party; none where it does not run Kafka Streams or reads nothing.
     *
     * @param partitions partitions of a topic by captured name
     * @param flow       traffic of a topic by captured name
     */
    OwnTopics of(Flows.Party party, List<Flows.Channel> channels, Map<String, Integer> partitions, Map<String, Traffic.Flow> flow) {
        List<Flows.Channel> read = runsStreams(party) ? read(party, channels) : List.of();
        if (read.isEmpty()) {
            return OwnTopics.NONE;
        }
        double peak = read.stream().mapToDouble(channel -> flow.get(channel.name()).peakInMiBps()).sum();
        double average = read.stream().mapToDouble(channel -> flow.get(channel.name()).averageInMiBps()).sum();
        double state = read.stream().mapToDouble(channel -> channel.workload().map(workload -> Demands.compactedGiB(channel, workload)).orElse(0.0)).sum();
        int most = read.stream().mapToInt(channel -> partitions.get(channel.name())).max().orElseThrow();
        return new OwnTopics(peak * (repartitioned + changes), average * (repartitioned + changes), peak * repartitioned, average * repartitioned, 2 * most, most, state);
    }

    private static List<Flows.Channel> read(Flows.Party party, List<Flows.Channel> channels) {
        return channels.stream().filter(channel -> party.reads().contains(channel.name())).toList();
    }

    static boolean runsStreams(Flows.Party party) {
        return party.details().map(UseCase.Application::kafkaStreams).orElse(false);
    }

    void explain(Flows.Party party, List<Flows.Channel> channels, OwnTopics own, Decisions decisions) {
        List<Flows.Channel> read = read(party, channels);
        boolean keysKnown = read.stream().allMatch(channel -> channel.key().cardinality().isPresent());
        decisions.add("all", "What do the topics carry that Kafka Streams makes for " + party.name() + "?", own.words() + " (estimated)",
                "nobody captures them, so each record that it reads is taken to pass a topic for repartitioning " + times(repartitioned) + " and to change its state " + times(changes)
                        + "; both topics have the partitions of the largest topic that it reads, and the state holds one record for each key"
                        + (keysKnown ? "" : ", which cannot be counted where no number of keys was captured") + ". It is part of sizes and quotas. Measure it: an application that keeps its key does not repartition, and caches merge changes",
                Stream.concat(Stream.of(party.path()), read.stream().map(channel -> channel.load() + ".throughput").distinct()).toList(),
                List.of("sizing." + SizingConstant.STREAMS_REPARTITION_SHARE, "sizing." + SizingConstant.STREAMS_CHANGELOG_SHARE));
    }

    private static String times(double share) {
        return Decimals.plain(share * 100, 0) + " % of the time";
    }
}
