package dev.strawman.catalog;

/** Constants of the sizing formulas. The unit is part of the name; a name without one is a share or a factor. */
public enum SizingConstant {
    RECORD_OVERHEAD_BYTES("recordOverheadBytes"),
    PEAK_TO_AVERAGE("peakToAverage"),
    PARTITION_PRODUCER_MIB_PER_SECOND("partitionProducerMiBPerSecond"),
    PARTITION_CONSUMER_MIB_PER_SECOND("partitionConsumerMiBPerSecond"),
    OVER_PARTITIONING("overPartitioning"),
    PARTITION_DAILY_GIB("partitionDailyGiB"),
    PARTITIONS_PER_BROKER("partitionsPerBroker"),
    SKEW_WARNING("skewWarning"),
    KEYS_PER_PARTITION("keysPerPartition"),
    NETWORK_UTILISATION("networkUtilisation"),
    DISK_THROUGHPUT_UTILISATION("diskThroughputUtilisation"),
    CPU_UTILISATION("cpuUtilisation"),
    CPU_UTILISATION_ZONE_LOST("cpuUtilisationZoneLost"),
    WRITE_EQUIVALENT_MIB_PER_SECOND_PER_VCPU("writeEquivalentMiBPerSecondPerVcpu"),
    READS_PER_WRITE_EQUIVALENT("readsPerWriteEquivalent"),
    MINIMUM_VCPU("minimumVcpu"),
    MEMORY_GIB_PER_VCPU("memoryGiBPerVcpu"),
    CROSS_CHECK_INGRESS_MIB_PER_SECOND_PER_VCPU("crossCheckIngressMiBPerSecondPerVcpu"),
    CROSS_CHECK_UTILISATION("crossCheckUtilisation"),
    TLS_CPU_FACTOR("tlsCpuFactor"),
    DISK_FILL("diskFill"),
    REBUILD_MIB_PER_SECOND("rebuildMiBPerSecond"),
    REBUILD_HOURS("rebuildHours"),
    PAGE_CACHE_SECONDS("pageCacheSeconds"),
    LAG_WINDOW_SECONDS("lagWindowSeconds"),
    HEAP_GIB("heapGiB"),
    HEAP_SHARE("heapShare"),
    SMALLEST_DISK_GIB("smallestDiskGiB"),
    SYSTEM_MEMORY_GIB("systemMemoryGiB"),
    MINIMUM_MEMORY_GIB("minimumMemoryGiB"),
    INTER_BROKER_CONNECTIONS("interBrokerConnections"),
    MSK_UTILISATION("mskUtilisation"),
    MSK_DISK_FILL("mskDiskFill"),
    MSK_STORAGE_FACTOR("mskStorageFactor"),
    MSK_NETWORK_FACTOR("mskNetworkFactor"),
    MSK_FAN_OUT_FACTOR("mskFanOutFactor"),
    MSK_TIERED_FACTOR("mskTieredFactor"),
    MSK_VOLUME_MIB_PER_SECOND("mskVolumeMiBPerSecond"),
    EXPRESS_INGRESS_UTILISATION("expressIngressUtilisation"),
    CLUSTER_THROUGHPUT_UTILISATION("clusterThroughputUtilisation"),
    UNIT_HEADROOM("unitHeadroom"),
    CONTROLLERS("controllers"),
    CONTROLLERS_FOR_MAINTENANCE("controllersForMaintenance"),
    CONTROLLER_VCPU("controllerVcpu"),
    CONTROLLER_MEMORY_GIB("controllerMemoryGiB"),
    CONTROLLER_DISK_GIB("controllerDiskGiB"),
    CONNECT_TASKS_PER_CORE("connectTasksPerCore"),
    CONNECT_SPARE_WORKERS("connectSpareWorkers"),
    CONNECT_TASK_MIB_PER_SECOND("connectTaskMiBPerSecond"),
    MESSAGE_LIMIT_BYTES("messageLimitBytes"),
    MESSAGE_ROOM("messageRoom"),
    TOMBSTONE_DAYS("tombstoneDays"),
    COMPACTION_DAYS("compactionDays"),
    ERASURE_COMPACTION_DAYS("erasureCompactionDays"),
    SEGMENT_DAYS("segmentDays"),
    SEGMENT_SHARE_OF_RETENTION("segmentShareOfRetention"),
    SEGMENT_LEAST_HOURS("segmentLeastHours"),
    FAILURE_PARTITIONS("failurePartitions"),
    STREAMS_REPARTITION_SHARE("streamsRepartitionShare"),
    STREAMS_CHANGELOG_SHARE("streamsChangelogShare"),
    TIERED_RETENTION_DAYS("tieredRetentionDays"),
    COMFORTABLE_USE("comfortableUse");

    private final String id;

    SizingConstant(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id;
    }
}
