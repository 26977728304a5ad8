package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @Test
    void chainsMultiply() {
        assertEquals(0.99840, Availability.series(0.999, 0.9995, 0.9999), 0.000005);
        assertEquals(1, Availability.series());
    }

    @Test
    void twoIndependentRegionsGainThreeNines() {
        assertEquals(0.999999, Availability.parallel(0.999, 0.999), 1e-12);
    }

    @Test
    void majorityOfThreeZonesGainsTwoAndAHalfNines() {
        assertEquals(0.999997, Availability.atLeast(2, 3, 0.999), 5e-8);
        assertEquals(0.999925, Availability.atLeast(2, 3, 0.995), 5e-7);
    }

    @Test
    void allOfThemIsAChainAndOneOfThemIsAnAlternative() {
        assertEquals(Availability.series(0.99, 0.99, 0.99), Availability.atLeast(3, 3, 0.99), 1e-12);
        assertEquals(Availability.parallel(0.99, 0.99, 0.99), Availability.atLeast(1, 3, 0.99), 1e-12);
        assertEquals(1, Availability.atLeast(0, 3, 0.5), 1e-12);
    }

    @Test
    void failoverThatSometimesFailsAndTakesTimeGainsLess() {
        assertEquals(0.999999, Availability.withFailover(0.999, 0.999, 1, Duration.ZERO, 0), 1e-12);
        assertEquals(0.999949, Availability.withFailover(0.999, 0.999, 0.95, Duration.ZERO, 0), 1e-6);
        double halfAnHourTwiceAYear = 1.0 / (365 * 24);
        assertEquals(0.999949 - halfAnHourTwiceAYear, Availability.withFailover(0.999, 0.999, 0.95, Duration.ofMinutes(30), 2), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "99,     432,  438,   5256",
        "99.5,   216,  219,   2628",
        "99.9,   43.2, 43.8,  525.6",
        "99.95,  21.6, 21.9,  262.8",
        "99.99,  4.32, 4.38,  52.6",
        "99.995, 2.16, 2.19,  26.3",
        "99.999, 0.43, 0.44,  5.3"})
    void errorBudgetsMatchTheUsualTable(double percent, double minutesIn30Days, double minutesIn730Hours, double minutesInAYear) {
        assertEquals(minutesIn30Days, minutes(percent, Duration.ofDays(30)), 0.005);
        assertEquals(minutesIn730Hours, minutes(percent, Duration.ofHours(730)), 0.005);
        assertEquals(minutesInAYear, minutes(percent, Duration.ofDays(365)), 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1.01", "-0.01", "99.9", "NaN"})
    void refusesWhatIsNotAShare(double value) {
        assertThrows(IllegalArgumentException.class, () -> Availability.series(value));
        assertThrows(IllegalArgumentException.class, () -> Availability.atLeast(2, 3, value));
        assertThrows(IllegalArgumentException.class, () -> Availability.errorBudget(value, Duration.ofDays(30)));
    }

    @Test
    void refusesMorePartsThanThereAre() {
        assertThrows(IllegalArgumentException.class, () -> Availability.atLeast(4, 3, 0.9));
    }

    private static double minutes(double percent, Duration period) {
        return Availability.errorBudget(percent / 100, period).toMillis() / 60_000.0;
    }
}
