package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigsTest {

    @Test
    void acceptsWhatKafkaAccepts() {
        assertEquals(List.of(), KafkaConfigs.topicProblems(Map.of("retention.ms", "-1", "cleanup.policy", "compact,delete",
                "min.insync.replicas", "2", "compression.type", "zstd")));
        assertEquals(List.of(), KafkaConfigs.brokerProblems(Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "false",
                "replica.selector.class", "org.apache.kafka.common.replica.RackAwareReplicaSelector",
                "rlmm.config.remote.log.metadata.topic.replication.factor", "3")));
    }

    @Test
    void namesEverySettingThatATopicCannotHave() {
        assertEquals(List.of(
                "cleanup.policy is refused by Kafka: Invalid value bogus for configuration cleanup.policy: String must be one of: compact, delete",
                "min.insync.replicas is refused by Kafka: Invalid value 0 for configuration min.insync.replicas: Value must be at least 1",
                "retntion.ms is not a topic setting of Kafka",
                "segment.bytes is refused by Kafka: Invalid value 1 for configuration segment.bytes: Value must be at least 1048576"),
                KafkaConfigs.topicProblems(Map.of("retntion.ms", "1", "cleanup.policy", "bogus", "segment.bytes", "1", "min.insync.replicas", "0")));
    }

    @Test
    void refusesSettingsThatContradictEachOther() {
        assertEquals(List.of("max.compaction.lag.ms, min.compaction.lag.ms do not go together: conflict topic config setting "
                + "min.compaction.lag.ms (2) > max.compaction.lag.ms (1)"),
                KafkaConfigs.topicProblems(Map.of("max.compaction.lag.ms", "1", "min.compaction.lag.ms", "2")));
    }

    @Test
    void takesRemoteStorageOnlyWhereBrokersHaveIt() {
        Map<String, String> tiered = Map.of("remote.storage.enable", "true", "local.retention.ms", "3600000");
        assertEquals(List.of(), KafkaConfigs.topicProblems(tiered, true));
        assertEquals(1, KafkaConfigs.topicProblems(tiered).size());
    }

    @Test
    void namesEverySettingThatABrokerCannotHave() {
        assertEquals(List.of("inter.broker.protocol.version is not a broker setting of Kafka",
                "num.io.threads is refused by Kafka: Invalid value 0 for configuration num.io.threads: Value must be at least 1",
                "zookeeper.connect is not a broker setting of Kafka"),
                KafkaConfigs.brokerProblems(Map.of("inter.broker.protocol.version", "3.9", "zookeeper.connect", "a:2181", "num.io.threads", "0")));
    }
}
