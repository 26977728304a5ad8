package dev.strawman.plan;

import static dev.strawman.plan.PlannerTest.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A platform copies between its own clusters only; what that means where the recovery region has another one. */
class PairsTest {

    private static final Plan ELSEWHERE = PackPlans.recoveringElsewhere();
    private static final Plan MSK_ONLY = PackPlans.recoveringOnAmazonMskOnly();

    private static Deployment.Gap gap(Deployment deployment) {
        List<Deployment.Gap> found = deployment.gaps().stream().filter(gap -> gap.asked().startsWith("a copy for the loss of the region")).toList();
        assertEquals(1, found.size(), deployment.path());
        return found.getFirst();
    }

    private static List<String> questions(Plan plan) {
        return plan.questions().stream().map(Plan.Question::text).filter(text -> text.startsWith("What copies ")).toList();
    }

    private static String choice(Plan plan, String scope, String question) {
        return plan.decisions().stream().filter(decision -> decision.scope().equals(scope) && decision.question().equals(question)).map(decision -> decision.choice() + ": " + decision.reason())
                .findFirst().orElse("not decided");
    }

    @Test
    void nothingIsCopiedToAnotherPlatform() {
        Deployment source = on(ELSEWHERE, "strimzi", "prod");
        Deployment target = on(ELSEWHERE, "msk", "dr");
        assertTrue(source.uncopied() && !source.startsEmpty() && target.startsEmpty() && !target.holdsCopy());
        assertEquals("clusters with topics and access in dr/eu-central-1, and no data: dr/eu-central-1 stands on Amazon MSK and Confluent Cloud, and what copies for Strimzi copies to Strimzi only",
                gap(source).emitted());
        assertTrue(gap(source).asked().endsWith("RPO 5 min and RTO 30 min"));
        assertEquals("when that region goes, all that only Kafka held, and the places of readers: they begin anew here", gap(target).lost());
        for (String ofACopy : List.of("recovery in an account of its own", "credentials that renew themselves across regions", "schemas in the other region")) {
            assertTrue(ELSEWHERE.deployments().stream().flatMap(each -> each.gaps().stream()).noneMatch(each -> each.asked().equals(ofACopy)), ofACopy);
        }
    }

    @Test
    void somebodyIsAskedWhatCopiesInstead() {
        assertEquals(1, questions(ELSEWHERE).size());
        assertTrue(questions(ELSEWHERE).getFirst().startsWith("What copies prod/leeds on Strimzi to dr/eu-central-1 on Amazon MSK or Confluent Cloud? Now nothing does: "), questions(ELSEWHERE).getFirst());
        assertEquals(List.of("What copies prod/eu-west-1 on Confluent Cloud to dr/eu-central-1 on Amazon MSK?", "What copies prod/eu-west-1 on Strimzi to dr/eu-central-1 on Amazon MSK?"),
                questions(MSK_ONLY).stream().map(text -> text.substring(0, text.indexOf('?') + 1)).toList());
        assertEquals(List.of(), questions(PackPlans.story("payments")));
        Plan more = PackPlans.story("payments", "purpose: prod, regions: [eu-west-1]", "purpose: prod, regions: [eu-west-1], options: [msk-standard]");
        assertEquals(List.of("What copies prod/eu-west-1 on Amazon MSK to dr/eu-central-1 on Confluent Cloud?", "What copies prod/eu-west-1 on Amazon MSK to dr/eu-central-1 on Strimzi?"),
                questions(more).stream().map(text -> text.substring(0, text.indexOf('?') + 1)).toList(), "the other side has its copy, so the empty ones ask");
    }

    @Test
    void decisionsSayOnWhichPlatformsThePromiseHolds() {
        String question = "How is the loss of the region met?";
        assertTrue(choice(ELSEWHERE, "prod/leeds", question).startsWith("nothing that keeps the data: RPO 5 min and RTO 30 min for the loss of a region cannot be met: "));
        assertTrue(choice(MSK_ONLY, "prod/eu-west-1", question).startsWith("T3 with dr/eu-central-1, without a copy on Confluent Cloud and Strimzi: "));
        assertEquals("T3 with prod/eu-west-1: RPO 5 min and RTO 30 min for the loss of a region: asynchronous copy to the other region", choice(MSK_ONLY, "dr/eu-central-1", question));
        assertTrue(choice(MSK_ONLY, "strimzi/prod/eu-west-1", "What copies it to the other region?").startsWith("nothing: dr/eu-central-1 stands on Amazon MSK, and"));
        assertEquals("not decided", choice(MSK_ONLY, "msk/prod/eu-west-1", "What copies it to the other region?"));
        assertTrue(choice(ELSEWHERE, "msk/dr/eu-central-1", "What brings the data of the other region here?").endsWith(": it starts empty"));
        assertEquals("not decided", choice(ELSEWHERE, "msk/dr/eu-central-1", "What rings when the copy falls behind?"));
    }

    @Test
    void aRecoveryRegionHoldsTheCopyOfOneRegionOnly() {
        Plan plan = PackPlans.inTwoRegions();
        Deployment second = plan.on("msk").stream().filter(deployment -> deployment.site().path().equals("prod/eu-west-2")).findFirst().orElseThrow();
        assertTrue(on(plan, "msk", "dr").holdsCopy() && second.uncopied());
        assertTrue(gap(second).emitted().endsWith("dr/eu-central-1 is the copy of prod/eu-west-1"), gap(second).emitted());
    }

    @Test
    void nothingWatchesACopyThatIsNotThere() {
        for (Deployment deployment : ELSEWHERE.deployments()) {
            var monitoring = ELSEWHERE.watch().of(deployment.path()).orElseThrow();
            assertTrue(monitoring.alerts().stream().noneMatch(alert -> alert.name().startsWith("KafkaReplication")), deployment.path());
            assertTrue(monitoring.alerts().stream().noneMatch(alert -> alert.severityReason().contains("this is the copy")), deployment.path());
            assertTrue(monitoring.unseen().stream().filter(unseen -> unseen.signal().equals("replication-lag-seconds")).map(Unseen::why).allMatch(Measures.NOTHING_COPIED::equals), deployment.path());
        }
        var standby = ELSEWHERE.watch().of("msk/dr/eu-central-1").orElseThrow();
        assertTrue(standby.alerts().stream().anyMatch(alert -> alert.severityReason().endsWith("because nobody works here until the other region is lost")));
        assertFalse(standby.alerts().stream().anyMatch(alert -> alert.name().equals("KafkaConsumerLag")), "nobody reads there");
        assertTrue(standby.ceilings().stream().anyMatch(ceiling -> ceiling.why().endsWith(", with room for a copy between regions, which there is none of yet")));
    }
}
