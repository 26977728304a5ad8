package dev.strawman.target.strimzi;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Capacity;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.Tokens;
import dev.strawman.plan.Topic;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.requirements.Security;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One Kafka cluster that Strimzi runs, with the names and figures that several of its manifests share. */
record Cluster(Plan plan, Deployment deployment, Ground ground) {

    /** What Datadog puts before the metrics of Strimzi. */
    static final String AGENT_NAMESPACE = "strimzi";

    /** Of some eighty kinds of requests the signals need those in which a client is refused, of the percentiles of their times one: each would be paid. */
    private static final Map<String, String> PAID = new TreeMap<>(Map.of("quantile", "0\\.99",
            "request", "(Produce|Fetch|FetchConsumer|Metadata|FindCoordinator|JoinGroup|OffsetCommit|InitProducerId)"));

    /** Name of the Kafka resource. */
    String name() {
        return deployment.site().clusterName();
    }

    String namespace() {
        return Names.namespace(deployment.site());
    }

    Site site() {
        return deployment.site();
    }

    Capacity.Brokers brokers() {
        if (deployment.capacity() instanceof Capacity.Brokers brokers) {
            return brokers;
        }
        throw new IllegalStateException(deployment.path() + ": Strimzi runs brokers, not " + deployment.capacity().summary());
    }

    /** Brokers are controllers too. */
    boolean dualRole() {
        return brokers().controllers().isEmpty();
    }

    /** Zones that get a broker pool of their own, so that each zone grows and drains by itself; none where one pool spans them. */
    List<String> poolZones() {
        List<String> zones = ground.zones(site());
        boolean even = !zones.isEmpty() && brokers().brokers() % zones.size() == 0;
        return !dualRole() && zones.size() > 1 && even ? zones : List.of();
    }

    /** Copies of a record: as many as the topics ask for, never more than brokers. */
    int replicationFactor() {
        int asked = site().topics().stream().mapToInt(Topic::replicationFactor).max().orElse(3);
        return Math.min(asked, brokers().brokers());
    }

    /** One copy may be missing while records are written, where there is a copy to miss. */
    int minInSyncReplicas() {
        return Math.max(1, replicationFactor() - 1);
    }

    /** MirrorMaker 2 copies between this cluster and one in the other region. */
    boolean copied() {
        return deployment.copied();
    }

    boolean holdsCopy() {
        return deployment.holdsCopy();
    }

    /** Clients outside Kubernetes, or the other region, must reach the brokers. */
    boolean reachableFromOutside() {
        return copied() || deployment.network() != Security.Network.PRIVATE && deployment.network() != Security.Network.AIRGAPPED;
    }

    /** Folder of the build that watches the cluster, which is applied once it runs; empty where nothing watches it. */
    Optional<String> monitoring() {
        return plan.watch().of(deployment.path()).map(monitoring -> "monitoring/" + deployment.path());
    }

    boolean argoCd() {
        return plan.delivery().gitOps() == GitOps.ARGOCD;
    }

    /** How the Datadog Agent reads a part of the cluster; empty where something else watches it. */
    Optional<AgentCheck> agentCheck(String part) {
        return plan.watch().of(deployment.path()).flatMap(monitoring -> monitoring.datadog().map(datadog -> new AgentCheck("http://%%host%%:9404/metrics", AGENT_NAMESPACE,
                monitoring.interval().toSeconds(), Datadog.tags("strimzi", name(), site().region(), site().environment()), AgentCheck.metrics(datadog.read(part), AGENT_NAMESPACE),
                part.equals("kafka") ? PAID : Map.of()))).filter(check -> !check.metrics().isEmpty());
    }

    /** Labels of an object that belongs to this cluster. */
    Map<String, String> labels(String component) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("strimzi.io/cluster", name());
        labels.put("app.kubernetes.io/component", component);
        return labels;
    }

    /** The same with the environment, where several share the cluster. */
    Map<String, String> labels(String component, String environment) {
        Map<String, String> labels = labels(component);
        if (site().shared()) {
            labels.put("environment", environment);
        }
        return labels;
    }

    /** How the client's directory vouches for services; files name it only where {@link #oauth()} holds. */
    Tokens tokens() {
        return plan.estate().tokens();
    }

    /** How all sign in that ask for nothing else, with them probes, people and the copy. */
    Security.ClientAuth way() {
        return deployment.authentication();
    }

    /** The listeners of several ways to sign in. */
    boolean severalWays() {
        return !deployment.otherSignIns().isEmpty();
    }

    /** Somebody signs in with tokens. */
    boolean oauth() {
        return deployment.uses(Security.ClientAuth.OAUTH);
    }

    /** A manifest below the cluster's folder. */
    Artifact manifest(String file, String purpose, List<String> answers, List<Document> documents) {
        return ManifestFile.of(plan, deployment.path() + "/" + file, purpose, answers, documents);
    }
}
