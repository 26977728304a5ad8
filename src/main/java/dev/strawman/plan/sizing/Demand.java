package dev.strawman.plan.sizing;

import java.time.Duration;
import java.util.Optional;

/** What a cluster has to carry. Demands of several workloads add up; growth multiplies. */
public record Demand(Rates rates, Layout layout, Retained retained, Clients clients, Extremes extremes) {

    /**
     * Rates after compression, in MiB/s.
     *
     * @param peakEgress over all consumer groups and a copy to another region, without replication between brokers
     */
    public record Rates(double peakIngress, double averageIngress, double peakEgress, double averageEgress) {

        public Rates {
            if (!(averageIngress >= 0 && peakIngress >= averageIngress && averageEgress >= 0 && peakEgress >= averageEgress)) {
                throw new IllegalArgumentException("peaks must not be below averages: in " + averageIngress + "/" + peakIngress
                        + ", out " + averageEgress + "/" + peakEgress);
            }
        }

        /** Bytes out for each byte in, at the peak; 0 without ingress. */
        public double fanOut() {
            return peakIngress == 0 ? 0 : peakEgress / peakIngress;
        }
    }

    /**
     * Where the data lies.
     *
     * @param partitions          leaders of all topics
     * @param compactedPartitions of them, those of compacted topics
     */
    public record Layout(int partitions, int compactedPartitions, int replicationFactor, int zones) {

        public Layout {
            if (partitions < 1 || compactedPartitions < 0 || compactedPartitions > partitions || replicationFactor < 1 || zones < 1) {
                throw new IllegalArgumentException(partitions + " partitions (" + compactedPartitions + " compacted), replication factor "
                        + replicationFactor + ", " + zones + " zones");
            }
        }

        public int replicas() {
            return partitions * replicationFactor;
        }
    }

    /**
     * How long data is kept.
     *
     * @param local        time on broker disks when older segments move to a tier; empty without tiering
     * @param compactedGiB size of compacted topics, one copy: it follows the keys, not the rate
     */
    public record Retained(Duration retention, Optional<Duration> local, double compactedGiB) {

        public Retained {
            if (retention.isNegative() || compactedGiB < 0 || local.filter(time -> time.compareTo(retention) > 0).isPresent()) {
                throw new IllegalArgumentException("retention " + retention + ", of it local " + local + ", compacted " + compactedGiB
                        + " GiB");
            }
        }

        public Duration onDisk() {
            return local.orElse(retention);
        }
    }

    /** Who connects, in instances, and how busily. Rates are over the whole cluster. */
    public record Clients(int producers, int consumers, int connectionsPerBroker, int consumerGroups, double connectionAttemptsPerSecond,
                          double requestsPerSecond) {

        public int instances() {
            return producers + consumers;
        }
    }

    /** The largest single things: rates of the hottest partition in MiB/s, and a message in MiB. */
    public record Extremes(double partitionIngress, double partitionEgress, double messageMiB) { }

    /** Average ingress left on disk, one copy, compacted topics included. */
    public double diskCopyGiB() {
        return Disk.retainedGiB(rates.averageIngress(), retained.onDisk()) + retained.compactedGiB();
    }

    /**
     * Everything kept, one copy: what managed storage or the tier holds. Segments go to the tier when they roll, so it holds the
     * whole time.
     */
    public double wholeCopyGiB() {
        return Disk.retainedGiB(rates.averageIngress(), retained.retention()) + retained.compactedGiB();
    }

    public boolean tiered() {
        return retained.local().isPresent();
    }

    /** This demand after {@code years} of growth by {@code perYear}, such as 0.25 for 25 %. */
    public Demand grownBy(double perYear, double years) {
        return scaledBy(Math.pow(1 + perYear, years));
    }

    /** Rates and compacted data times {@code factor}; partitions, clients and times stay. */
    public Demand scaledBy(double factor) {
        return new Demand(
                new Rates(rates.peakIngress * factor, rates.averageIngress * factor,
                        rates.peakEgress * factor, rates.averageEgress * factor),
                layout,
                new Retained(retained.retention, retained.local, retained.compactedGiB * factor),
                clients,
                new Extremes(extremes.partitionIngress * factor, extremes.partitionEgress * factor, extremes.messageMiB));
    }

    /**
     * Both demands on one cluster. Retention becomes the average weighted by ingress, which keeps the stored volume exact;
     * replication factor and zones become the larger ones.
     */
    public Demand plus(Demand other) {
        Rates sum = new Rates(rates.peakIngress + other.rates.peakIngress, rates.averageIngress + other.rates.averageIngress,
                rates.peakEgress + other.rates.peakEgress, rates.averageEgress + other.rates.averageEgress);
        Duration retention = weighted(other, retained.retention, other.retained.retention);
        Optional<Duration> local = tiered() || other.tiered()
                ? Optional.of(weighted(other, retained.onDisk(), other.retained.onDisk())) : Optional.empty();
        return new Demand(sum,
                new Layout(layout.partitions + other.layout.partitions, layout.compactedPartitions + other.layout.compactedPartitions,
                        Math.max(layout.replicationFactor, other.layout.replicationFactor), Math.max(layout.zones, other.layout.zones)),
                new Retained(retention, local, retained.compactedGiB + other.retained.compactedGiB),
                new Clients(clients.producers + other.clients.producers, clients.consumers + other.clients.consumers,
                        Math.max(clients.connectionsPerBroker, other.clients.connectionsPerBroker),
                        clients.consumerGroups + other.clients.consumerGroups,
                        clients.connectionAttemptsPerSecond + other.clients.connectionAttemptsPerSecond,
                        clients.requestsPerSecond + other.clients.requestsPerSecond),
                new Extremes(Math.max(extremes.partitionIngress, other.extremes.partitionIngress),
                        Math.max(extremes.partitionEgress, other.extremes.partitionEgress),
                        Math.max(extremes.messageMiB, other.extremes.messageMiB)));
    }

    private Duration weighted(Demand other, Duration mine, Duration theirs) {
        double total = rates.averageIngress + other.rates.averageIngress;
        if (total == 0) {
            return mine.compareTo(theirs) > 0 ? mine : theirs;
        }
        double sum = mine.toMillis() * rates.averageIngress + theirs.toMillis() * other.rates.averageIngress;
        return Duration.ofMillis(Math.round(sum / total));
    }
}
