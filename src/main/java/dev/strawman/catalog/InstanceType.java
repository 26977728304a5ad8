package dev.strawman.catalog;

import java.util.List;

/**
 * A size of broker or of the node under one. A figure is null where the vendor gives none.
 *
 * @param options                     options that can use it
 * @param podCpuMillis                what one broker pod may ask for on such a node
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
                           Integer podCpuMillis, Double podMemoryGiB, Double ebsMiBPerSecond, Double nicMiBPerSecond,
                           Double ingressMiBPerSecond, Double ingressThrottleMiBPerSecond, Double egressMiBPerSecond,
                           Double egressThrottleMiBPerSecond, Integer recommendedPartitions, Integer maximumPartitions,
                           boolean developmentOnly, boolean provisionedThroughput, Integer replicaFetchers, Integer ioThreads,
                           Integer networkThreads, Source source, Status status, String note) {

    public InstanceType {
        options = options == null ? List.of() : List.copyOf(options);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
