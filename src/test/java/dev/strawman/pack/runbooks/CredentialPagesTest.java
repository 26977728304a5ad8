package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that give and take credentials, by the way in which clients sign in. */
class CredentialPagesTest {

    private static String page(String story, String path) {
        return Pages.of(story).get("runbooks/" + path + ".md");
    }

    private static String section(String page, String title) {
        return Fragment.parse("page", page).body(title, Set.of());
    }

    @Test
    void withOAuthThePodOfThoseOnCallIsMadeWithATokenOfTheirOwn() {
        String pod = section(page(Pages.OAUTH, "strimzi/command-line"), "Pod");
        assertTrue(pod.contains("kind: Pod\n"), pod);
        assertTrue(pod.contains("echo \"sasl.login.callback.handler.class=io.strimzi.kafka.oauth.client.JaasClientOauthLoginCallbackHandler\""), pod);
        assertTrue(pod.contains("oauth.client.id=\"$OAUTH_CLIENT_ID\" oauth.scope=\"api://<OAUTH_AUDIENCE>/.default\""), pod);
        assertTrue(pod.contains("secretName: kafka-cli-oauth"), pod);
    }

    @ParameterizedTest
    @CsvSource({"payments, kafkauser/runbook", "rentals, kafkauser/runbook", "payments with OAuth, kafkauser -l app.kubernetes.io/name=runbook"})
    void whatWasGivenIsTakenBackAndNothingElse(String story, String user) {
        String page = page(story, "strimzi/command-line");
        assertTrue(section(page, "Take it back").contains(user), page);
        assertFalse(page.contains(" label namespace "), "a label of the namespace may be somebody else's");
        assertTrue(section(page, "Pod").contains("labels: {app.kubernetes.io/name: kafka-cli}"), page);
        if (story.equals(Pages.OAUTH)) {
            assertTrue(section(page, "Identity").contains("app.kubernetes.io/name: runbook}"), page);
            assertFalse(section(page, "Take it back").contains("kafkauser/runbook"), page);
        }
    }

    @ParameterizedTest
    @CsvSource({"payments, User:CN=$IDENTITY", "rentals, User:$IDENTITY", "payments with OAuth, User:$IDENTITY"})
    void onStrimziTheFirstCommandThatChangesSomethingForbidsAll(String story, String principal) {
        String page = page(story, "strimzi/credential-leak");
        assertTrue(page.contains("export PRINCIPAL=\"" + principal + "\""), page);
        String shut = section(page, "Shut it");
        int pause = shut.indexOf("strimzi.io/pause-reconciliation=true");
        int deny = shut.indexOf("kafka acls --add --force --deny-principal \"$PRINCIPAL\" --operation All --cluster --topic '*' --group '*' --transactional-id '*'");
        assertTrue(0 < pause && pause < deny, shut);
        assertEquals(story.equals(Pages.OAUTH), shut.contains("In the directory, so that nobody gets a token any more: switch its service principal off"), shut);
    }

    @Test
    void everyOtherWayInHasAnActionThatShutsItAtOnce() {
        assertTrue(section(page("rentals", "msk/credential-leak"), "Shut it").contains("--deny-principal \"User:$PRINCIPAL\""));
        assertTrue(section(page("rentals", "msk/credential-leak"), "Shut it").contains("batch-disassociate-scram-secret"));
        assertTrue(section(page("payments", "msk/credential-leak"), "Shut it").contains("aws:TokenIssueTime"));
        assertTrue(section(page("payments", "confluent/credential-leak"), "Shut it").contains("confluent iam certificate-pool update"));
        assertTrue(section(page("rentals", "confluent/credential-leak"), "Shut it").contains("confluent api-key delete"));
        assertTrue(section(page(Pages.OAUTH, "confluent/credential-leak"), "Shut it").contains("confluent iam pool update"));
    }

