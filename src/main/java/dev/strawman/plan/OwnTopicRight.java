package dev.strawman.plan;

/**
 * What Kafka Streams needs on the topics that it makes itself, named by its application id. It makes them with their settings and reads
 * these when it starts, but alters neither topic nor settings afterwards, and it deletes records of repartition topics that it has read
 * (READ, WRITE, CREATE and DESCRIBE: Apache Kafka documentation, Streams, "Required ACL setting for secure Kafka clusters", 2026-11; the
 * other two are remembered, not looked up).
 */
public enum OwnTopicRight {
    READ, WRITE, CREATE, DELETE, DESCRIBE, DESCRIBE_CONFIGS
}
