package dev.strawman.target.strimzi;

import dev.strawman.artifact.AgentCheck;
import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Manifests.Document;
import dev.strawman.plan.Application;
import dev.strawman.plan.Site;
import dev.strawman.plan.Tokens;
import dev.strawman.requirements.Security;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.strimzi.api.kafka.model.common.CertSecretSourceBuilder;
import io.strimzi.api.kafka.model.common.ClientTls;
import io.strimzi.api.kafka.model.common.ClientTlsBuilder;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthentication;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthenticationCustomBuilder;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthenticationScramSha512Builder;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthenticationTlsBuilder;
import io.strimzi.api.kafka.model.common.metrics.StrimziMetricsReporter;
import io.strimzi.api.kafka.model.connect.KafkaConnectTemplate;
import io.strimzi.api.kafka.model.connect.KafkaConnectTemplateBuilder;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2Builder;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2ClusterSpec;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2ClusterSpecBuilder;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2TargetClusterSpec;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2TargetClusterSpecBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code mirror-maker.yaml}: copies topics and the places where consumers stand from the other region into this one; Kafka
 * Streams, whose state is not copied, begins anew. Topics keep their names, so consumers move without a change; the copy is one-way, and the way back is a new copy.
 */
final class MirrorMaker {

    /** Name of the resource, and of its identity on both sides. */
    static final String USER = "cross-region-mirror";
    static final String GROUP = "mirror-maker";
    private static final String REQUEST = "producer.override.max.request.size";
    private static final String ISOLATION = "consumer.isolation.level";
    private static final String COMPRESSION = "producer.override.compression.type";
    private static final String PER_TASK = "mirrorTaskMiBPerSecond";
    private static final String CLIENT_SECRET = "OAUTH_CLIENT_SECRET";
    private static final String IDENTITY = "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";
    private static final List<String> STORES = List.of("mirror-maker-configs", "mirror-maker-offsets", "mirror-maker-status");

    private MirrorMaker() {
    }

