package dev.strawman.requirements;

import dev.strawman.unit.ByteSize;
import dev.strawman.unit.EventRate;
import dev.strawman.unit.Percent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The load that each of the named topics carries, today and in production. */
public record Workload(
        @Item(says = "Short name.", must = true, example = "authorisations", shape = Shape.NAME) String id,
        @Item(says = "Topics that each carry this load.", must = true, example = "[payments.authorisation.requested]", shape = Shape.TOPIC) List<String> topics,
        @Item(says = "What the figures rest on.", must = true, example = "historic", noted = true) Basis basis,
        @Item(says = "Events and bytes.") Throughput throughput,
        @Item(says = "Volume per day, where throughput is not known.") Volume volume,
        @Item(says = "Growth in a year.", fallback = "25 %", max = 1000) Percent growthPerYear,
        @Item(says = "Months the platform is sized for.", fallback = "24", min = 1, max = 120) int horizonMonths,
        @Item(says = "Peaks over the year, in words.", example = "[Black Friday]", noted = true) List<String> seasonality,
        @Item(says = "How long records are kept.") Retention retention,
        @Item(says = "Copies and what may fail.") Resilience resilience,
        @Item(says = "Client instances.") Clients clients) {

    public enum Basis { HISTORIC, TEST, LIVE, ESTIMATE }

    /** Events and bytes on each topic, before growth. */
    public record Throughput(
            @Item(says = "Average rate.", example = "1800/s") Optional<EventRate> average,
            @Item(says = "Peak rate; twice the average when left out.", example = "6500/s") Optional<EventRate> peak,
            @Item(says = "Average size of a record, key and headers included.", example = "1.4 KB") Optional<ByteSize> messageSize,
            @Item(says = "Size in the 99th percentile.", example = "6 KB") Optional<ByteSize> messageSizeP99,
            @Item(says = "What compression leaves of the size.", fallback = "100 %", max = 100) Percent compressedTo,
            @Item(says = "Consumer groups that read everything; those that the flows name when left out.", example = "3", max = 10_000) Optional<Integer> consumerGroups) {
    }

    /** Volume per day on each topic, before growth. */
    public record Volume(
            @Item(says = "Bytes in a day.", example = "50 GiB") Optional<ByteSize> perDay,
            @Item(says = "Events in a day.", example = "2000000") Optional<Long> eventsPerDay) {
    }

    /** How long records are kept. */
    public record Retention(
            @Item(says = "Time a record is kept; the latest per key stays for ever when compacted.", fallback = "7d") Duration keep,
            @Item(says = "What happens to old records.", fallback = "delete") Cleanup cleanup,
            @Item(says = "Time that the law demands records are kept.", example = "365d") Optional<Duration> legalHold) {

        public enum Cleanup { DELETE, COMPACT, BOTH }
    }

    /** Copies and what may fail without loss. */
    public record Resilience(
            @Item(says = "Copies of each record.", fallback = "3", min = 1, max = 16) int replicationFactor,
            @Item(says = "Copies that must have a record before it is acknowledged.", fallback = "2", min = 1, max = 16) int minInsyncReplicas,
            @Item(says = "How far back consumers may need to read again.", fallback = "24h", noted = true) Duration replay) {
    }

    /** Client instances over all topics of the workload. */
    public record Clients(
            @Item(says = "Producer instances.", fallback = "10", max = 1_000_000) int producers,
            @Item(says = "Consumer instances.", fallback = "10", max = 1_000_000) int consumers) {
    }
}
