package dev.strawman.target.strimzi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void takesATextForANumberOnlyWhenItIsWrittenLikeOne() {
        assertEquals(2, Settings.value("2"));
        assertEquals(-1, Settings.value("-1"));
        assertEquals(604_800_000, Settings.value("604800000"));
        assertEquals(34_560_000_000L, Settings.value("34560000000"));
        assertEquals(0.5, Settings.value("0.5"));
        assertEquals(true, Settings.value("true"));
        assertEquals("compact,delete", Settings.value("compact,delete"));
        assertEquals("007", Settings.value("007"));
        assertEquals("0.50", Settings.value("0.50"));
        assertEquals("9223372036854775807", Settings.value("9223372036854775807"));
        assertEquals("-0", Settings.value("-0"));
        assertEquals("", Settings.value(""));
    }
}
