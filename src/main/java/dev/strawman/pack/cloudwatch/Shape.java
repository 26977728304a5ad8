package dev.strawman.pack.cloudwatch;

import dev.strawman.plan.monitoring.CloudWatchMeasure;

/** What a metric is measured for, and so which dimensions name it and how many alarms watch it. */
enum Shape {

    /** The cluster as a whole. */
    CLUSTER,
    /** Each broker, an alarm each. */
    BROKER,
    /** All brokers added up. */
    BROKERS,
    /** All topics added up: Serverless shows no brokers. */
    TOPICS,
    /** A topic, over all brokers. */
    TOPIC_ON_BROKERS,
    /** A topic, on Serverless. */
    TOPIC,
    /** A consumer group on a topic. */
    GROUP,
    /** The replicator that copies to the cluster. */
    REPLICATOR,
    /** The cluster for one metric, each broker for the other. */
    CLUSTER_AND_BROKERS;

    static Shape of(CloudWatchMeasure measure, boolean serverless) {
        return switch (measure.across()) {
            case "cluster" -> CLUSTER;
            case "brokers" -> BROKER;
            case "sum" -> serverless ? TOPICS : BROKERS;
            case "topic" -> serverless ? TOPIC : TOPIC_ON_BROKERS;
            case "group" -> GROUP;
            case "replicator" -> REPLICATOR;
            case "cluster_and_brokers" -> CLUSTER_AND_BROKERS;
            default -> throw new IllegalStateException(measure.metric() + " is measured across " + measure.across());
        };
    }

    /** One alarm is enough. */
    boolean single() {
        return this == CLUSTER || this == TOPICS || this == REPLICATOR;
    }
}
