package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one use case loses decides how much its own alerts weigh. */
class WeightsTest {

    private static final String DAY_RATE = "cost: {dayRate: 800 EUR, currency: EUR}\nuseCases:";

    private static Monitoring watched(String cost, String environment) {
        Plan plan = PlannerTest.plan("useCases:", DAY_RATE, "costOfFailure: {reputation: L}", "costOfFailure: {" + cost.replace(';', ',') + "}");
        return plan.watch().of(PlannerTest.on(plan, "strimzi", environment).path()).orElseThrow();
    }

    private static Alert alert(Monitoring monitoring, String name) {
        return monitoring.alerts().stream().filter(alert -> alert.name().equals(name)).findFirst().orElseThrow();
    }

    /** Without readers, behind, not processed: severities. */
    @ParameterizedTest
    @CsvSource({
        "safety: true,                                        1, 1, 1",
        "perHour: 800 EUR; perLostEvent: 800 EUR,             1, 2, 2",
        "perHour: 800 EUR; perDuplicate: 800 EUR,             1, 2, 2",
        "reputation: H; perLostEvent: 2 EUR,                  1, 2, 3",
        "reputation: H,                                       1, 2, 3",
        "perHour: 50 EUR; perLostEvent: 799 EUR,              3, 3, 3",
        "perHour: 50 EUR; perLostEvent: 0 EUR; reputation: M, 3, 3, 4",
        "reputation: L,                                       3, 3, 4",
    })
    void alertsOfAUseCaseWeighWhatItLoses(String cost, int unread, int late, int unprocessed) {
        Monitoring monitoring = watched(cost, "prod");

        assertEquals(unread, alert(monitoring, "KafkaGroupWithoutMembers").severity().number());
        assertEquals(late, alert(monitoring, "KafkaConsumerLag").severity().number());
        assertEquals(unprocessed, alert(monitoring, "KafkaDeadLetters").severity().number());
        List<Objective.Burn> burns = monitoring.objectives().stream().filter(objective -> objective.kind() == Objective.Kind.FRESHNESS).findFirst().orElseThrow().burns();
        assertEquals(late, burns.getFirst().severity().number(), "spent in an hour");
        assertEquals(unread == 1 ? Severity.SEV3 : Severity.SEV4, burns.getLast().severity(), "spent in a month");
    }

    @Test
    void theReasonNamesTheCapturedCost() {
        Monitoring cheap = watched("perHour: 50 EUR; perLostEvent: 0 EUR", "prod");

        assertEquals("its users are served badly, a case for working hours: track, an hour of standstill costs 50 EUR, less than a person's day (800 EUR)",
                alert(cheap, "KafkaConsumerLag").severityReason());
        assertEquals("a record was not processed, work for a quiet day: track, a lost event costs nothing", alert(cheap, "KafkaDeadLetters").severityReason());
        assertEquals("a record was not processed: track, a lost event costs 5000 EUR, at least a person's day (800 EUR)",
                alert(watched("perLostEvent: 5000 EUR; perDuplicate: 50 EUR", "prod"), "KafkaDeadLetters").severityReason());
    }

    @Test
    void lostRecordsOfAClusterWeighWhatTheDearestRecordCosts() {
        Alert lost = alert(watched("perHour: 50 EUR; perLostEvent: 5000 EUR", "prod"), "KafkaUncleanElection");

        assertEquals(Severity.SEV1, lost.severity());
        assertTrue(lost.severityReason().endsWith("track, a lost event costs 5000 EUR, at least a person's day (800 EUR)"), lost.severityReason());
        assertEquals(Severity.SEV2, alert(watched("perHour: 50 EUR; perLostEvent: 1 EUR", "prod"), "KafkaUncleanElection").severity());
    }

    @Test
    void nobodyIsCalledForAnEnvironmentWithoutCustomers() {
        Monitoring dev = watched("safety: true", "dev");

        assertEquals(Severity.SEV3, alert(dev, "KafkaGroupWithoutMembers").severity());
        assertEquals("nobody outside the team depends on dev", alert(dev, "KafkaGroupWithoutMembers").severityReason());
    }
}
