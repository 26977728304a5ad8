package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class RoundTripTest {

    private final Map<String, String> files = SampleBuild.printedFiles();

    @Test
    void readsBackWhatWasWritten() {
        assertEquals(3, RoundTrip.assertRoundTrips(files.get("prod/kafka.yaml")));
        assertEquals(1, RoundTrip.assertRoundTrips(files.get("prod/metrics.yaml")));
        assertEquals(0, RoundTrip.assertRoundTrips(files.get("prod/kustomization.yaml")));
    }

    @Test
    void overlooksComments() {
        String commented = files.get("prod/kafka.yaml").replace("spec:\n", "# why\nspec: # here\n  # and there\n\n");
        assertEquals(3, RoundTrip.assertRoundTrips(commented));
    }

    @Test
    void refusesKeysInAnotherOrder() {
        assertDiffers("prod/topics/order-placed.yaml", "  partitions: 12\n  replicas: 3\n", "  replicas: 3\n  partitions: 12\n");
    }

    @Test
    void refusesAnotherSpelling() {
        assertDiffers("prod/network-policies.yaml", "protocol: TCP", "protocol: \"TCP\"");
    }

    private void assertDiffers(String file, String written, String instead) {
        assertTrue(files.get(file).contains(written));
        String other = files.get(file).replace(written, instead);
        assertThrows(AssertionFailedError.class, () -> RoundTrip.assertRoundTrips(other));
    }
}
