package dev.strawman.catalog;

/** Quantities that vendors limit. The unit is part of the name; partition counts include replicas only per broker. */
public enum Limit {
    INGRESS_MIB_PER_SECOND("ingressMiBPerSecond", "ingress", "MiB/s"),
    EGRESS_MIB_PER_SECOND("egressMiBPerSecond", "egress", "MiB/s"),
    PARTITIONS("partitions", "partitions", "partitions"),
    COMPACTED_PARTITIONS("compactedPartitions", "compacted partitions", "compacted partitions"),
    CONNECTIONS("connections", "connections", "connections"),
    CONNECTION_ATTEMPTS_PER_SECOND("connectionAttemptsPerSecond", "connection attempts", "attempts/s"),
    REQUESTS_PER_SECOND("requestsPerSecond", "requests", "requests/s"),
    CONSUMER_GROUPS("consumerGroups", "consumer groups", "consumer groups"),
    MESSAGE_MIB("messageMiB", "message size", "MiB"),
    STORAGE_GIB("storageGiB", "disk", "GiB"),
    STORED_GIB("storedGiB", "stored data", "GiB"),
    COMPACTED_GIB("compactedGiB", "compacted data", "GiB"),
    BROKERS("brokers", "brokers", "brokers"),
    CLUSTERS("clusters", "clusters", "clusters"),
    UNITS("units", "units", "units"),
    UNITS_OVER_PRIVATE_LINK("unitsOverPrivateLink", "units over private links", "units"),
    API_KEYS("apiKeys", "API keys", "API keys"),
    ACLS("acls", "ACLs", "ACLs"),
    CONNECTOR_TASKS("connectorTasks", "connector tasks", "connector tasks"),
    PARTITION_CHANGES_PER_FIVE_MINUTES("partitionChangesPerFiveMinutes", "partition changes", "changes in five minutes");

    private final String id;
    private final String title;
    private final String unit;

    Limit(String id, String title, String unit) {
        this.id = id;
        this.title = title;
        this.unit = unit;
    }

    /** What is limited, in words. */
    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return id;
    }
}