    @Test
    void whereNotAllSignInAlikeEachPartSaysWhomItIsAbout() {
        String steps = section(page(Pages.SEVERAL_WAYS, "msk/onboard-a-team"), "Steps");
        assertTrue(steps.contains("*IAM (all others):*\n\nThe team's role gets the policy"), steps);
        assertTrue(steps.contains("*SASL/SCRAM (`card-gateway`):*\n\nThe password comes from") && steps.contains("export APPLICATION='card-gateway'\naws kafka list-scram-secrets"), steps);
        assertTrue(steps.contains("*mutual TLS (`fraud-scoring`):*\n\nIts team makes the key") && steps.contains("export APPLICATION='fraud-scoring'\nopenssl req"), steps);
        assertTrue(steps.contains("*mutual TLS (`fraud-scoring`), SASL/SCRAM (`card-gateway`):*\n\nRights are no part of Terraform"), steps);
        for (String page : java.util.List.of("credential-leak", "certificate-and-key-rotation", "access-review", "KafkaFailedLogins", "region-failover")) {
            String text = page(Pages.SEVERAL_WAYS, "msk/" + page);
            assertTrue(text.contains("*SASL/SCRAM (`card-gateway`):*") && text.contains("*mutual TLS (`fraud-scoring`):*"), text);
        }
        String leak = page(Pages.BESIDE_TOKENS, "strimzi/credential-leak");
        assertTrue(section(leak, "Shut it").contains("*OAuth (all others):*\n\nIn the directory") && section(leak, "Shut it").contains("*Everybody:*\n\n**Locks the application out"), leak);
        assertTrue(section(leak, "Whose is it").contains("export IDENTITY='fraud-scoring'\nexport PRINCIPAL=\"User:CN=$IDENTITY\""), leak);
        assertFalse(page("payments", "msk/onboard-a-team").contains("(all others)"));
    }

    @Test
    void peopleSignInAsMostApplicationsDo() {
        String page = page(Pages.SEVERAL_WAYS, "strimzi/command-line");
        assertTrue(section(page, "Identity").contains("authentication: {type: tls}") && !section(page, "Identity").contains("scram-sha-512"), page);
        assertTrue(section(page(Pages.BESIDE_TOKENS, "strimzi/command-line"), "Pod").contains("kafka-cli-oauth"));
        assertFalse(section(page(Pages.BESIDE_TOKENS, "strimzi/command-line"), "Pod").contains("user-runbook"));
    }

    @ParameterizedTest
    @CsvSource({"vault-pki, true", "strimzi-ca, false"})
    void theOperatorIsAskedToRenewOnlyWhatItMade(String issuer, boolean own) {
        SortedMap<String, String> pages = Pages.of(PackPlans.story("payments", text -> text.replace("issuer: {value: vault-pki,", "issuer: {value: " + issuer + ",")
                .replaceFirst("(?m)^  clientAuth: .*$", "  clientAuth: [mtls]")));
        String ends = section(pages.get("runbooks/strimzi/KafkaCertificateEnds.md"), "Fix");
        assertEquals(!own, ends.contains("annotate secret \"$CLUSTER-cluster-ca-cert\" strimzi.io/force-renew=true"), ends);
        assertEquals(own, ends.contains("strimzi.io/ca-cert-generation"), ends);
        String leak = section(pages.get("runbooks/strimzi/credential-leak.md"), "Bring it back");
        assertEquals(!own, leak.contains("annotate secret \"$CLUSTER-clients-ca\" strimzi.io/force-replace=true"), leak);
        String rotation = section(pages.get("runbooks/strimzi/certificate-and-key-rotation.md"), "Authorities");
        assertEquals(own, rotation.contains("strimzi.io/ca-key-generation"), rotation);
        assertEquals(!own, rotation.contains("only look"), rotation);
    }

    @Test
    void whomToTellFollowsFromTheRegimesThatWereCaptured() {
        String british = section(page("payments", "msk/credential-leak"), "What could it do");
        assertTrue(british.contains("- UK GDPR: ") && british.contains("- PCI DSS 4: ") && !british.contains("- EU GDPR: "), british);
        assertTrue(regimes("[lgpd]").contains("- LGPD: the ANPD and the people concerned within three business days"));
        String none = regimes("[none]");
        assertTrue(none.contains("No regime with a time of its own was captured") && !none.contains("72 hours"), none);
    }

    private static String regimes(String captured) {
        String text = PackPlans.requirements("rentals").replace("regimes: [eu-gdpr]", "regimes: " + captured);
        return RunbookFiles.artifacts(PackPlans.plan(text), new Templates()).stream().filter(file -> file.path().value().equals("runbooks/msk/credential-leak.md"))
                .map(file -> section(file.text(), "What could it do")).findFirst().orElseThrow();
    }
}
