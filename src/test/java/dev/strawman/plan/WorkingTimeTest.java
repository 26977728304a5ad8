package dev.strawman.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.pack.PackPlans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final String ZONE = "operations.timeZone";
    private static final String HOURS = "operations.workingHours";

    /** Bicycles, which captured cover below 24x7 and no window, with these lines in operations. */
    private static Plan rentals(String... lines) {
        return PackPlans.story("rentals", "  cover: 12x5\n  timeZone: Europe/Stockholm\n", "  " + String.join("\n  ", lines) + "\n");
    }

    private static List<String> assumed(Plan plan, String field) {
        return plan.assumptions().stream().filter(assumption -> assumption.requirement().equals(field)).map(Plan.Assumption::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cover: 24x7 |                                   | 0",
        "cover: 8x5  |                                   | 1",
        "cover: 24x5 |                                   | 1",
        "cover: 24x7 | release: {window: Tue 10:00-12:00} | 1",
        "cover: 8x5  | timeZone: Asia/Tokyo              | 0",
        "cover: 8x5  | 'timeZone: {confidence: unknown}' | 0"})
    void theClockIsAnAssumptionWhereAnHourWasCaptured(String cover, String line, int assumptions) {
        Plan plan = line == null ? rentals(cover) : rentals(cover, line.replace("'", ""));
        assertEquals(assumptions == 0 ? List.of() : List.of("UTC (nothing was captured)"), assumed(plan, ZONE));
    }

    @Test
    void aCapturedWindowForMaintenanceNeedsAClockToo() {
        Plan plan = PackPlans.story("rentals", "  cover: 12x5\n  timeZone: Europe/Stockholm\n", "  cover: 24x7\n", "\nsla:\n", "\nsla:\n  maintenanceWindow: Monday 01:00-03:00\n");
        assertEquals(List.of("UTC (nothing was captured)"), assumed(plan, ZONE));
        assertEquals(List.of(), assumed(plan, "sla.maintenanceWindow"));
    }

    @Test
    void anAssumedWindowSaysByWhichClock() {
        assertEquals(List.of("Sunday 02:00-06:00 UTC (nothing was captured)"), assumed(rentals("cover: 24x7"), "sla.maintenanceWindow"));
        assertEquals(List.of("Sunday 02:00-06:00 Asia/Kolkata (nothing was captured)"), assumed(rentals("cover: 24x7", "timeZone: Asia/Kolkata"), "sla.maintenanceWindow"));
    }

    @Test
    void aClockThatNobodyKnowsIsAQuestion() {
        Plan plan = rentals("cover: 8x5", "timeZone: {confidence: unknown}");
        assertTrue(plan.questions().stream().anyMatch(question -> question.requirement().equals(ZONE)));
        assertTrue(plan.watch().clock().utc() && plan.watch().clock().assumed());
    }

    @ParameterizedTest
    @CsvSource({"8x5, 09:00-17:00", "12x5, 08:00-20:00", "24x5, ''", "24x7, ''"})
    void hoursThatNobodySaidAreAnAssumptionWhereTheCoverLeavesThemOpen(String cover, String hours) {
        Plan plan = rentals("cover: " + cover);
        assertEquals(hours.isEmpty() ? List.of() : List.of(hours + " (nothing was captured)"), assumed(plan, HOURS));
        assertEquals(!hours.isEmpty(), plan.watch().onCall().hoursAssumed());
    }

    @Test
    void capturedHoursAreThoseOfCover() {
        Plan plan = rentals("cover: 8x5", "workingHours: 8:30-17:00", "timeZone: Europe/Berlin");
        assertEquals("08:30-17:00", plan.watch().onCall().hours().orElseThrow().toString());
        assertEquals(List.of(), assumed(plan, HOURS));
        assertFalse(plan.watch().onCall().hoursAssumed() || plan.watch().clock().assumed());
        assertEquals("00:00-24:00", rentals("cover: 24x5", "workingHours: 08:00-16:00").watch().onCall().hours().orElseThrow().toString(), "all hours of a day are covered");
    }
}
