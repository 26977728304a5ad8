package dev.strawman.pack.runbooks;

import dev.strawman.plan.Capacity;
import dev.strawman.plan.Delivery.GitOps;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Names;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import dev.strawman.plan.StateStore;
import dev.strawman.plan.Topic;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Rhythm.Temporary;
import dev.strawman.requirements.Spellings;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One cluster as a runbook names it; the names are those of the platform's own folder. */
record Cluster(Plan plan, Deployment deployment, Monitoring monitoring) {

    /** Tag of a cluster that may be taken down with its environment. */
    static final String REMOVABLE = "removable";

    /** Signal of the share of its capacity that is in use. */
    private static final String LOAD = "cluster-load";

    /** In front of the way in which people sign in, which is that of most applications. */
    static final String PEOPLE = "people-";

    Site site() {
        return deployment.site();
    }

    String name() {
        return site().clusterName();
    }

    /** What its pages may depend on. */
    Set<String> tags() {
        Set<String> tags = new TreeSet<>(List.of(deployment.platform(), deployment.option(), PEOPLE + Spellings.of(deployment.authentication()), Spellings.of(deployment.network())));
        deployment.authentications().forEach(way -> tags.add(Spellings.of(way)));
        if (!deployment.otherSignIns().isEmpty()) {
            tags.add("several-ways");
        }
        tags.addAll(tags(monitoring.medium()));
        if (plan.delivery().gitOps() != GitOps.NONE) {
            tags.add(Spellings.of(plan.delivery().gitOps()));
        }
        tags.add(deployment.startsEmpty() ? "empty" : Spellings.of(site().recovery().part()));
        if (site().paired()) {
            tags.add("paired");
            tags.add(deployment.copied() ? "replicated" : "uncopied");
        }
        if (deployment.copied() && !site().streams().isEmpty()) {
            tags.add("streams");
        }
        if (holdsCopy()) {
            tags.add("copied");
            if (reads(CopyAlarms.LAG)) {
                tags.add("copy-lag");
            }
        }
        if (deployment.copied() && !plan.startNames(deployment).isEmpty()) {
            tags.add("start-names");
        }
        tags.add(plan.estate().ownAuthority() ? "own-authority" : "operator-authority");
        if (reads(LOAD)) {
            tags.add(LOAD);
        }
        tags.add(Spellings.of(site().provider()));
        tags.add("state-" + StateStore.of(plan, site()).backend());
        if (deployment.customerKeys()) {
            tags.add("customer-keys");
        }
        if (deployment.tiered()) {
            tags.add("tiered");
        }
        if (!site().production()) {
            tags.add(REMOVABLE);
        }
        if (!temporary().isEmpty()) {
            tags.add("temporary");
        }
        if (!held().isEmpty()) {
            tags.add("held");
        }
        return tags;
    }

    /** What the text of an alert may depend on besides, for what evaluates it. */
    static List<String> tags(Medium medium) {
        return switch (medium) {
            case CLOUDWATCH, DATADOG -> List.of(Spellings.of(medium));
            case PROMETHEUS, PROMETHEUS_OPERATOR -> List.of("prometheus", "server");
            case AMAZON_PROMETHEUS -> List.of("prometheus", "workspace");
        };
    }

    /** Topics whose records the law demands; outside of production none, for what is there is no evidence of anything. */
    List<String> held() {
        return site().production() ? site().topics().stream().filter(topic -> topic.legalHold().isPresent()).map(Topic::name).toList() : List.of();
    }

    /** Environments on it that live for a time only. */
    List<Temporary> temporary() {
        return plan.watch().rhythm().temporary().stream().filter(temporary -> site().serves().contains(temporary.environment())).toList();
    }

    /** A copy ends here. */
    boolean holdsCopy() {
        return deployment.holdsCopy();
    }

    /** Whether the pages' command {@code signal} has a value for it. */
    private boolean reads(String signal) {
        return monitoring.measure(signal).isPresent() || monitoring.datadog().flatMap(datadog -> datadog.measure(signal)).isPresent();
    }

    /** Names of what the pages' command {@code signal} has a value for. */
    Set<String> records() {
        Set<String> records = new TreeSet<>();
        monitoring.measures().forEach(measure -> records.add(measure.record()));
        monitoring.datadog().ifPresentOrElse(datadog -> datadog.measures().forEach(measure -> records.add(measure.record())),
                () -> monitoring.ceilings().forEach(ceiling -> records.add(ceiling.record())));
        return records;
    }

    /** Words that its names block fills in. */
    TreeMap<String, String> words() {
        TreeMap<String, String> words = new TreeMap<>();
        words.put("path", deployment.path());
        words.put("environment", site().environment());
        words.put("region", site().region());
        words.put("account", plan.inAccount(site()));
        words.put("cluster", name());
        words.put("namespace", Names.namespace(site()));
        words.put("context", Names.kubernetesCluster(site()));
        words.put("brokers", deployment.capacity() instanceof Capacity.Brokers brokers ? Integer.toString(brokers.brokers()) : "0");
        words.put("brokersAndLog", deployment.capacity() instanceof Capacity.Brokers brokers ? " BROKERS='" + brokers.brokers() + "' LOG_GROUP='/aws/msk/" + name() + "'" : "");
        words.put("environmentName", name() + "-" + site().region());
        words.put("link", site().recovery().peer().map(peer -> "from-" + peer.replace('/', '-')).orElse(""));
        words.put("replicator", name() + "-msk-replicator");
        words.put("peer", site().recovery().peer().orElse(""));
        words.put("peerCluster", plan.sites().stream().filter(site()::pairedWith).map(Site::clusterName).findFirst().orElse(""));
        return words;
    }
}
