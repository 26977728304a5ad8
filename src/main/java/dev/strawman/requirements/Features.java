package dev.strawman.requirements;

import dev.strawman.unit.ByteRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Features of the Kafka ecosystem that are needed. */
public record Features(
        @Item(says = "Schema registry; decided per platform when left out.", example = "any") Optional<SchemaRegistry> schemaRegistry,
        @Item(says = "Replication between clusters; decided by the recovery tier when left out.", example = "mm2") Optional<Replication> replication,
        @Item(says = "Balancing of data over brokers; decided per platform when left out.", example = "cruisecontrol", noted = true) Optional<DataBalancing> dataBalancing,
        @Item(says = "Partitions created beyond need, as a factor of 1 to 4.", fallback = "1.5", min = 1, max = 4) BigDecimal overPartitioning,
        @Item(says = "Storage tiers for long retention.") Tiering tieredStorage,
        @Item(says = "Transactions.", fallback = "idempotent", example = "eos") Transactions transactions,
        @Item(says = "Whether a REST proxy is needed.", fallback = "false") boolean restProxy,
        @Item(says = "Stream processing in use.", fallback = "[none]") List<StreamProcessing> streamProcessing,
        @Item(says = "Connectors.") List<Connector> connectors,
        @Item(says = "Security options wanted.", fallback = "[tls, audit-log, quotas]") List<SecurityOption> securityOptions) {

    public enum SchemaRegistry { NONE, ANY, CONFLUENT, APICURIO, KARAPACE, GLUE }

    public enum Replication { NONE, ANY, MM2, REPLICATOR, CLUSTERLINKING, MSKREPLICATOR }

    public enum DataBalancing { NONE, CRUISECONTROL, SELFBALANCING, MANAGED }

    public enum Transactions { NONE, IDEMPOTENT, EOS }

    public enum StreamProcessing { NONE, KSTREAMS, KSQLDB, FLINK }

    public enum SecurityOption { TLS, MTLS, FIELD_ENCRYPTION, BYOK, AUDIT_LOG, RBAC, QUOTAS }

    /** Whether old data may move to object storage. */
    public record Tiering(
            @Item(says = "Whether object storage may hold old data.", fallback = "false") boolean acceptable,
            @Item(says = "How much stays on the brokers.", fallback = "12h") Duration local) {
    }

    /** A connector between Kafka and another system. */
    public record Connector(
            @Item(says = "Short name.", must = true, example = "warehouse-s3-sink", shape = Shape.NAME) String name,
            @Item(says = "Whether it reads into Kafka or writes out.", must = true, example = "sink") Flow direction,
            @Item(says = "Connector class, when chosen.", example = "io.confluent.connect.s3.S3SinkConnector") Optional<String> connectorClass,
            @Item(says = "Parallel tasks; those of a sink count as consumers of its topics.", fallback = "1", min = 1, max = 1000) int tasks,
            @Item(says = "Throughput over all tasks.", example = "12 MB/s", noted = true) Optional<ByteRate> throughput,
            @Item(says = "Topics it reads or writes.", example = "[payments.authorisation.requested]", shape = Shape.TOPIC) List<String> topics) {

        public enum Flow { SOURCE, SINK }
    }
}
