package dev.strawman.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "Asia/Kolkata", "Arctic/Longyearbyen", "UTC", " Europe/London "})
    void takesPlaces(String text) {
        assertEquals(ZoneId.of(text.strip()), TimeZones.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Europe/Berln     | did you mean Europe/Berlin?",
        "europe/berlin    | did you mean Europe/Berlin?",
        "Berlin           | did you mean Europe/Berlin?",
        "new york         | did you mean America/New_York?",
        "utc              | did you mean UTC?",
        "EST              | write America/New_York",
        "pst              | write America/Los_Angeles",
        "US/Eastern       | write America/New_York",
        "BST              | write Europe/London",
        "Z                | write UTC",
        "CET              | write the one that is meant, for example Europe/Berlin, Europe/Paris or Europe/Madrid",
        "MESZ             | write the one that is meant, for example Europe/Berlin, Europe/Paris or Europe/Madrid",
        "IST              | write the one that is meant, for example Asia/Kolkata, Asia/Jerusalem or Europe/Dublin",
        "+01:00           | write the name of a place in the IANA database, for example Europe/Berlin, or UTC",
        "UTC+1            | write the name of a place in the IANA database, for example Europe/Berlin, or UTC",
        "Etc/GMT-1        | write the name of a place in the IANA database, for example Europe/Berlin, or UTC",
        "Middle-earth     | write the name of a place in the IANA database, for example Europe/Berlin, or UTC"})
    void refusesWhatIsNoPlaceAndSaysWhatToWrite(String text, String remedy) {
        assertEquals(remedy, assertThrows(UnitException.class, () -> TimeZones.parse(text)).remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00", "-5", "GMT+2", "UTC+05:30"})
    void saysWhyAnOffsetWillNotDo(String text) {
        assertTrue(assertThrows(UnitException.class, () -> TimeZones.parse(text)).getMessage().endsWith("which does not say when clocks change"));
    }
}
