package dev.strawman.plan;

import dev.strawman.requirements.Security;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service or connector with an identity of its own on one cluster, and the least it needs.
 *
 * @param name                  as captured
 * @param principal             name of its identity on the cluster; begins with the environment where several share the cluster
 * @param environment           environment it belongs to
 * @param connector             it is a connector, not a service
 * @param owner                 stakeholder whose team owns it
 * @param writes                topics it writes, by name on the cluster
 * @param reads                 topics it reads, by name on the cluster
 * @param consumerGroup         its consumer group, when it reads
 * @param consumerGroupPrefix   prefix of consumer groups that it makes itself
 * @param transactionalIdPrefix prefix of its transactional ids, when it writes exactly once
 * @param ownTopicPrefix        prefix of topics that it makes itself (Kafka Streams)
 * @param quota                 most that it may move, where anybody is limited
 * @param clientAuth            how it asks to sign in, when it cannot as the others do; whether it may, its deployments know
 * @param outside               it connects from outside the client's own networks
 * @param requirement           field path it answers
 */
public record Application(
        String name,
        String principal,
        String environment,
        boolean connector,
        Optional<String> owner,
        List<String> writes,
        List<String> reads,
        Optional<String> consumerGroup,
        Optional<String> consumerGroupPrefix,
        Optional<String> transactionalIdPrefix,
        Optional<String> ownTopicPrefix,
        Optional<Quota> quota,
        Optional<Security.ClientAuth> clientAuth,
        boolean outside,
        String requirement) {

    private static final Pattern SPECIAL = Pattern.compile("[.+*?()\\[\\]{}|^$\\\\]");

    public Application {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }

    /** It keeps state in topics that it makes itself, which only mean something beside the places where it stands. */
    public boolean kafkaStreams() {
        return ownTopicPrefix.isPresent();
    }

    /** Regular expression of the topics that Kafka Streams makes for it: state, repartitioning, and joins by a foreign key. */
    public Optional<String> ownTopics() {
        return ownTopicPrefix.map(prefix -> literal(prefix) + ".+-(changelog|repartition|topic)");
    }

    /** A name as a regular expression that means nothing but that name. */
    public static String literal(String name) {
        return SPECIAL.matcher(name).replaceAll("\\\\$0");
    }

}
