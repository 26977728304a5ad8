package dev.strawman.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Kinds without a published Java model (Kustomize, Argo CD, Flux and others), from schemas of our own under
 * {@code schemas/<group>/<version>/<Kind>.yaml}. They know the fields that a generator may write, and no others.
 */
final class WrittenSchemas {

    private static final Map<String, Optional<StrictSchema>> READ = new TreeMap<>();

    private WrittenSchemas() {
    }

    static boolean know(Manifest manifest) {
        return find(manifest).isPresent();
    }

    static void check(Manifest manifest, Findings findings) {
        find(manifest).orElseThrow().check(manifest, findings);
    }

    private static synchronized Optional<StrictSchema> find(Manifest manifest) {
        boolean plain = manifest.apiVersion().matches("[a-z0-9.-]+/v[a-z0-9]+") && manifest.kind().matches("[A-Za-z]+");
        return plain ? READ.computeIfAbsent("/schemas/" + manifest.apiVersion() + "/" + manifest.kind() + ".yaml", WrittenSchemas::read)
                : Optional.empty();
    }

    private static Optional<StrictSchema> read(String path) {
        try (InputStream found = WrittenSchemas.class.getResourceAsStream(path)) {
            return found == null ? Optional.empty() : Optional.of(new StrictSchema(ManifestReader.YAML.readTree(found)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
