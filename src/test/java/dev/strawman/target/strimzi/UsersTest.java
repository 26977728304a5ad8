package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Application;
import dev.strawman.plan.Plan;
import dev.strawman.requirements.Security;
import io.strimzi.api.kafka.model.user.KafkaUserAuthentication;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserSpec;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UsersTest {

    private static KafkaUserSpec user(Plan plan, Application application) {
        return (KafkaUserSpec) new Users(Plans.cluster(plan, "prod")).kafkaUser(application).spec();
    }

    private static Application application(List<String> writes, List<String> reads, Optional<String> group, Optional<String> transactions, Optional<String> own) {
        return new Application("ledger", "ledger", "prod", false, Optional.empty(), writes, reads, group, Optional.empty(), transactions, own, Optional.empty(), Optional.empty(), false, "useCases[0]");
    }

    private static List<String> rights(KafkaUserSpec user) {
        return ((KafkaUserAuthorizationSimple) user.getAuthorization()).getAcls().stream().map(UsersTest::words).toList();
    }

    static String words(AclRule rule) {
        AclRuleResource resource = rule.getResource();
        String what = switch (resource) {
            case AclRuleTopicResource topic -> topic.getName() + " " + topic.getPatternType().toValue();
            case AclRuleGroupResource group -> group.getName() + " " + group.getPatternType().toValue();
            case AclRuleTransactionalIdResource id -> id.getName() + " " + id.getPatternType().toValue();
            default -> "";
        };
        return resource.getType() + " " + what + ": " + String.join(" ", rule.getOperations().stream().map(operation -> operation.toValue()).toList());
    }

    @Test
    void aProducerMayWriteItsTopicsAndNothingElse() {
        assertEquals(List.of("topic a literal: Write Describe", "topic b literal: Write Describe"),
                rights(user(Plans.plan(), application(List.of("a", "b"), List.of(), Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    @Test
    void aConsumerMayReadItsTopicsInItsGroup() {
        assertEquals(List.of("topic a literal: Read Describe", "group ledger literal: Read Describe"),
                rights(user(Plans.plan(), application(List.of(), List.of("a"), Optional.of("ledger"), Optional.empty(), Optional.empty()))));
    }

    @Test
    void aTopicThatIsReadAndWrittenHasOneRule() {
        assertEquals(List.of("topic retry literal: Read Write Describe"),
                rights(user(Plans.plan(), application(List.of("retry"), List.of("retry"), Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    @Test
    void aStreamMayMakeTopicsOfItsOwnAndWriteExactlyOnce() {
        assertEquals(List.of("topic ledger- prefix: Read Write Create Delete Describe DescribeConfigs", "group ledger literal: Read Describe",
                "transactionalId ledger prefix: Write Describe"),
                rights(user(Plans.plan(), application(List.of(), List.of(), Optional.of("ledger"), Optional.of("ledger"), Optional.of("ledger-")))));
    }

    @Test
    void aClientCertificateLivesAsLongAsWasAskedAndIsRenewedBeforeItEnds() {
        KafkaUserSpec user = user(Plans.plan(), Plans.cluster(Plans.plan(), "prod").site().applications().getFirst());
        KafkaUserTlsClientAuthentication tls = (KafkaUserTlsClientAuthentication) user.getAuthentication();

        assertEquals(90, tls.getValidityDays());
        assertEquals(30, tls.getRenewalDays());
        assertEquals(1_048_576, user.getQuotas().getProducerByteRate());
    }

    @Test
    void withOAuthTheIdentityLivesElsewhere() {
        Plan plan = Plans.with(Plans.plan(), Security.ClientAuth.OAUTH, Security.Network.PRIVATE);

        assertNull(user(plan, application(List.of("a"), List.of(), Optional.empty(), Optional.empty(), Optional.empty())).getAuthentication());
        assertEquals("scram-sha-512", user(Plans.with(Plans.plan(), Security.ClientAuth.SCRAM, Security.Network.PRIVATE),
                application(List.of("a"), List.of(), Optional.empty(), Optional.empty(), Optional.empty())).getAuthentication().getType());
    }

    @Test
    void eachSignsInAsItAsksAndTheCopyAsMostDo() {
        Cluster cluster = Plans.cluster(PackPlans.severalWaysBesideTokens(), "prod");
        Map<String, String> ways = new TreeMap<>();
        cluster.site().applications().forEach(application -> {
            Resource user = new Users(cluster).kafkaUser(application);
            KafkaUserAuthentication authentication = ((KafkaUserSpec) user.spec()).getAuthentication();
            ways.put(application.principal(), user.metadata().getName() + " " + (authentication == null ? "token" : authentication.getType()));
        });
        assertEquals("card-gateway scram-sha-512", ways.get("card-gateway"));
        assertEquals("fraud-scoring tls", ways.get("fraud-scoring"));
        assertEquals("ledger-service token", ways.get("ledger-service"));
        String mirror = new Users(cluster).artifacts().stream().filter(file -> file.path().value().endsWith("/users/cross-region-mirror.yaml")).findFirst().orElseThrow().text();
        assertFalse(mirror.contains("authentication:"), mirror);
    }

    /** The cluster takes the name from the token, where the directory has put the id of the client. */
    @Test
    void withOAuthAUserIsCalledLikeItsClientAndSaysWhoseItIs() {
        Application ledger = application(List.of("a"), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        Resource made = new Users(Plans.cluster(Plans.oauth(Plans.plan(), "entra"), "prod")).kafkaUser(ledger);
        Resource chosen = new Users(Plans.cluster(Plans.oauth(Plans.plan(), "keycloak"), "prod")).kafkaUser(ledger);

        assertEquals("<OAUTH_CLIENT_ID_OF_LEDGER>", made.metadata().getName());
        assertEquals("ledger", chosen.metadata().getName());
        assertEquals("ledger", made.metadata().getLabels().get("app.kubernetes.io/name"));
        assertNull(new Users(Plans.cluster(Plans.plan(), "prod")).kafkaUser(ledger).metadata().getLabels().get("app.kubernetes.io/name"));
    }

    @Test
    void aLongOrUnusualNameFitsIntoACertificateAndStaysUnique() {
        String one = Users.resource("Ledger_Service-of-the-department-for-extraordinarily-long-names-of-services-one");
        String two = Users.resource("Ledger_Service-of-the-department-for-extraordinarily-long-names-of-services-two");

        assertTrue(one.length() <= 64 && two.length() <= 64);
        assertTrue(one.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?"), one);
        assertTrue(!one.equals(two));
    }

    @Test
    void theMirrorReadsOnOneSideAndWritesOnTheOther() {
        assertEquals(List.of("topic payments. prefix: Read Describe DescribeConfigs"),
                MirrorRights.atSource(Plans.cluster(Plans.plan(), "prod")).stream().map(UsersTest::words).toList(), "the only group is one of Kafka Streams");
        assertTrue(MirrorRights.atSource(Plans.cluster(PackPlans.story("payments"), "prod")).stream().map(UsersTest::words).toList().contains("group ledger-service literal: Describe"));
        List<String> target = MirrorRights.atTarget(Plans.cluster(Plans.plan(), "dr")).stream().map(UsersTest::words).toList();
        assertTrue(target.contains("topic payments. prefix: Read Write Describe DescribeConfigs"), target.toString());
        assertTrue(target.contains("topic northgate-payments-prod.checkpoints.internal literal: Read Write Create Describe DescribeConfigs"), target.toString());
        assertTrue(target.stream().noneMatch(right -> right.startsWith("cluster")), target.toString());
    }
}
