package dev.strawman.requirements.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.problem.Problem;
import dev.strawman.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Wrong values do not hide what is wrong between the fields. */
class AllProblemsTest {

    private static final Pattern VALUE = Pattern.compile("(\\s*(?:- )?\\w+:) [^#]+(?: #.*)?");

    private static List<String> rules(String text) {
        ProblemsException refused = assertThrows(ProblemsException.class, () -> RequirementsReader.read("requirements.yaml", text));
        return refused.problems().stream().filter(Problem::stops).map(problem -> problem.rule() + " " + problem.path()).toList();
    }

    private static String payments() throws IOException {
        return Files.readString(Path.of("generated-samples/payments/requirements.yaml"));
    }

    private static String replaced(String text, String old, String young) {
        assertEquals(text.indexOf(old), text.lastIndexOf(old), old + " is not there once");
        return text.replace(old, young);
    }

    private static String wrongBetween() throws IOException {
        return payments().replaceFirst("purpose: test, scale: 10 %, dataKind: masked", "purpose: test, scale: 10 %, dataKind: live");
    }

    @Test
    void aWrongUnitAMisspeltKeyAndAWrongConstantHideNothing() throws IOException {
        List<String> between = rules(wrongBetween());
        assertEquals(List.of("rules.live-data environments[1].dataKind"), between);
        assertEquals(List.of("reader.value environments[0].scale", "rules.live-data environments[1].dataKind"),
                rules(replaced(wrongBetween(), "{name: dev, purpose: dev, scale: 10 %", "{name: dev, purpose: dev, scale: much")));
        assertEquals(List.of("reader.unknown-key environments[0].scal", "rules.live-data environments[1].dataKind"),
                rules(replaced(wrongBetween(), "{name: dev, purpose: dev, scale: 10 %", "{name: dev, purpose: dev, scal: 10 %")));
        assertEquals(List.of("rules.live-data environments[1].dataKind", "reader.value environments[2].purpose"),
                rules(replaced(wrongBetween(), "purpose: preprod", "purpose: preprodd")));
    }

    @Test
    void neitherDoesAMisspeltSectionWithoutNamesInIt() throws IOException {
        assertEquals(List.of("reader.unknown-key sla.zonelos", "rules.live-data environments[1].dataKind"), rules(replaced(wrongBetween(), "  zoneLoss:", "  zonelos:")));
    }

    @Test
    void whatNobodyCouldReadIsNotHeldAgainstOthers() throws IOException {
        // Half of the rules would say that topics of this workload are missing.
        assertEquals(List.of("reader.unknown-key workloads[2].topcis"), rules(replaced(payments(), "topics: [customer.profile.changed]", "topcis: [customer.profile.changed]")));
        assertEquals(List.of("reader.value sla.availability"), rules(payments().replace("{value: 99.95 %, weight: 5", "{value: 9x.95 %, weight: 5")));
    }

    /** Whatever is wrong, the second reading with stand-ins must come to an end. */
    @Test
    void anyFieldMayBeWrong() {
        String[] lines = Starter.full().split("\n");
        int tried = 0;
        for (int number = 0; number < lines.length; number++) {
            Matcher value = VALUE.matcher(lines[number]);
            if (value.matches()) {
                String[] wrong = lines.clone();
                wrong[number] = value.group(1) + " [[wrong]]";
                List<String> rules = rules(String.join("\n", wrong));
                assertTrue(rules.stream().anyMatch(rule -> rule.startsWith("reader.")), lines[number] + ": " + rules);
                tried++;
            }
        }
        assertTrue(tried > 200, tried + " fields");
    }
}
