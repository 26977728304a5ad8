package dev.strawman.plan.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.unit.Window;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

    private static Clock clock(String zone) {
        return new Clock(ZoneId.of(zone), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UTC                 | Sunday 02:00-06:00    | Sunday 02:00-06:00",
        "Europe/Berlin       | Sunday 02:00-06:00    | Sunday 01:00-04:00",
        "Europe/London       | Wednesday 18:00-20:00 | Wednesday 18:00-19:00",
        "Asia/Kolkata        | Sunday 02:00-06:00    | Saturday 20:30-00:30",
        "America/Chicago     | Sunday 02:00-06:00    | Sunday 08:00-11:00",
        "America/Los_Angeles | Saturday 20:00-23:00  | Sunday 04:00-06:00",
        "America/New_York    | Sunday 18:00-23:00    | Sunday 23:00-03:00",
        "Pacific/Auckland    | Monday 01:00-05:00    | Sunday 13:00-16:00",
        "Europe/Berlin       | Saturday 23:00-02:00  | Saturday 22:00-00:00",
        "Australia/Lord_Howe | Monday 10:30-12:00    | Monday 00:00-01:00"})
    void theWindowInUtcLiesInTheLocalOneAllYear(String zone, String local, String utc) {
        assertTrue(clock(zone).fitsAllYear(Window.parse(local)));
        assertEquals(utc, clock(zone).inUtc(Window.parse(local)).toString());
    }

    /** Minute by minute over a year of changing clocks. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Sunday 02:00-06:00", "America/Chicago, Sunday 02:00-06:00", "America/Los_Angeles, Saturday 20:00-23:00", "Asia/Kolkata, Monday 00:15-02:00",
        "Europe/Dublin, Saturday 23:00-03:00", "Africa/Casablanca, Friday 22:30-00:30", "Australia/Lord_Howe, Monday 10:30-12:00", "Asia/Kathmandu, Wednesday 18:00-20:00"})
    void noMinuteOfItLiesOutside(String zone, String text) {
        Window local = Window.parse(text);
        Window utc = clock(zone).inUtc(local);
        ZonedDateTime minute = ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        int inside = 0;
        for (ZonedDateTime end = minute.plusYears(1); minute.isBefore(end); minute = minute.plusMinutes(1)) {
            if (holds(utc, minute)) {
                assertTrue(holds(local, minute.withZoneSameInstant(ZoneId.of(zone))), minute.toString());
                inside++;
            }
        }
        assertTrue(inside >= 52 * utc.length().toMinutes(), inside + " minutes");
    }

    private static boolean holds(Window window, ZonedDateTime minute) {
        boolean overMidnight = !window.to().isAfter(window.from());
        boolean begun = minute.getDayOfWeek() == window.day() && !minute.toLocalTime().isBefore(window.from());
        boolean before = minute.toLocalTime().isBefore(window.to());
        return overMidnight ? begun || minute.getDayOfWeek() == window.day().plus(1) && before : begun && before;
    }

    /** Summer is longer than winter in Europe, and winter than the month without an hour in Morocco. */
    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Sunday 02:00-03:00, Sunday 00:00-01:00", "Europe/Berlin, Sunday 01:30-02:00, Saturday 23:30-00:00", "Africa/Casablanca, Sunday 02:00-03:00, Sunday 01:00-02:00"})
    void aWindowWithoutSuchAPartIsRightForMostOfTheYear(String zone, String local, String utc) {
        assertFalse(clock(zone).fitsAllYear(Window.parse(local)));
        assertEquals(utc, clock(zone).inUtc(Window.parse(local)).toString());
        assertEquals(utc + " UTC, which is " + local + " " + zone + " for most of the year and 1h away from it in the rest", clock(zone).textInUtc(Window.parse(local)));
    }

    @Test
    void saysOfWhichWindowItComes() {
        assertEquals("Sunday 02:00-06:00 UTC", clock("UTC").textInUtc(Window.parse("Sunday 02:00-06:00")));
        assertEquals("Sunday 01:00-04:00 UTC, which lies in Sunday 02:00-06:00 Europe/Berlin all year", clock("Europe/Berlin").textInUtc(Window.parse("Sunday 02:00-06:00")));
    }

    @Test
    void clocksThatNeverChangeLeaveAWindowItsLength() {
        assertEquals(Duration.ZERO, clock("Asia/Kolkata").shift());
        assertEquals(Duration.ofMinutes(30), clock("Australia/Lord_Howe").shift());
        assertTrue(clock("Asia/Tokyo").fitsAllYear(Window.parse("Sunday 02:00-02:15")));
    }
}
