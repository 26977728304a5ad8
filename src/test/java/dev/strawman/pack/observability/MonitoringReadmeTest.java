package dev.strawman.pack.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import dev.strawman.artifact.Templates;
import dev.strawman.pack.PackPlans;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonitoringReadmeTest {

    private static String readme(String story, String... replacements) {
        return ObservabilityFiles.artifacts(PackPlans.story(story, replacements), new Templates()).stream().filter(file -> file.path().value().equals("monitoring/README.md"))
                .map(Artifact::text).findFirst().orElseThrow();
    }

    @Test
    void whatOnlySomeClustersCannotShowNamesThem() {
        List<String> lag = readme("payments").lines().filter(line -> line.contains("| How far the copy in the other region is behind |")).toList();
        assertTrue(lag.stream().anyMatch(line -> line.startsWith("| msk: `dev/eu-west-1`, ") && line.contains("nothing is copied to this cluster")), lag.toString());
        assertTrue(readme("payments").contains("| msk | Days until a certificate authority of the cluster ends |"));
    }

    @Test
    void theCopyThatCloudWatchWatchesHasARowOfItsOwn() {
        String readme = readme("payments");
        assertTrue(readme.contains("| `msk/dr/eu-central-1`, its copy | CloudWatch, namespace AWS/Kafka | 1 min | CloudWatch | 4 | 1 |\n"), readme);
        assertTrue(readme.contains("- msk, the copy: MSK Replicator writes to CloudWatch only.\n"));
        assertTrue(readme.contains("apply [msk/dr/eu-central-1/replication-monitoring](../msk/dr/eu-central-1/replication-monitoring/) after `replication`"));
        assertTrue(readme.lines().anyMatch(line -> line.startsWith("| `msk/dr/eu-central-1` | In 99.95 % of all minutes the copy is less than 5 min behind |")));
        List<String> blind = readme.lines().filter(line -> line.startsWith("| msk: `dr/eu-central-1` | ")).toList();
        assertTrue(blind.stream().anyMatch(line -> line.contains("| a replicator shows no tasks |")), blind.toString());
        assertTrue(blind.stream().noneMatch(line -> line.contains("CloudWatch only") || line.contains("KafkaReplication")), blind.toString());
        assertFalse(readme("notify").contains("its copy"));
    }

    @Test
    void hoursOfCoverSayTheirClockAndWhatNobodySaid() {
        String cover = "  cover: 12x5\n  timeZone: {value: Europe/London, confidence: assumed, note: a department of the United Kingdom}\n";
        assertTrue(readme("notify").contains("Hours of cover: 12x5, taken as Monday to Friday 08:00-20:00 Europe/London (the hours were not captured), and nobody can be called outside them."));
        assertTrue(readme("rentals").contains("nobody can be called outside them: `sev1`, `sev2` must wait until they begin."));
        assertTrue(readme("notify", cover, "  cover: 8x5\n  workingHours: 08:00-16:00\n").contains("Hours of cover: 8x5, taken as Monday to Friday 08:00-16:00 UTC (the time zone was not captured), and"));
        assertTrue(readme("notify", cover, "  cover: 8x5\n  workingHours: 08:00-16:00\n  timeZone: Asia/Kolkata\n").contains("Hours of cover: 8x5, Monday to Friday 08:00-16:00 Asia/Kolkata, and"));
    }

    @Test
    void severitiesOfProductionLeaveTheCopiesOut() {
        String readme = readme("payments");
        assertTrue(readme.contains("in production, copies left out |"));
        long rows = readme.lines().filter(line -> line.startsWith("| sev") && line.contains("`KafkaOfflinePartitions`")).count();
        assertEquals(1, rows);
        assertTrue(readme.contains("On `msk/dr/eu-central-1`, `confluent/dr/eu-central-1`, `strimzi/dr/eu-central-1`, where nobody reads until a failover"));
        assertFalse(readme("rentals").contains("copies left out"));
    }

    @Test
    void speaksOfTheProbeOnlyWhereOneIs() {
        assertTrue(readme("notify").contains("No probe measures `msk/dev/eu-west-2`, `msk/prod/eu-west-2`"));
        assertFalse(Pattern.compile("^\\| msk.*the probe sees", Pattern.MULTILINE).matcher(readme("notify")).find());
        assertFalse(readme("payments").contains("No probe measures"));
    }
}
