package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.rules.KnownRegions;
import dev.strawman.requirements.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTest {

    @Test
    void minimalStarterIsShortAndLeavesTheRestToDefaults() {
        Requirements read = RequirementsReader.read("requirements.yaml", Starter.minimal());
        assertEquals("Northgate Payments", read.engagement().client());
        assertTrue(read.captures().assumed().size() > 80, "assumed " + read.captures().assumed().size());
        long written = Starter.minimal().lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).count();
        assertTrue(written <= 60, written + " lines");
    }

    @Test
    void startersRaiseNoWarning() {
        for (String text : List.of(Starter.minimal(), Starter.full())) {
            Requirements read = RequirementsReader.read("requirements.yaml", text);
            assertEquals(List.of(), Rules.check(read, KnownRegions.NONE));
        }
    }

    @Test
    void minimalStarterNeedsEachOfItsMustFields() {
        assertEquals(List.of("useCases[0].key.field"), missingWithout("      field: cardToken"));
        assertEquals(List.of("operations.cover"), missingWithout("  cover: 24x7"));
    }

    private static List<String> missingWithout(String beginning) {
        String shortened = String.join("\n", Starter.minimal().lines().filter(line -> !line.startsWith(beginning)).toList());
        try {
            RequirementsReader.read("requirements.yaml", shortened);
            return List.of();
        } catch (dev.strawman.problem.ProblemsException refused) {
            return refused.problems().stream().map(dev.strawman.problem.Problem::path).toList();
        }
    }

    @Test
    void fullStarterWritesEveryField() {
        Requirements read = RequirementsReader.read("requirements.yaml", Starter.full());
        List<String> defaults = read.captures().byPath().values().stream().filter(Capture::defaulted).map(Capture::path)
                // Of a list of sections only the last element shows every field.
                .filter(path -> !path.matches("(stakeholders|environments|infrastructure.regions|dataClassification.levels)\\[\\d+]\\..*"))
                .toList();
        assertEquals(List.of(), defaults);

        String text = Starter.full();
        List<String> unwritten = new ArrayList<>();
        collectUnwritten(Requirements.class, text, unwritten);
        assertEquals(List.of(), unwritten);
    }

    private static void collectUnwritten(Class<?> section, String text, List<String> unwritten) {
        for (Field field : new Fields().of(section)) {
            if (!text.contains(field.name() + ":")) {
                unwritten.add(section.getSimpleName() + "." + field.name());
            }
            if (field.section()) {
                collectUnwritten(field.type(), text, unwritten);
            }
        }
    }

    @Test
    void startersExplainEveryField() {
        for (String text : List.of(Starter.minimal(), Starter.full())) {
            assertTrue(text.contains("# Hours in which somebody answers. One of 8x5, 12x5, 24x5, 24x7."), text);
            assertTrue(text.lines().allMatch(line -> line.length() <= 130), "no endless lines");
        }
        assertTrue(Starter.full().contains("rotation: 365d  # How often keys are rotated. Default 365d."));
    }
}
