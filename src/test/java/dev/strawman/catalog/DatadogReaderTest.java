package dev.strawman.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue of Datadog: complete, and refused when a query asks for what is not listed. */
class DatadogReaderTest {

    private static final Catalog CATALOG = Catalog.load();

    private static String text() throws IOException {
        return Files.readString(Path.of("blueprints/catalog/datadog.yaml"));
    }

    @Test
    void everySignalIsReadOrMissingWithAReasonOnEveryPlatform() {
        DatadogFacts facts = CATALOG.datadog();

        assertEquals(3 * CATALOG.observables().signals().size(), facts.readings().size());
        facts.readings().forEach(reading -> assertTrue(reading.query().isPresent() || reading.good().isPresent() || reading.missing().length() > 10, reading.signal()));
    }

    @Test
    void refusesAQueryOverAMetricThatIsNotListed() throws IOException {
        String misspelt = text().replace("sum:confluent_cloud.kafka.sent_bytes{", "sum:confluent_cloud.kafka.send_bytes{");

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> CATALOG.datadog(misspelt));
        assertTrue(refused.getMessage().contains("signal bytes-out asks on confluent for the unlisted metric confluent_cloud.kafka.send_bytes"), refused.getMessage());
    }

    @Test
    void refusesASignalThatNobodyKnowsAndOneThatIsForgotten() throws IOException {
        String renamed = text().replace("  - id: bytes-out\n", "  - id: bytes-away\n");

        String message = assertThrows(IllegalStateException.class, () -> CATALOG.datadog(renamed)).getMessage();
        assertTrue(message.contains("nothing is said about the signal bytes-out") && message.contains("the signal bytes-away is unknown"), message);
    }

    @Test
    void findsEveryMetricOfAQuery() {
        assertEquals(Set.of("a.b_c", "d.E.99thPercentile"), DatadogReader.queried("avg:a.b_c{x:y} by {z} / clamp_min(max:d.E.99thPercentile{*}.as_rate(), 1)"));
    }
}
