package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservablesReaderTest {

    private final List<String> mistakes = new ArrayList<>();

    private AlertRule rule(String name, String written, String instead) throws IOException {
        String alerts = Files.readString(Path.of("blueprints/catalog/alerts.yaml"));
        assertTrue(alerts.contains(written), written);
        return new ObservablesReader(mistakes).read(Files.readString(Path.of("blueprints/catalog/signals.yaml")), alerts.replaceFirst(written, instead)).rules().stream()
                .filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aThresholdIsANumberAShareOrAValueOfThePlan() throws IOException {
        assertEquals(new Threshold.Fixed(new BigDecimal("0.25")), rule("KafkaOfflinePartitions", "above: 0\n", "above: 0.25\n").threshold());
        assertEquals(new Threshold.Share(new BigDecimal("1.5"), Threshold.Whole.PLAN), rule("KafkaOfflinePartitions", "above: 0\n", "above: 1.5 of plan\n").threshold());
        assertEquals(new Threshold.Planned(Threshold.Value.HALF_RPO), rule("KafkaOfflinePartitions", "above: 0\n", "above: halfRpo\n").threshold());
        assertEquals(List.of(), mistakes);
    }

    @Test
    void otherThresholdsAreMistakesWithTheirLine() throws IOException {
        for (String wrong : List.of("half", "0.8 of limits", "of limit", "-1")) {
            mistakes.clear();
            rule("KafkaOfflinePartitions", "above: 0\n", "above: " + wrong + "\n");
            assertEquals(1, mistakes.size(), mistakes::toString);
            assertTrue(mistakes.getFirst().matches("alerts.yaml:\\d+: alerts\\[KafkaOfflinePartitions] above is \"" + wrong + "\", which is none of .*RPO.*"), mistakes::toString);
        }
    }
}
