package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.plan.Deployment.SignIn;
import dev.strawman.requirements.Security.ClientAuth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications that cannot sign in as the others do, or that come from outside. */
class SignInsTest {

    private static final SignIn GATEWAY = new SignIn(ClientAuth.SCRAM, List.of("card-gateway"));
    private static final SignIn FRAUD = new SignIn(ClientAuth.MTLS, List.of("fraud-scoring"));
    private static final String IN_PROFILES = "    flows: {confidence: unknown, note: neither the producer nor the consumers were named}\n";

    private static ClientAuth way(Deployment deployment, String principal) {
        return deployment.site().applications().stream().filter(application -> application.principal().equals(principal)).map(deployment::authentication).findFirst().orElseThrow();
    }

    private static List<Gap> gaps(Deployment deployment, String requirement) {
        return deployment.gaps().stream().filter(gap -> gap.requirement().equals(requirement)).toList();
    }

    @Test
    void eachSignsInAsItAsksWhereTheProductOffersThat() {
        Plan plan = PackPlans.severalWays();
        Deployment msk = PlannerTest.on(plan, "msk", "prod");
        assertEquals(List.of(FRAUD, GATEWAY), msk.otherSignIns());
        assertEquals(List.of(ClientAuth.IAM, ClientAuth.MTLS, ClientAuth.SCRAM), msk.authentications());
        assertEquals(List.of(ClientAuth.SCRAM, ClientAuth.MTLS, ClientAuth.IAM, ClientAuth.IAM, ClientAuth.IAM),
                List.of("card-gateway", "fraud-scoring", "ledger-service", "warehouse-s3-sink", "kafka-probe").stream().map(principal -> way(msk, principal)).toList());
        assertEquals(List.of(GATEWAY), PlannerTest.on(plan, "strimzi", "prod").otherSignIns(), "a certificate is what the others have there");
        assertEquals(List.of(), PlannerTest.on(plan, "confluent", "prod").otherSignIns());
        assertEquals(List.of(), PlannerTest.on(PackPlans.story("payments"), "msk", "prod").otherSignIns());
    }

    @Test
    void whatTheProductDoesNotOfferIsAGapThatNamesTheApplications() {
        Plan plan = PackPlans.severalWays();
        assertEquals(List.of(), gaps(PlannerTest.on(plan, "msk", "prod"), "useCases"));
        Gap gap = gaps(PlannerTest.on(plan, "confluent", "prod"), "useCases").getFirst();
        assertEquals("SASL/SCRAM for card-gateway", gap.asked());
        assertEquals("mutual TLS for them as for the others", gap.emitted());
        assertEquals("cc-enterprise.clientAuthentication", gap.fact());
        Plan serverless = PackPlans.severalWays("engagement:", "options: [msk-serverless]\nengagement:", "clientAuth: {value: [iam, mtls]", "clientAuth: {value: [iam]", "  byok: ", "  byok: false #");
        assertEquals(List.of("mutual TLS for fraud-scoring", "SASL/SCRAM for card-gateway"), gaps(PlannerTest.on(serverless, "msk", "prod"), "useCases").stream().map(Gap::asked).toList());
        assertEquals(ClientAuth.IAM, way(PlannerTest.on(serverless, "msk", "prod"), "card-gateway"));
    }

    @Test
    void theDecisionSaysWhoSignsInOtherwise() {
        Decision decision = PackPlans.severalWays().decisions().stream().filter(one -> one.scope().equals("msk/prod/eu-west-1") && one.question().equals("How do services prove who they are?"))
                .findFirst().orElseThrow();
        assertEquals("IAM; mutual TLS for fraud-scoring; SASL/SCRAM for card-gateway", decision.choice());
        assertTrue(decision.reason().endsWith("connectors and the probe sign in with IAM"), decision.reason());
    }

    @Test
    void theUseCaseThatSaysItSpeaksForAllAndAConnectorSignsInAsItsWorkersDo() {
        String twice = "    flows: [{from: card-gateway, topic: customer.profile.changed, to: [fraud-scoring]}]\n    applications: [{id: card-gateway, clientAuth: scram}]\n";
        Plan plan = PackPlans.story("payments", PackPlans.LEDGER, PackPlans.LEDGER + "      - {id: card-gateway, owner: head-of-payments}\n      - {id: warehouse-s3-sink, clientAuth: scram}\n", IN_PROFILES, twice);
        assertEquals(List.of(GATEWAY), PlannerTest.on(plan, "msk", "prod").otherSignIns());
    }

    @Test
    void nothingIsOpenedForWhoeverIsOutsideAndSomebodyIsAskedHowItGetsIn() {
        Plan plan = PackPlans.severalWays();
        Gap msk = gaps(PlannerTest.on(plan, "msk", "prod"), "security.network").getFirst();
        assertEquals("a way in from outside for card-gateway", msk.asked());
        assertTrue(msk.lost().contains("a private link (multi-VPC connectivity in the same Region; not for t3.small) or a peering") && msk.lost().contains("REST proxy") && msk.lost().endsWith("a cluster apart"), msk.lost());
        Gap confluent = gaps(PlannerTest.on(plan, "confluent", "prod"), "security.network").stream().filter(gap -> gap.asked().equals(msk.asked())).findFirst().orElseThrow();
        assertTrue(confluent.lost().endsWith("a cluster apart of another product, for this one has no public network"), confluent.lost());
        List<Plan.Question> questions = plan.questions().stream().filter(question -> question.text().startsWith("How does card-gateway get in from outside?")).toList();
        assertEquals(1, questions.size());
        assertEquals("ciso", questions.getFirst().askWhom());
        assertTrue(questions.getFirst().text().contains("Confluent Cloud Enterprise: a private link;"), questions.getFirst().text());
    }

    @Test
    void aPublicNetworkLetsEverybodyIn() {
        Plan plan = PackPlans.severalWaysBesideTokens();
        assertTrue(plan.questions().stream().noneMatch(question -> question.text().contains("from outside")));
        assertTrue(plan.deployments().stream().flatMap(deployment -> deployment.gaps().stream()).noneMatch(gap -> gap.asked().startsWith("a way in from outside")));
    }
}
