package dev.strawman.catalog;

import java.util.List;
import java.util.Map;

/**
 * A size of broker or of the node under one. A figure is null where the vendor gives none.
 *
 * @param options                     options that can use it
 * @param podCpuMillis                what one broker pod may ask for on such a node
 * @param podMemoryGiB                the same of memory, on Amazon EKS and on a client's own Kubernetes
 * @param podMemoryGiBOn              the same on a node of this size of another cloud's Kubernetes, by cloud
 * @param ebsMiBPerSecond             between the instance and its disks
 * @param nicMiBPerSecond             network baseline in one direction
 * @param ingressMiBPerSecond         sustained quota of an Express broker
 * @param ingressThrottleMiBPerSecond where an Express broker throttles
 * @param recommendedPartitions       replicas included
 * @param maximumPartitions           replicas included; above it MSK blocks updates
 * @param developmentOnly             never chosen by sizing, only by name
 * @param provisionedThroughput       volume throughput can be bought
 */
public record InstanceType(String name, String family, List<String> options, String architecture, int vcpu, double memoryGiB,
                           Integer podCpuMillis, Double podMemoryGiB, Map<String, Fact> podMemoryGiBOn, Double ebsMiBPerSecond, Double nicMiBPerSecond,
                           Double ingressMiBPerSecond, Double ingressThrottleMiBPerSecond, Double egressMiBPerSecond,
                           Double egressThrottleMiBPerSecond, Integer recommendedPartitions, Integer maximumPartitions,
                           boolean developmentOnly, boolean provisionedThroughput, Integer replicaFetchers, Integer ioThreads,
                           Integer networkThreads, Source source, Status status, String note) {

    public InstanceType {
        options = options == null ? List.of() : List.copyOf(options);
        podMemoryGiBOn = podMemoryGiBOn == null ? Map.of() : Map.copyOf(podMemoryGiBOn);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }

    /** What one broker pod may ask for on a node of this size where that provider runs the nodes, in GiB. */
    public double podMemoryGiB(String provider) {
        return podMemoryGiBOn.containsKey(provider) ? podMemoryGiBOn.get(provider).value() : podMemoryGiB;
    }
}
