package dev.strawman.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({"08:00-16:00, 08:00-16:00, PT8H", "8:30 - 17:00, 08:30-17:00, PT8H30M", "12:00-00:00, 12:00-24:00, PT12H", "00:00-24:00, 00:00-24:00, PT24H", "22:00-06:00, 22:00-06:00, PT-16H"})
    void endsAtMidnightAtTheLatest(String written, String read, Duration length) {
        assertEquals(read, Hours.parse(written).toString());
        assertEquals(length, Hours.parse(written).length());
    }

    @Test
    void theNightIsTheRestOfADay() {
        assertEquals(Duration.ofMinutes(930), Hours.parse("08:30-17:00").night());
        assertEquals(Duration.ZERO, Hours.DAY.night());
    }
}
