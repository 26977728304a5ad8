package dev.strawman.catalog;

/** Capabilities in which the options differ; every option states each one. */
public enum Feature {
    CUSTOMER_MANAGED_KEY,
    TRANSACTIONS,
    IDEMPOTENT_PRODUCER,
    COMPACTION,
    TIERED_STORAGE,
    CLIENT_QUOTAS,
    KAFKA_STREAMS,
    AUDIT_LOG,
    /** Produce latency well under a second. */
    LOW_LATENCY,
    /** Broker properties can be set, such as the replication factor. */
    BROKER_SETTINGS,
    /** Prometheus can scrape the brokers. */
    OPEN_MONITORING,
    SCHEMA_REGISTRY,
    CUSTOM_CONNECTORS,
    /** Brokers refuse records that break their schema. */
    SCHEMA_VALIDATION,
    VENDOR_SUPPORT;

    @Override
    public String toString() {
        return Ids.kebab(this);
    }
}
