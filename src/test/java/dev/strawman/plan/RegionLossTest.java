package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What still rings when a region is gone, and whether the RTO holds by then. */
class RegionLossTest {

    private static final String COPIED = "  - {name: dev, purpose: dev}\n  - {name: dr, purpose: dr}";

    private static Plan plan(String rto, String... more) {
        String[] all = {"[{id: lead, role: ops}]", "[{id: lead, role: ops}, {id: head, role: owner}]", "cover: 8x5", "cover: 24x7", "rpo: 24h, rto: 2d", "rpo: 5 min, rto: " + rto, "  - {name: dev, purpose: dev}", COPIED};
        List<String> replacements = new java.util.ArrayList<>(List.of(all));
        replacements.addAll(List.of(more));
        return PlannerTest.plan(replacements.toArray(String[]::new));
    }

    private static RegionLoss loss(Plan plan, String platform) {
        return RegionLoss.of(plan, PlannerTest.on(plan, platform, "prod"));
    }

    private static String decision(Plan plan, String environment) {
        return plan.decisions().stream().filter(decision -> decision.question().equals("How is the loss of the region met?") && decision.scope().startsWith(environment + "/")).findFirst().orElseThrow().reason();
    }

    private static List<Plan.Question> questions(Plan plan) {
        return plan.questions().stream().filter(question -> question.requirement().equals("sla.regionLoss.rto")).toList();
    }

    /** A failover is a person's decision. */
    @Test
    void anRtoIsNotKeptWhileNobodyAnswers() {
        Plan plan = plan("4h", "cover: 24x7", "cover: 8x5");
        assertEquals(1, questions(plan).size());
        assertTrue(questions(plan).getFirst().text().startsWith("Outside the hours of cover nobody answers (support.outOfHours"), questions(plan).getFirst().text());
        assertTrue(questions(plan).getFirst().text().contains("for up to 64h") && questions(plan).getFirst().text().contains("the RTO of 4h"), questions(plan).getFirst().text());
        assertEquals(List.of(), questions(plan("4h")));
        assertEquals(List.of(), questions(plan("5d", "cover: 24x7", "cover: 8x5")), "somebody is there again before it is over");
    }

    @Test
    void whatStandsInTheLostRegionDoesNotRing() {
        RegionLoss loss = loss(plan("2h"), "strimzi");

        assertEquals("KafkaReplicationStopped", loss.bell().orElseThrow().alert());
        assertEquals("strimzi/dr/eu-central-1", loss.bell().orElseThrow().at());
        assertEquals(Duration.ofMinutes(11), loss.bell().orElseThrow().after(), "ten minutes and two readings");
        assertEquals(Duration.ofMinutes(120 - 11 - 60), loss.left());
    }

    @Test
    void withoutACopyNothingRingsOfWhichTheDelayIsKnown() {
        RegionLoss loss = loss(PlannerTest.plan(), "strimzi");

        assertTrue(loss.bell().isEmpty());
        assertEquals("2d - 1h until the first answer", loss.arithmetic());
    }

    @Test
    void datadogStandsElsewhereAndMissesTheMetrics() {
        Plan plan = plan("2h", "operations:", "tooling: {monitoring: [datadog]}\noperations:");

        assertEquals("KafkaNotObserved", loss(plan, "strimzi").bell().orElseThrow().alert());
        assertEquals("strimzi/prod/eu-west-1", loss(plan, "strimzi").bell().orElseThrow().at());
    }

    @Test
    void anAnswerThatComesTooLateIsAQuestionAndStandsInTheDecision() {
        Plan late = plan("1h");

        assertFalse(loss(late, "strimzi").holds());
        assertTrue(decision(late, "prod").contains("; on strimzi the RTO does not hold: 1h - 11 min until KafkaReplicationStopped on strimzi/dr/eu-central-1 rings - 1h until the first answer = -11 min"),
                decision(late, "prod"));
        assertEquals(1, questions(late).size());
        assertEquals("head", questions(late).getFirst().askWhom());
        assertTrue(questions(late).getFirst().text().contains("sla.supportResponse.severity1 (default)"), questions(late).getFirst().text());
    }

    @Test
    void anAnswerInTimeIsNoQuestion() {
        Plan inTime = plan("2h");

        assertFalse(decision(inTime, "prod").contains("does not hold"), decision(inTime, "prod"));
        assertEquals(List.of(), questions(inTime));
    }
}
