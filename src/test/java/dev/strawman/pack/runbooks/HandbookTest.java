package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import dev.strawman.plan.HandmadePlan;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.requirements.Operations.Cover;
import dev.strawman.unit.Hours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandbookTest {

    private static OnCall onCall(String from, String to, boolean outOfHours) {
        return new OnCall(Cover.EIGHT_BY_FIVE, Optional.of(new Hours(from, to)), false, outOfHours, HandmadePlan.plan().watch().onCall().routes(), List.of(), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"09:00, 17:00, 64", "08:00, 20:00, 60", "00:00, 24:00, 48", "08:45, 17:15, 63"})
    void theLongestGapIsAWeekend(String from, String to, int hours) {
        assertEquals(hours, onCall(from, to, false).longestSilence().toHours());
    }

    @Test
    void thereIsNoGapWhenSomebodyCanBeCalled() {
        assertEquals(Duration.ZERO, onCall("09:00", "17:00", true).longestSilence());
        assertEquals(Duration.ZERO, HandmadePlan.plan().watch().onCall().longestSilence());
    }

    @Test
    void saysOpenlyWhatAnUnansweredWeekendCosts() {
        String page = Pages.of("notify").get("runbooks/on-call.md");
        assertTrue(page.contains("waits until Monday 08:00: **60 hours**"), page);
        assertTrue(page.contains("| case-updated-to-notification | 200 GBP | 60 h | 12000 GBP |"), page);
        assertTrue(page.contains("That is an assumption"), page);
        assertTrue(page.contains("| 1 | email (assumed) | 1h | is written at once and **waits for somebody to read it in working hours** |"), page);
        assertFalse(Pages.of("payments").get("runbooks/on-call.md").contains("longest gap"));
    }

    @Test
    void hoursSayTheirClockAndWhatNobodySaid() {
        String cover = "  cover: 12x5\n  timeZone: {value: Europe/London, confidence: assumed, note: a department of the United Kingdom}\n";
        assertTrue(page(cover, cover).contains("Working hours are taken to be Monday to Friday 08:00-20:00 Europe/London. That is an assumption: nobody was asked when the day begins."));
        assertTrue(page(cover, "  cover: 8x5\n  workingHours: 08:00-16:00\n").contains("Working hours are Monday to Friday 08:00-16:00 UTC. The time zone is an assumption: nobody was asked for it."));
        String said = page(cover, "  cover: 8x5\n  workingHours: 08:30-17:00\n  timeZone: Europe/London\n");
        assertTrue(said.contains("Working hours are Monday to Friday 08:30-17:00 Europe/London.\n"), said);
        assertTrue(said.contains("waits until Monday 08:30: **63.5 hours**") && said.contains("| 200 GBP | 63.5 h | 12700 GBP |"), said);
    }

    private static String page(String old, String other) {
        return Pages.of(PackPlans.story("notify", old, other)).get("runbooks/on-call.md");
    }

    @Test
    void severitiesAreComputedAndStandInNoText() throws IOException {
        for (String folder : List.of("alerts", "operations")) {
            try (Stream<Path> texts = Files.list(Path.of("blueprints/runbooks", folder))) {
                for (Path text : texts.toList()) {
                    assertFalse(Files.readString(text).matches("(?si).*(severity [1-4]|sev[1-4]|highest severity).*"), text.toString());
                }
            }
        }
    }

    @Test
    void saysWhatTheRtoLeavesForPeople() {
        String page = Pages.of("payments").get("runbooks/strimzi/region-failover.md");
        assertTrue(page.contains("30 min - 11 min until KafkaReplicationStopped on strimzi/dr/eu-central-1 rings - 15 min until the first answer = **4 min**"), page);
        assertTrue(page.contains("Alerts of the lost cluster do not ring: their Prometheus runs in the same Kubernetes cluster."), page);
        assertFalse(page.contains("KafkaAvailabilityBurn"), page);
        assertTrue(page.contains("KafkaReplicationBehind rings when the copy is 150 s behind"), page);
        assertFalse(page.contains("Outside the hours of cover"), page);
        String alone = Pages.of(PackPlans.story("payments", "cover: {value: 24x7", "cover: {value: 8x5", "outOfHours: {value: oncall", "outOfHours: {value: none")).get("runbooks/strimzi/region-failover.md");
        assertTrue(alone.contains("**Outside the hours of cover it does not hold**: nobody answers for up to 64h"), alone);
        assertFalse(Pages.of("rentals").containsKey("runbooks/strimzi/region-failover.md"));
    }
}
