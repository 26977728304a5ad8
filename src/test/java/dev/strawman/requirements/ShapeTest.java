package dev.strawman.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, prod, true",
        "ENVIRONMENT, pre-prod-2, true",
        "ENVIRONMENT, a2345678901234567890, true",
        "ENVIRONMENT, a23456789012345678901, false",
        "ENVIRONMENT, 2nd, false",
        "ENVIRONMENT, prod-, false",
        "ENVIRONMENT, Prod, false",
        "NAME, 3d-render, true",
        "NAME, -x, false",
        "NAME, a_b, false",
        "TOPIC, payments.authorisation_requested-v2, true",
        "TOPIC, ., false",
        "TOPIC, .., false",
        "TOPIC, ..., true",
        "TOPIC, a/b, false",
        "DOMAIN, kafka.example.org, true",
        "DOMAIN, kafka..org, false",
        "DOMAIN, Kafka.org, false",
        "HANDLE, @northgate/platform, true",
        "HANDLE, a@b.example, true",
        "HANDLE, platform, false",
        "HANDLE, '@a @b', false",
        "CURRENCY, EUR, true",
        "CURRENCY, eur, false",
        "WHEN, 2027-06-30, true",
        "WHEN, 2027-Q4, true",
        "WHEN, 2027-Q5, false",
        "WHEN, 2027-13-01, false",
        "WHEN, 2027, false",
        "TEXT, ' x', true",
        "TEXT, '  ', false",
    })
    void tellsWhatFits(Shape shape, String text, boolean fits) {
        assertEquals(fits, shape.fits(text));
    }

    @Test
    void aLineBreakAtTheEndIsPartOfTheText() {
        assertFalse(Shape.TOPIC.fits("payments\n"));
        assertFalse(Shape.WHEN.fits("2027-Q2\n"));
    }

    @Test
    void absurdLengthsAreRefusedWithoutMuchWork() {
        assertFalse(Shape.DOMAIN.fits("a.".repeat(1_000_000) + "a"));
        assertFalse(Shape.HANDLE.fits("@a" + "/a".repeat(1_000_000)));
    }
}
