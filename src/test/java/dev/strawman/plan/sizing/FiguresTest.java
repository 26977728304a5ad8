package dev.strawman.plan.sizing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "-7, -7", "1234567, '1,234,567'", "0.5, 0.5", "-0.5, -0.5", "4.567, 4.57", "4.004, 4", "9.999, 10",
        "12.34, 12.3", "12.04, 12", "1234.56, '1,234.6'", "0.05, 0.05", "999999.96, '1,000,000'"})
    void writesAsManyDecimalsAsAReaderNeeds(double number, String text) {
        assertEquals(text, Figures.of(number));
    }

    @Test
    void agreesWithTheFormatterOfJava() {
        SplittableRandom random = new SplittableRandom(25);
        for (int round = 0; round < 20_000; round++) {
            double number = random.nextDouble(-100_000, 100_000) / Math.pow(10, random.nextInt(6));
            String text = String.format(Locale.ROOT, Math.abs(number) < 10 ? "%,.2f" : "%,.1f", number).replaceFirst("\\.?0+$", "");
            assertEquals(text.equals("-0") ? "0" : text, Figures.of(number).equals("-0") ? "0" : Figures.of(number), () -> Double.toString(number));
        }
    }
}
