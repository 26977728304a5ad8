package dev.strawman.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents of a YAML file as plain trees; a key that stands twice in one map is refused. */
final class ManifestReader {

    static final ObjectMapper YAML = new ObjectMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    private ManifestReader() {
    }

    static List<Manifest> read(String file, String text, Findings findings) {
        List<Manifest> manifests = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(text); MappingIterator<JsonNode> trees = YAML.readValues(parser, JsonNode.class)) {
            while (trees.hasNextValue()) {
                JsonNode tree = trees.nextValue();
                if (tree.isObject()) {
                    manifests.add(new Manifest(file, tree));
                } else if (!tree.isNull()) {
                    findings.add(file, "holds a document that is not a map");
                }
            }
        } catch (IOException unreadable) {
            findings.add(file, "is not YAML: " + unreadable.getMessage().lines().findFirst().orElse(""));
            return List.of();
        }
        if (manifests.isEmpty()) {
            findings.add(file, "holds no document");
        }
        return manifests;
    }
}
