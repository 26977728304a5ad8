package dev.strawman.catalog;

/** Quantities that vendors limit. The unit is part of the name; partition counts include replicas only per broker. */
public enum Limit {
    INGRESS_MIB_PER_SECOND("ingressMiBPerSecond", "MiB/s"),
    EGRESS_MIB_PER_SECOND("egressMiBPerSecond", "MiB/s"),
    PARTITIONS("partitions", "partitions"),
    COMPACTED_PARTITIONS("compactedPartitions", "compacted partitions"),
    CONNECTIONS("connections", "connections"),
    CONNECTION_ATTEMPTS_PER_SECOND("connectionAttemptsPerSecond", "connection attempts/s"),
    REQUESTS_PER_SECOND("requestsPerSecond", "requests/s"),
    CONSUMER_GROUPS("consumerGroups", "consumer groups"),
    MESSAGE_MIB("messageMiB", "MiB"),
    STORAGE_GIB("storageGiB", "GiB"),
    STORED_GIB("storedGiB", "GiB"),
    COMPACTED_GIB("compactedGiB", "GiB"),
    BROKERS("brokers", "brokers"),
    CLUSTERS("clusters", "clusters"),
    UNITS("units", "units"),
    UNITS_OVER_PRIVATE_LINK("unitsOverPrivateLink", "units"),
    API_KEYS("apiKeys", "API keys"),
    ACLS("acls", "ACLs"),
    CONNECTOR_TASKS("connectorTasks", "connector tasks"),
    PARTITION_CHANGES_PER_FIVE_MINUTES("partitionChangesPerFiveMinutes", "partition changes in five minutes");

    private final String id;
    private final String unit;

    Limit(String id, String unit) {
        this.id = id;
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return id;
    }
}
