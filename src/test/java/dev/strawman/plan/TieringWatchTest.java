package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.plan.monitoring.Alert;
import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody is told when old records do not reach object storage. */
class TieringWatchTest {

    private static final String TIERED = "security: {network: private}\nfeatures: {tieredStorage: {acceptable: true}, streamProcessing: [kstreams]}";

    private static Plan tiered(String tool) {
        return PlannerTest.plan("security: {network: private}", TIERED, "keep: 1d", "keep: 400d", "operations:", "tooling: {monitoring: [" + tool + "]}\noperations:");
    }

    private static List<Alert> told(Plan plan, String platform) {
        return watched(plan, platform).alerts().stream().filter(alert -> alert.signal().startsWith("tiering-")).toList();
    }

    private static Monitoring watched(Plan plan, String platform) {
        return plan.watch().of(PlannerTest.on(plan, platform, "prod").path()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "datadog"})
    void bothAreToldOfOnStrimzi(String tool) {
        Plan plan = tiered(tool);

        assertTrue(PlannerTest.on(plan, "strimzi", "prod").tiered());
        assertEquals(List.of("KafkaTieringFails", "KafkaTieringBehind"), told(plan, "strimzi").stream().map(Alert::name).toList());
        double peak = PlannerTest.on(plan, "strimzi", "prod").site().load().peakInMiBps();
        assertEquals(BigDecimal.valueOf(Math.round(peak * 1024 * 1024 * 3600)), told(plan, "strimzi").getLast().threshold());
    }

    @Test
    void whereNothingIsMovedNothingIsToldAndThatIsSaid() {
        Plan plan = PlannerTest.plan();

        assertEquals(List.of(), told(plan, "strimzi"));
        Unseen unseen = watched(plan, "strimzi").unseen().stream().filter(one -> one.signal().equals("tiering-errors")).findFirst().orElseThrow();
        assertEquals("no setting of ours moves records to object storage here", unseen.why());
        assertEquals(List.of("KafkaTieringFails"), unseen.alerts());
        assertEquals(List.of(), told(tiered("prometheus"), "confluent"));
    }
}
