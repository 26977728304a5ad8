package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Infrastructure.Region;
import dev.strawman.requirements.Readership;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Workload;
import dev.strawman.requirements.Workload.Resilience;
import dev.strawman.requirements.Workload.Retention.Cleanup;
import dev.strawman.requirements.Workload.Throughput;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import dev.strawman.unit.EventRate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules about load, copies and how long records are kept. */
final class WorkloadRules {

    private WorkloadRules() {
    }

    /** Readers that are not counted would make the brokers send more than they were bought for. */
    static void fewerGroupsThanReaders(Requirements wish, Objections found) {
        Map<String, Set<String>> readers = Readership.of(wish);
        each("workloads", wish.workloads(), (path, workload) -> workload.throughput().consumerGroups().ifPresent(groups ->
                workload.topics().stream().filter(topic -> readers.getOrDefault(topic, Set.of()).size() > groups).findFirst().ifPresent(topic ->
                        found.warning(path + ".throughput.consumerGroups", "is " + groups + ", but " + topic + " is read by " + String.join(", ", readers.get(topic)),
                                "write " + readers.get(topic).size() + ", or leave it out"))));
    }

    static void replicationAboveZones(Requirements wish, Objections found) {
        Optional<Region> smallest = Regions.ofProduction(wish).stream().min(Comparator.comparingInt(Region::zones));
        smallest.ifPresent(region -> each("workloads", wish.workloads(), (path, workload) -> {
            int copies = workload.resilience().replicationFactor();
            if (copies > region.zones()) {
                found.error(path + ".resilience.replicationFactor", "is " + copies + ", but production in " + region.id() + " has " + Decimals.counted(region.zones(), "zone") + " ("
                        + found.cite(Regions.path(region, wish) + ".zones") + "): two copies would be lost with one zone",
                        "write " + region.zones() + " with minInsyncReplicas " + Math.max(1, region.zones() - 1) + ", or use a region with more zones");
            }
        }));
    }

    static void nothingKept(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            if (workload.retention().keep().isZero()) {
                found.error(path + ".retention.keep", "is 0: every record would be deleted at once", "write how long a slow reader may take, for example 7d");
            }
            if (workload.throughput().messageSize().filter(size -> size.bytes() == 0).isPresent()) {
                found.error(path + ".throughput.messageSize", "is 0: nothing can be sized by that", "write the average size of a record with its key, for example 1 KiB");
            }
        });
    }

    /** One copy is the exception: there is nothing to be in sync with. */
    static void minInsync(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            Resilience resilience = workload.resilience();
            if (resilience.minInsyncReplicas() > resilience.replicationFactor()) {
                found.error(path + ".resilience.minInsyncReplicas", "is " + resilience.minInsyncReplicas() + ", more than the " + resilience.replicationFactor()
                        + " copies there are (" + found.cite(path + ".resilience.replicationFactor") + "): nothing could ever be written",
                        "write " + Math.max(1, resilience.replicationFactor() - 1));
            } else if (resilience.minInsyncReplicas() == resilience.replicationFactor() && resilience.replicationFactor() > 1) {
                found.error(path + ".resilience.minInsyncReplicas", "is " + resilience.minInsyncReplicas() + ", as many as there are copies ("
                        + found.cite(path + ".resilience.replicationFactor") + "): every restart of a broker stops all writing",
                        "write " + (resilience.replicationFactor() - 1));
            }
        });
    }

    /** A record is safe from the loss of one zone when it was acknowledged by copies in two. */
    static void zoneLossWithoutLoss(Requirements wish, Objections found) {
        if (!wish.sla().zoneLoss().rpo().isZero()) {
            return;
        }
        each("workloads", wish.workloads(), (path, workload) -> {
            if (workload.resilience().minInsyncReplicas() == 1) {
                String fact = "is 0, but " + path + ".resilience.minInsyncReplicas is 1 (" + found.line(path + ".resilience.minInsyncReplicas")
                        + "): a record that only one copy has acknowledged is lost with its zone";
                found.errorIfWritten("sla.zoneLoss.rpo", fact, "write 2 or more there, or say here how much may be lost, for example 5 min");
            }
        });
    }

    static void peakBelowAverage(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            Optional<EventRate> average = workload.throughput().average();
            workload.throughput().peak().filter(peak -> average.isPresent() && peak.compareTo(average.get()) < 0).ifPresent(peak ->
                    found.error(path + ".throughput.peak", "is " + peak + ", below the average of " + average.get() + " ("
                            + found.cite(path + ".throughput.average") + ")", "write at least " + average.get() + ", or exchange the two"));
        });
    }

    static void largeRecordsBelowAverage(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            Throughput throughput = workload.throughput();
            throughput.messageSizeP99().filter(p99 -> throughput.messageSize().filter(size -> p99.compareTo(size) < 0).isPresent()).ifPresent(p99 ->
                    found.warning(path + ".throughput.messageSizeP99", "is " + p99 + ", below the average of " + throughput.messageSize().orElseThrow() + " ("
                            + found.cite(path + ".throughput.messageSize") + ")", "check which of the two is which"));
        });
    }

    static void noLoad(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            boolean sized = workload.throughput().messageSize().isPresent();
            boolean rate = workload.throughput().average().isPresent() || workload.throughput().peak().isPresent();
            boolean counted = workload.volume().eventsPerDay().isPresent();
            if (workload.volume().perDay().isPresent() || sized && (rate || counted)) {
                return;
            }
            if (rate || counted) {
                found.error(path, "says how many events there are but not how large they are: nothing can be sized",
                        "write throughput.messageSize, for example 1 KB, or volume.perDay");
            } else {
                found.error(path, "has neither throughput nor volume: nothing can be sized",
                        "write throughput.average and throughput.messageSize, or volume.perDay; an estimate will do");
            }
        });
    }

    static void legalHold(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> workload.retention().legalHold().ifPresent(hold -> {
            Workload.Retention retention = workload.retention();
            String held = "the law demands " + Durations.text(hold) + " (" + found.cite(path + ".retention.legalHold") + ")";
            if (retention.cleanup() != Cleanup.DELETE) {
                found.error(path + ".retention.cleanup", "compacts, but " + held + ": compaction removes every record that a newer one replaces",
                        "write cleanup: delete, or keep the history in a topic of its own");
            } else if (retention.keep().compareTo(hold) < 0) {
                found.error(path + ".retention.keep", "is " + Durations.text(retention.keep()) + ", but " + held, "write " + Durations.text(hold) + " or more");
            }
        }));
    }

    static void replayBeyondRetention(Requirements wish, Objections found) {
        each("workloads", wish.workloads(), (path, workload) -> {
            if (workload.retention().cleanup() == Cleanup.COMPACT || workload.retention().keep().isZero()) {
                return;
            }
            String keep = path + ".retention.keep";
            if (workload.resilience().replay().compareTo(workload.retention().keep()) > 0) {
                found.errorIfWritten(path + ".resilience.replay", "is " + Durations.text(workload.resilience().replay()) + ", but records are gone after "
                        + Durations.text(workload.retention().keep()) + " (" + found.cite(keep) + "): consumers could not read that far back",
                        "write at most " + Durations.text(workload.retention().keep()) + ", or keep records longer");
            }
        });
    }
}
