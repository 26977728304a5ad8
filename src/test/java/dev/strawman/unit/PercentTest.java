package dev.strawman.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"99.95 %, 99.95 %", "99.95, 99.95 %", "0.5%, 0.5 %", "1 %, 1 %", "0, 0 %", "0.0, 0 %", "1.5, 1.5 %", "200, 200 %"})
    void readsWhatIsPlain(String written, String percent) {
        assertEquals(percent, Percent.parse(written).toString());
        assertTrue(written.matches(Percent.pattern()));
    }

    @ParameterizedTest
    @CsvSource({"0.4, write 40 % or 0.4 %", "0.999, write 99.9 % or 0.999 %", "1, write 100 % or 1 %", "1.0, write 100 % or 1 %"})
    void refusesWhatMayBeAShareOfOne(String written, String remedy) {
        UnitException refused = assertThrows(UnitException.class, () -> Percent.parse(written));
        assertTrue(refused.remedy().equals(remedy) && refused.getMessage().endsWith("without a unit"), refused.remedy() + " " + refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "1", "1.0", "1.00", "-3", "x %", ""})
    void thePatternRefusesThemToo(String written) {
        assertTrue(!written.matches(Percent.pattern()), written);
    }
}
