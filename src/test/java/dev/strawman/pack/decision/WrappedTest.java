package dev.strawman.pack.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void breaksBetweenWords() {
        assertEquals(List.of("three short", "words"), Wrapped.lines("three  short words", 11));
    }

    @Test
    void cutsAWordThatIsLongerThanALineAfterASlash() {
        assertEquals(List.of("see", "msk/prod/", "eu-west-1/", "foundation"), Wrapped.lines("see msk/prod/eu-west-1/foundation", 10));
    }

    @Test
    void cutsAWordWithoutASignAtTheEdge() {
        assertEquals(List.of("abcdefghij", "klm no"), Wrapped.lines("abcdefghijklm no", 10));
    }

    @Test
    void keepsTheLinesOfALabelledTextUnderTheFirst() {
        assertEquals("""
                - one two
                  three
                """, Wrapped.labelled("- ", "one two three", 10));
    }

    @Test
    void endsNoLineOfColumnsInSpaces() {
        assertEquals("""
                a    b
                     c
                """, Wrapped.columns(List.of(List.of("a"), List.of("b", "c")), 3, "  "));
    }
}
