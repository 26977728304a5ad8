package dev.strawman.target.strimzi;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.ArtifactPath;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Application;
import dev.strawman.plan.Names;
import dev.strawman.plan.Quota;
import dev.strawman.plan.Site;
import dev.strawman.requirements.Security.ClientAuth;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthentication;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserQuotas;
import io.strimzi.api.kafka.model.user.KafkaUserQuotasBuilder;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import io.strimzi.api.kafka.model.user.KafkaUserSpec;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthenticationBuilder;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code users/}: one KafkaUser a file, an identity with its rights and its limits. */
final class Users {

    /** In front of the names of the Secrets that hold credentials. */
    static final String SECRET_PREFIX = "user-";

    /** Label of a KafkaUser that is named after a client of the directory: whose it is. */
    private static final String IDENTITY_LABEL = "app.kubernetes.io/name";

    private static final int LABEL_LENGTH = 63;

    /** The common name of an X.509 certificate. */
    private static final int COMMON_NAME_LENGTH = 64;

    private final Cluster cluster;

    Users(Cluster cluster) {
        this.cluster = cluster;
    }

    /** In parallel, as the topics are. */
    List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>(cluster.site().applications().parallelStream().map(this::artifact).toList());
        if (cluster.copied()) {
            artifacts.add(mirror());
        }
        return artifacts;
    }

    /** Name of the resource, and of the identity on the cluster. */
    static String resource(String principal) {
        return Names.shorten(Names.kubernetes(principal), COMMON_NAME_LENGTH);
    }

    private Artifact artifact(Application application) {
        Map<String, String> reasons = reasons(cluster.deployment().authentication(application));
        rate(application).ifPresent(rate -> reasons.put("spec/quotas", "bytes per second on each broker: " + rate.why()));
        String purpose = (application.connector() ? "Connector " : "Application ") + application.name() + ": what it may do";
        return cluster.manifest("users/" + ArtifactPath.fileName(resource(application.principal())) + ".yaml", purpose, List.of(application.requirement()),
                List.of(new Document(List.of(), kafkaUser(application), reasons)));
    }

    Resource kafkaUser(Application application) {
        Map<String, String> annotations = application.owner().map(owner -> Map.of("owner", owner)).orElse(Map.of());
        KafkaUserQuotas quotas = rate(application).map(rate -> quotas(rate.producerBytesPerSecond(), rate.consumerBytesPerSecond())).orElse(null);
        Map<String, String> labels = cluster.labels(application.connector() ? "connector" : "application", application.environment());
        return user(cluster.deployment().authentication(application), resource(application.principal()), labels, annotations, Acls.of(application), quotas);
    }

    private Optional<Quota.Rate> rate(Application application) {
        return application.quota().map(quota -> quota.ofEachBroker(cluster.brokers().brokers()));
    }

    private Artifact mirror() {
        Site.Load load = cluster.site().load();
        long rate = (long) Math.ceil(2 * Math.max(1, load.peakInMiBps())) * 1_048_576;
        boolean target = cluster.holdsCopy();
        Resource user = user(cluster.way(), MirrorMaker.USER, cluster.labels("mirror-maker"), Map.of(),
                target ? MirrorRights.atTarget(cluster) : MirrorRights.atSource(cluster), quotas(rate, rate));
        Map<String, String> reasons = reasons(cluster.way());
        reasons.put("spec/quotas", "bytes per second on each broker: twice the peak of all topics, so that a backlog is made up");
        return cluster.manifest("users/" + MirrorMaker.USER + ".yaml",
                target ? "Replication from the other region: what it may do here" : "Replication to the other region: what it may read here",
                List.of("sla.regionLoss.rpo"), List.of(new Document(List.of(), user, reasons)));
    }

    private Map<String, String> reasons(ClientAuth way) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("authentication/validityDays", cluster.plan().cite("certificates.clientValidity"));
        if (way == ClientAuth.OAUTH) {
            reasons.put("metadata/name", "id of its client in " + cluster.tokens().directory());
        }
        if (way != cluster.way()) {
            Entrance entrance = Entrance.other(way);
            reasons.put(way == ClientAuth.OAUTH ? "spec/authorization" : "spec/authentication", "it cannot sign in as the others do: its listener is " + entrance.internal() + " on port " + entrance.internalPort()
                    + (cluster.reachableFromOutside() ? ", from outside " + entrance.external() + " on " + entrance.externalPort() : ""));
        }
        return reasons;
    }

    /** With OAuth the name is that of the client, which need not be the identity's; then a label tells whose it is. */
    private Resource user(ClientAuth way, String identity, Map<String, String> labels, Map<String, String> annotations, List<AclRule> rights, KafkaUserQuotas quotas) {
        String name = way == ClientAuth.OAUTH ? cluster.tokens().clientId(identity) : identity;
        if (way == ClientAuth.OAUTH) {
            labels.put(IDENTITY_LABEL, Names.shorten(identity, LABEL_LENGTH));
        }
        KafkaUserAuthorizationSimple authorization = new KafkaUserAuthorizationSimple();
        authorization.setAcls(rights);
        KafkaUserSpec spec = new KafkaUserSpec();
        spec.setAuthentication(authentication(way));
        spec.setAuthorization(authorization);
        spec.setQuotas(quotas);
        return Resource.of(KafkaUser.RESOURCE_KIND,
                new ObjectMetaBuilder().withName(name).withLabels(labels).withAnnotations(annotations.isEmpty() ? null : annotations).build(), spec);
    }

    /** With OAuth the identity lives in the client's directory; here it only gets rights and limits. */
    private KafkaUserAuthentication authentication(ClientAuth way) {
        Site.Protection protection = cluster.site().protection();
        return switch (way) {
            case MTLS -> new KafkaUserTlsClientAuthenticationBuilder().withValidityDays((int) protection.clientCertificate().toDays())
                    .withRenewalDays((int) Math.min(protection.renewBefore().toDays(), Math.max(1, protection.clientCertificate().toDays() / 3))).build();
            case SCRAM -> new KafkaUserScramSha512ClientAuthentication();
            case OAUTH -> null;
            case IAM, APIKEY -> throw new IllegalStateException(cluster.deployment().path() + ": Strimzi has no users for " + way);
        };
    }

    private static KafkaUserQuotas quotas(long producer, long consumer) {
        return new KafkaUserQuotasBuilder().withProducerByteRate(whole(producer)).withConsumerByteRate(whole(consumer)).build();
    }

    /** The model holds rates as int: about 2 GiB/s, which no broker moves. */
    private static int whole(long bytesPerSecond) {
        return (int) Math.min(Integer.MAX_VALUE, bytesPerSecond);
    }
}
