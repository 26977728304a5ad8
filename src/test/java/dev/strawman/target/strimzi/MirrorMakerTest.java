package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthentication;
import io.strimzi.api.kafka.model.common.authentication.KafkaClientAuthenticationCustom;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2MirrorSpec;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2Spec;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorMakerTest {

    private static KafkaMirrorMaker2Spec spec() {
        Cluster target = Plans.cluster(Plans.plan(), "dr");
        return MirrorMaker.mirrorMaker(target, Listeners.peer(target).orElseThrow()).getSpec();
    }

    @Test
    void standsOnlyWhereThingsAreCopiedTo() {
        Plan plan = Plans.plan();
        List<String> mirrors = new Strimzi().artifacts(plan, new Templates()).stream().map(artifact -> artifact.path().value()).filter(path -> path.endsWith("mirror-maker.yaml")).toList();

        assertEquals(List.of("strimzi/dr/eu-central-1/mirror-maker.yaml"), mirrors);
    }

    @Test
    void writesBesideItselfAndReadsFromAfar() {
        assertEquals("northgate-payments-dr-kafka-bootstrap:9093", spec().getTarget().getBootstrapServers());
        assertEquals("<BOOTSTRAP_OF_PROD_EU_WEST_1>:9094", spec().getMirrors().getFirst().getSource().getBootstrapServers());
    }

    @Test
    void topicsAndTheirReadersKeepTheirNamesOnBothConnectors() {
        KafkaMirrorMaker2MirrorSpec mirror = spec().getMirrors().getFirst();
        for (var config : List.of(mirror.getSourceConnector().getConfig(), mirror.getCheckpointConnector().getConfig())) {
            assertEquals("org.apache.kafka.connect.mirror.IdentityReplicationPolicy", config.get("replication.policy.class"));
            assertEquals("target", config.get("offset-syncs.topic.location"));
        }
        assertEquals(true, mirror.getCheckpointConnector().getConfig().get("sync.group.offsets.enabled"));
    }

    @Test
    void sendsEveryRecordThatACopiedTopicTakes() {
        long largest = Plans.cluster(Plans.plan(), "prod").site().topics().stream().flatMap(topic -> topic.settings().stream()).filter(setting -> setting.key().equals("max.message.bytes"))
                .mapToLong(setting -> Long.parseLong(setting.value())).max().orElseThrow();
        assertEquals(largest, spec().getMirrors().getFirst().getSourceConnector().getConfig().get("producer.override.max.request.size"));
    }

    @Test
    void compressesWhatItCopies() {
        assertEquals("read_committed", spec().getMirrors().getFirst().getSourceConnector().getConfig().get("consumer.isolation.level"));
        assertEquals("lz4", spec().getMirrors().getFirst().getSourceConnector().getConfig().get("producer.override.compression.type"));
    }

    @Test
    void copiesTheTopicsOfThePlanAndNoOtherDomains() {
        Pattern topics = Pattern.compile(spec().getMirrors().getFirst().getTopicsPattern());
        Plans.cluster(Plans.plan(), "prod").site().topics().forEach(topic -> assertTrue(topics.matcher(topic.name()).matches(), topic.name()));

        assertFalse(topics.matcher("paymentsXauthorisation").matches());
        assertFalse(topics.matcher("fraud-scoring-store-changelog").matches());
        assertFalse(topics.matcher("__consumer_offsets").matches());
    }

    @ParameterizedTest
    @CsvSource({"entra, <OAUTH_CLIENT_ID_OF_CROSS_REGION_MIRROR>, ' oauth.scope=\"api://<OAUTH_AUDIENCE>/.default\"'", "keycloak, cross-region-mirror, ''",
        "okta, cross-region-mirror, ' oauth.scope=\"<OAUTH_SCOPE>\"'"})
    void withOAuthItSignsInOnBothSidesAsTheClientOfItsDirectory(String directory, String client, String scope) {
        Cluster target = Plans.cluster(Plans.oauth(Plans.plan(), directory), "dr");
        KafkaMirrorMaker2Spec spec = MirrorMaker.mirrorMaker(target, Listeners.peer(target).orElseThrow()).getSpec();
        String user = new Users(target).artifacts().getLast().text();

        assertTrue(user.contains(client), user);
        for (KafkaClientAuthentication side : List.of(spec.getTarget().getAuthentication(), spec.getMirrors().getFirst().getSource().getAuthentication())) {
            String login = ((KafkaClientAuthenticationCustom) side).getConfig().get("sasl.jaas.config").toString();
            assertTrue(login.contains(" oauth.client.id=\"" + client + "\" "), login);
            assertTrue(login.endsWith(" oauth.token.endpoint.uri=\"<OAUTH_TOKEN_URI>\"" + scope + ";"), login);
        }
    }

    @Test
    void kafkaStreamsLeavesItsPlacesAndItsStateBehind() {
        Plan plan = PackPlans.story("payments", PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: fraud-scoring, kafkaStreams: true, consumerGroup: payments.fraud}\n");
        Cluster target = Plans.cluster(plan, "dr");
        KafkaMirrorMaker2MirrorSpec mirror = MirrorMaker.mirrorMaker(target, Listeners.peer(target).orElseThrow()).getSpec().getMirrors().getFirst();

        assertTrue("ledger-service".matches(mirror.getGroupsPattern()));
        assertFalse("payments.fraud".matches(mirror.getGroupsPattern()), mirror.getGroupsPattern());
        assertTrue("payments.fraud-scores-changelog".matches(mirror.getTopicsPattern()), "its domain is copied");
        assertTrue("payments.fraud-scores-changelog".matches(mirror.getTopicsExcludePattern()));
        assertFalse(target.site().topics().stream().anyMatch(topic -> topic.name().matches(mirror.getTopicsExcludePattern())));
        assertFalse(MirrorRights.atTarget(target).stream().anyMatch(rule -> rule.getResource() instanceof AclRuleGroupResource group && group.getName().equals("payments.fraud")));
        assertEquals(null, spec().getMirrors().getFirst().getTopicsExcludePattern(), "nothing of it is in a domain that is copied");
    }

    @Test
    void placesOfReadersAreYoungerThanATenthOfTheRpo() {
        assertEquals(30, spec().getMirrors().getFirst().getCheckpointConnector().getConfig().get("emit.checkpoints.interval.seconds"));
    }
}