    static Artifact artifact(Cluster cluster, Site source) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("target/bootstrapServers", "it runs beside the cluster it writes to: what is lost on the way is read again");
        reasons.put("source/bootstrapServers", "address of the external listener of " + source.path() + ", see strimzi/README.md");
        reasons.put("config/offset-syncs.topic.location", "nothing is written to the source, so reading is all it may do there");
        reasons.put("config/replication.policy.class", "topics keep their names");
        reasons.put("config/sync.topic.configs.enabled", "both regions take their topics from this tree");
        reasons.put("config/sync.topic.acls.enabled", "both regions take their users from this tree");
        reasons.put("config/sync.group.offsets.enabled", "consumers go on where they stood; a group that already runs here is left alone");
        if (!source.streams().isEmpty()) {
            reasons.put("groupsPattern", "without those of Kafka Streams, whose state is not copied: they begin anew here, see runbooks/strimzi/region-failover.md");
            reasons.put("topicsExcludePattern", "state of Kafka Streams");
        }
        reasons.put("config/" + COMPRESSION, "the copy is unpacked on the way: without it, it would be larger than the original");
        reasons.put("config/" + ISOLATION, "what a transaction took back is not copied: here nothing would mark it as such");
        reasons.put("config/" + REQUEST, "the largest record that a copied topic takes");
        reasons.put("config/refresh.topics.interval.seconds", "new topics are copied from then on");
        reasons.put("config/emit.checkpoints.interval.seconds", "places of consumers are younger than a tenth of RPO "
                + Durations.text(cluster.site().serviceLevel().regionRpo()) + ": " + cluster.plan().cite("sla.regionLoss.rpo"));
        reasons.put("sourceConnector/tasksMax", Decimals.plain(cluster.site().load().peakInMiBps(), 1) + " MiB/s at "
                + Decimals.plain(cluster.plan().figure(PER_TASK), 0) + " MiB/s a task, two at least");
        reasons.put("config/replication.factor", "the default of this cluster");
        return cluster.manifest("mirror-maker.yaml", "Copy of " + source.path() + " in this region", List.of("sla.regionLoss.rpo", "sla.regionLoss.rto"),
                List.of(Document.of(mirrorMaker(cluster, source)).because(reasons)));
    }

    static KafkaMirrorMaker2 mirrorMaker(Cluster cluster, Site source) {
        Site site = cluster.site();
        List<Double> bounds = cluster.plan().figures("mirrorCheckpointSeconds");
        long checkpoint = Math.clamp(site.serviceLevel().regionRpo().toSeconds() / 10, bounds.getFirst().longValue(), bounds.getLast().longValue());
        List<String> own = MirrorRights.ownTopics(source);
        int tasks = (int) Math.max(2, Math.ceil(site.load().peakInMiBps() / cluster.plan().figure(PER_TASK)));
        return new KafkaMirrorMaker2Builder()
                .withNewMetadata().withName(USER).addToLabels("app.kubernetes.io/component", "mirror-maker").endMetadata()
                .withNewSpec()
                .withReplicas(2)
                .withTarget(target(cluster))
                .addNewMirror()
                .withSource(source(cluster, source))
                .withTopicsPattern(String.join("|", MirrorRights.domains(source).stream().map(MirrorMaker::pattern).toList()))
                .withGroupsPattern(String.join("|", MirrorRights.groups(source).stream().map(Application::literal).toList()))
                .withTopicsExcludePattern(own.isEmpty() ? null : String.join("|", own))
                .withNewSourceConnector().withTasksMax(tasks).withConfig(sourceConfig(source)).endSourceConnector()
                .withNewCheckpointConnector().withTasksMax(1).withConfig(checkpointConfig((int) checkpoint)).endCheckpointConnector()
                .endMirror()
                .withResources(Footprint.of(cluster.plan(), "mirrorMaker").resources())
                .withMetricsConfig(new StrimziMetricsReporter())
                .withTemplate(template(cluster))
                .endSpec()
                .build();
    }

    private static KafkaConnectTemplate template(Cluster cluster) {
        KafkaConnectTemplateBuilder template = new KafkaConnectTemplateBuilder().withNewPod()
                .withTopologySpreadConstraints(new TopologySpreadConstraintBuilder()
                        .withMaxSkew(1).withTopologyKey(NodePools.ZONE).withWhenUnsatisfiable("ScheduleAnyway")
                        .withNewLabelSelector().addToMatchLabels("strimzi.io/cluster", USER)
                        .addToMatchLabels("strimzi.io/kind", "KafkaMirrorMaker2").endLabelSelector().build())
                .endPod();
        if (cluster.way() == Security.ClientAuth.OAUTH) {
            template.withNewConnectContainer().addNewEnv().withName(CLIENT_SECRET).withNewValueFrom()
                    .withNewSecretKeyRef("client-secret", Users.SECRET_PREFIX + USER, false).endValueFrom().endEnv().endConnectContainer();
        }
        cluster.agentCheck("mirror").ifPresent(check -> template.editPod().withNewMetadata().addToAnnotations(AgentCheck.annotation(USER + "-mirrormaker2"), check.json()).endMetadata().endPod());
        return template.build();
    }

    private static KafkaMirrorMaker2TargetClusterSpec target(Cluster cluster) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("config.storage.replication.factor", -1);
        config.put("offset.storage.replication.factor", -1);
        config.put("status.storage.replication.factor", -1);
        return new KafkaMirrorMaker2TargetClusterSpecBuilder()
                .withAlias(cluster.name())
                .withBootstrapServers(cluster.name() + "-kafka-bootstrap:" + Listeners.INTERNAL_PORT)
                .withGroupId(GROUP).withConfigStorageTopic(STORES.get(0)).withOffsetStorageTopic(STORES.get(1)).withStatusStorageTopic(STORES.get(2))
                .withTls(trusting(cluster.name()))
                .withAuthentication(authentication(cluster, Users.SECRET_PREFIX + USER))
                .withConfig(config)
                .build();
    }

    private static KafkaMirrorMaker2ClusterSpec source(Cluster cluster, Site source) {
        return new KafkaMirrorMaker2ClusterSpecBuilder()
                .withAlias(source.clusterName())
                .withBootstrapServers(placeholder(source) + ":" + Listeners.EXTERNAL_PORT)
                .withTls(trusting(source.clusterName()))
                .withAuthentication(authentication(cluster, sourceSecret(source)))
                .build();
    }

    private static ClientTls trusting(String kafka) {
        return new ClientTlsBuilder().withTrustedCertificates(
                new CertSecretSourceBuilder().withSecretName(kafka + "-cluster-ca-cert").withPattern("*.crt").build()).build();
    }

    /** Stands for the address of the source, which its load balancer gets only when it is made. */
    static String placeholder(Site source) {
        return "<BOOTSTRAP_OF_" + source.path().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + ">";
    }

    /** Secret with the credentials of the source, copied from there. */
    static String sourceSecret(Site source) {
        return source.clusterName() + "-" + USER;
    }

    private static KafkaClientAuthentication authentication(Cluster cluster, String secret) {
        if (cluster.way() == Security.ClientAuth.MTLS) {
            return new KafkaClientAuthenticationTlsBuilder().withNewCertificateAndKey().withSecretName(secret).withCertificate("user.crt").withKey("user.key")
                    .endCertificateAndKey().build();
        }
        if (cluster.way() == Security.ClientAuth.SCRAM) {
            return new KafkaClientAuthenticationScramSha512Builder().withUsername(USER).withNewPasswordSecret().withSecretName(secret).withPassword("password")
                    .endPasswordSecret().build();
        }
        Tokens tokens = cluster.tokens();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put("sasl.jaas.config", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required oauth.client.id=\""
                + tokens.clientId(USER) + "\" oauth.client.secret=\"${strimzienv:" + CLIENT_SECRET + "}\" oauth.token.endpoint.uri=\"" + Tokens.ENDPOINT + "\""
                + (tokens.scope().isEmpty() ? "" : " oauth.scope=\"" + tokens.scope() + "\"") + ";");
        settings.put("sasl.login.callback.handler.class", "io.strimzi.kafka.oauth.client.JaasClientOauthLoginCallbackHandler");
        return new KafkaClientAuthenticationCustomBuilder().withSasl(true).withConfig(settings).build();
    }

    private static Map<String, Object> sourceConfig(Site source) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (source.applications().stream().anyMatch(application -> application.transactionalIdPrefix().isPresent())) {
            config.put(ISOLATION, "read_committed");
        }
        config.put("offset-syncs.topic.location", "target");
        config.put("offset-syncs.topic.replication.factor", -1);
        config.put(COMPRESSION, "lz4");
        largestRecord(source).ifPresent(bytes -> config.put(REQUEST, bytes));
        config.put("refresh.topics.interval.seconds", 60);
        config.put("replication.factor", -1);
        config.put("replication.policy.class", IDENTITY);
        config.put("sync.topic.acls.enabled", false);
        config.put("sync.topic.configs.enabled", false);
        return config;
    }

    /** In bytes; the copy is made by a producer, and that refuses by itself what is larger than it was told. */
    private static Optional<Long> largestRecord(Site source) {
        return source.topics().stream().flatMap(topic -> topic.settings().stream()).filter(setting -> setting.key().equals("max.message.bytes"))
                .map(setting -> Long.valueOf(setting.value())).max(Comparator.naturalOrder());
    }

    private static Map<String, Object> checkpointConfig(int seconds) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("checkpoints.topic.replication.factor", -1);
        config.put("emit.checkpoints.interval.seconds", seconds);
        config.put("offset-syncs.topic.location", "target");
        config.put("refresh.groups.interval.seconds", 60);
        config.put("replication.policy.class", IDENTITY);
        config.put("sync.group.offsets.enabled", true);
        config.put("sync.group.offsets.interval.seconds", seconds);
        return config;
    }

    private static String pattern(String domain) {
        return Application.literal(domain) + (domain.endsWith(".") ? ".*" : "");
    }
}
