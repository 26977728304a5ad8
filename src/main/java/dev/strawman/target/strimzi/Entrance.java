package dev.strawman.target.strimzi;

import dev.strawman.requirements.Security;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names and ports of the listeners for one way to sign in. They are fixed, because they stand in the configuration of clients: a way that comes or goes
 * changes nothing for those who sign in otherwise.
 *
 * @param internal for pods
 * @param external for clients outside Kubernetes, where there is such a listener
 */
record Entrance(Security.ClientAuth way, String internal, int internalPort, String external, int externalPort) {

    private static final int FIRST_OTHER_PORT = 9095;

    /** That of the cluster's own way, at which probes, people and the copy come in too. */
    static Entrance own(Cluster cluster) {
        return new Entrance(cluster.way(), "internal", Listeners.INTERNAL_PORT, "external", Listeners.EXTERNAL_PORT);
    }

    /** Those of the other ways. */
    static List<Entrance> others(Cluster cluster) {
        return cluster.deployment().otherSignIns().stream().map(other -> other(other.way())).toList();
    }

    /** The own one first. */
    static List<Entrance> all(Cluster cluster) {
        return Stream.concat(Stream.of(own(cluster)), others(cluster).stream()).toList();
    }

    /** That of a way which is not the cluster's own. */
    static Entrance other(Security.ClientAuth way) {
        return switch (way) {
            case MTLS -> other(way, "mtls", 0);
            case SCRAM -> other(way, "scram", 1);
            case OAUTH -> other(way, "oauth", 2);
            case IAM, APIKEY -> throw new IllegalStateException("Strimzi has no listener for " + way);
        };
    }

    private static Entrance other(Security.ClientAuth way, String name, int number) {
        int port = FIRST_OTHER_PORT + 2 * number;
        return new Entrance(way, name, port, "ext" + name, port + 1);
    }

    /** Names in the captured domain at which clients start from outside: each external listener has a load balancer of its own, so each its own names. */
    List<String> startNames(Cluster cluster) {
        List<String> names = cluster.plan().startNames(cluster.deployment());
        return way == cluster.way() ? names : names.stream().map(name -> internal + "-" + name).toList();
    }
}
