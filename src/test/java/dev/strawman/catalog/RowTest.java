package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void readsWhatAnEarlierNameStandsFor() {
        Row file = file("""
                first: &shared
                  times: 10
                second: *shared
                """);

        assertEquals(new BigDecimal("10"), file.row("second").number("times", ""));
        assertEquals(List.of(), mistakes);
    }

    @Test
    void refusesANameThatStandsForNothing() {
        file("second: *shared\n");

        assertEquals(List.of("a.yaml:1: only lists, mappings, values and names of earlier ones belong into the catalogue"), mistakes);
    }

    @Test
    void saysWhereAFieldStandsThatNobodyAsksFor() {
        Row signal = file("""
                signals:
                  - id: lag
                    colour: red
                """).rows("signals").getFirst();
        signal.text("id");
        signal.done();

        assertEquals(List.of("a.yaml:2: signals[lag] has the unknown field colour"), mistakes);
    }

    @Test
    void saysOnceThatAMappingIsMissing() {
        Row burns = file("name: x\n").row("burns");
        burns.text("periodDays");

        assertEquals(List.of("a.yaml:1: burns is missing"), mistakes);
    }

    @Test
    void takesAnEmptyFieldForNoneAndAnEmptyTextForOne() {
        Row file = file("""
                none:
                empty: ""
                yes: true
                text: "true"
                """);

        assertTrue(file.optional("none").isEmpty());
        assertEquals("", file.text("empty"));
        assertTrue(file.flag("yes"));
        assertFalse(file.flag("text"));
    }

    private Row file(String text) {
        Row file = Row.file("a.yaml", text, mistakes);
        assertTrue(mistakes.remove("a.yaml: has no sources"));
        return file;
    }
}
