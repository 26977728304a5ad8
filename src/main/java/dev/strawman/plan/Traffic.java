package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.requirements.Workload;
import dev.strawman.unit.ByteSize;
import dev.strawman.unit.Decimals;
import java.util.List;

/** What each captured topic carries at the end of the horizon, in production or at an environment's share of it. */
final class Traffic {

    private static final double SECONDS_A_DAY = 86_400;

    private final Catalog catalog;

    Traffic(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The flow of one topic.
     *
     * @param peakInMiBps    after compression
     * @param averageInMiBps after compression
     * @param consumerGroups groups that read everything
     * @param consumersPerGroup instances that share one group's work
     * @param storedGiB      one copy of what is kept
     * @param arithmetic     how the peak came about
     */
    record Flow(double peakInMiBps, double averageInMiBps, int consumerGroups, int consumersPerGroup, double storedGiB, String arithmetic) {

        double peakOutMiBps() {
            return peakInMiBps * consumerGroups;
        }
    }

    /** A topic that nobody described a load for carries nothing that could be counted. */
    Flow of(Flows.Channel channel, double share) {
        return channel.workload().map(workload -> of(workload, workload.throughput().consumerGroups().orElse(Math.max(1, channel.readers())), share))
                .orElse(new Flow(0, 0, 1, 1, 0, "no workload describes it"));
    }

    private Flow of(Workload workload, int groups, double share) {
        double growth = growth(workload);
        double record = recordBytes(workload);
        double averageEvents = averageEventsPerSecond(workload, record);
        double peakEvents = workload.throughput().peak().map(rate -> rate.perSecond())
                .orElse(averageEvents * catalog.value(SizingConstant.PEAK_TO_AVERAGE));
        double bytes = record * workload.throughput().compressedTo().fraction();
        double peak = peakEvents * bytes * growth * share / ByteSize.MIB;
        double average = averageEvents * bytes * growth * share / ByteSize.MIB;
        double stored = average * workload.retention().keep().toSeconds() / 1024;
        String arithmetic = Decimals.plain(peakEvents, 1) + "/s x " + Decimals.plain(bytes, 0) + " B x growth " + Decimals.plain(growth, 2)
                + (share == 1 ? "" : " x share " + Decimals.plain(share, 2)) + " = " + Decimals.plain(peak, 2) + " MiB/s";
        return new Flow(peak, average, groups, consumersPerGroup(workload, groups), stored, arithmetic);
    }

    /** F with growth applied: {@code (1 + g) ^ years}. */
    private static double growth(Workload workload) {
        return Math.pow(1 + workload.growthPerYear().fraction(), workload.horizonMonths() / 12.0);
    }

    private double recordBytes(Workload workload) {
        double overhead = catalog.value(SizingConstant.RECORD_OVERHEAD_BYTES);
        return workload.throughput().messageSize().map(size -> size.bytes() + overhead)
                .or(() -> perEvent(workload)).orElse((double) ByteSize.KIB);
    }

    private static java.util.Optional<Double> perEvent(Workload workload) {
        return workload.volume().perDay().flatMap(volume -> workload.volume().eventsPerDay().filter(events -> events > 0)
                .map(events -> (double) volume.bytes() / events));
    }

    private double averageEventsPerSecond(Workload workload, double recordBytes) {
        Workload.Throughput throughput = workload.throughput();
        if (throughput.average().isPresent()) {
            return throughput.average().get().perSecond();
        }
        if (workload.volume().eventsPerDay().isPresent()) {
            return workload.volume().eventsPerDay().get() / SECONDS_A_DAY;
        }
        if (workload.volume().perDay().isPresent()) {
            return workload.volume().perDay().get().bytes() / recordBytes / SECONDS_A_DAY;
        }
        return throughput.peak().map(rate -> rate.perSecond()).orElse(0.0) / catalog.value(SizingConstant.PEAK_TO_AVERAGE);
    }

    /** Consumer instances are captured per workload; they are spread evenly over the groups of its topics. */
    private static int consumersPerGroup(Workload workload, int groups) {
        return Math.max(1, (int) Math.ceil((double) workload.clients().consumers() / Math.max(1, groups * workload.topics().size())));
    }

    /** Producer instances of these workloads at a share of production, at least one for each that has any. */
    static int producers(List<Workload> workloads, double share) {
        return instances(workloads.stream().map(workload -> workload.clients().producers()).toList(), share);
    }

    static int consumers(List<Workload> workloads, double share) {
        return instances(workloads.stream().map(workload -> workload.clients().consumers()).toList(), share);
    }

    private static int instances(List<Integer> counts, double share) {
        return counts.stream().mapToInt(count -> (int) Math.ceil(count * share)).sum();
    }
}
