package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers in the expected texts of alert tests are spelled as Prometheus spells them, also where Go turns to exponents. */
class GoTextTest {

    private static final double[] VALUES = {0, 1, 0.5, 12.5, 999.94, 1023, 1024, 12_345, 123_456.7, 0.00012, 0.00001234, 99.996, 1.5e7, 3.6e21, 8.1e26, 7.25e30};
    private static final String[] FUNCTIONS = {"humanizePercentage", "humanize1024"};

    @TempDir
    private Path folder;

    @Test
    void numbersAreSpelledAsPrometheusSpellsThem() throws IOException {
        Program.require("promtool");
        StringBuilder rules = new StringBuilder("groups:\n  - name: spelled\n    rules:\n");
        StringBuilder tests = new StringBuilder("rule_files: [rules.yaml]\ntests:\n  - interval: 1m\n    alert_rule_test:\n");
        for (int i = 0; i < VALUES.length; i++) {
            for (String function : FUNCTIONS) {
                String alert = "Spelled" + i + function;
                String template = "{{ $value | " + function + " }}";
                rules.append("      - alert: ").append(alert).append("\n        expr: vector(").append(VALUES[i]).append(")\n        annotations: {text: '").append(template).append("'}\n");
                tests.append("      - eval_time: 1m\n        alertname: ").append(alert).append("\n        exp_alerts: [{exp_annotations: {text: '")
                        .append(GoText.of(template, VALUES[i], Map.of())).append("'}}]\n");
            }
        }
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Files.writeString(folder.resolve("tests.yaml"), tests);
        Program.Run run = Program.run(folder, "promtool", "test", "rules", "tests.yaml");
        assertEquals(0, run.exit(), run.says());
    }
}
