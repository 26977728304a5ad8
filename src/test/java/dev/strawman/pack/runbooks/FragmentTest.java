package dev.strawman.pack.runbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.strawman.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FragmentTest {

    private static final String TEXT = """
            # Title
            ## Fix
            | a | b |
            | --- | --- |
            | 1 | 2 |
            ## Fix [msk, strimzi+scram]
            | 3 | 4 |
            ## See [msk]
            ```bash
            ## no heading
            echo
            ```
            """;

    @Test
    void sectionsOfATitleFollowEachOtherAndTablesStayWhole() {
        Fragment fragment = Fragment.parse("x", TEXT);
        assertEquals("Title", fragment.title());
        assertEquals("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |", fragment.body("Fix", Set.of("msk")));
        assertEquals("| a | b |\n| --- | --- |\n| 1 | 2 |", fragment.body("Fix", Set.of("strimzi", "mtls")));
        assertEquals(List.of("Fix", "See"), fragment.titles(Set.of("msk")));
        assertEquals("```bash\n## no heading\necho\n```", fragment.body("See", Set.of("msk")));
    }

    @Test
    void aTableWithAHeadOfItsOwnDoesNotContinueTheOneBefore() {
        String table = "| you see | do |\n| --- | --- |\n| a | b |\n";
        Fragment fragment = Fragment.parse("x", "## Fix [iam]\n" + table + "## Fix [scram]\n" + table);
        assertEquals(table + "\n" + table.strip(), fragment.body("Fix", Set.of("iam", "scram")));
    }

    @Test
    void refusesAWordThatNobodyKnows() {
        Words words = new Words(new TreeMap<>(Map.of("rpo", "5 min")));
        assertEquals("RPO 5 min, {{ $value }}", words.fill("RPO {{rpo}}, {{ $value }}"));
        assertEquals("no word {{rto}}", assertThrows(IllegalStateException.class, () -> words.fill("{{rto}}")).getMessage());
    }

    @Test
    void everyAlertOfTheCatalogueHasAText() {
        Catalog.load().observables().rules().forEach(rule -> assertEquals(Set.of(), missing(rule.name()), rule.name()));
    }

    private static Set<String> missing(String alert) {
        return Fragment.find("alerts/" + alert).isPresent() ? Set.of() : Set.of(alert);
    }

    @Test
    void bashKeepsEveryCharacter() {
        assertEquals("a{b=~\\\"x\\\\\\\\.y\\\"} > \\$c", Shell.escaped("a{b=~\"x\\\\.y\"} > $c"));
    }
}
