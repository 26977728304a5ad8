package dev.strawman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strawman.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates are all used, hold no trap of the engine, and never make Kubernetes YAML. */
class TemplatesTest {

    private static final Path BLUEPRINTS = Path.of("blueprints");
    /** Two number signs begin a comment of the engine: the line would vanish without an error. */
    private static final Pattern VANISHING = Pattern.compile("(?m)^\\s*(?<!\\[\\[)##");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(BLUEPRINTS)) {
            return files.filter(file -> file.toString().endsWith(".vm")).sorted().toList();
        }
    }

    private static String name(Path template) {
        return BLUEPRINTS.relativize(template).toString().replace('\\', '/');
    }

    @Test
    void headingsDoNotVanish() throws IOException {
        List<String> traps = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template).replaceAll("(?s)#\\[\\[.*?\\]\\]#", "");
            if (VANISHING.matcher(text).find()) {
                traps.add(name(template));
            }
        }
        assertEquals(List.of(), traps);
    }

    @Test
    void noneMakesKubernetesYaml() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            if (Pattern.compile("(?m)^apiVersion: ").matcher(Files.readString(template)).find()) {
                found.add(name(template));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void samplesUseMostOfThem() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Sample sample : Sample.all().toList()) {
            sample.artifacts().stream().map(Artifact::madeBy).filter(maker -> maker.endsWith(".vm")).forEach(used::add);
        }
        Set<String> known = new TreeSet<>();
        templates().forEach(template -> known.add(name(template)));
        assertTrue(known.containsAll(used), "every maker is a template: " + used);
        known.removeAll(used);
        known.removeIf(template -> template.endsWith(".include.vm"));
        // Products that none of the samples' clients gets; each has a test of its own in its target's or pack's package.
        Set<String> elsewhere = new TreeSet<>(Set.of("confluent/control-plane/aws/peering.tf.vm", "confluent/data-plane/acls.tf.vm", "msk/cluster/serverless.tf.vm", "msk/topics/topics.sh.vm",
                "msk/client-account/connection.tf.vm", "msk/client-account/outputs.tf.vm"));
        for (String file : List.of("alert-manager", "collector", "keys", "locals", "outputs", "readers", "rules", "silence", "topics", "workspace")) {
            elsewhere.add("monitoring/prometheus/" + file + ".tf.vm");
        }
        for (String cloud : List.of("azure", "gcp")) {
            List.of("endpoint", "key", "peering").forEach(file -> elsewhere.add("confluent/control-plane/" + cloud + "/" + file + ".tf.vm"));
        }
        elsewhere.addAll(List.of("shared/backend/azurerm.tf.vm", "shared/backend/gcs.tf.vm"));
        assertEquals(elsewhere, known);
    }

    @Test
    void partsAreIncludedSomewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path template : templates()) {
            all.append(Files.readString(template));
        }
        for (Path template : templates()) {
            if (name(template).endsWith(".include.vm")) {
                assertTrue(all.indexOf("\"" + name(template) + "\"") >= 0, name(template) + " is included nowhere");
            }
        }
    }
}
