package dev.strawman.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Turns the catalogue files into a {@link Catalog}, or fails with everything that is wrong in them. */
final class CatalogReader {

    private static final String SOURCES = "sources";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .addModule(new SimpleModule().addDeserializer(Source.class, new SourceById()))
            .build();

    private final List<String> problems = new ArrayList<>();

    private record Constants(Map<SizingConstant, Fact> constants) { }

    private record Places(List<Region> regions, List<RegionOffer> offers) { }

    private record Profiles(List<Profile> profiles) { }

    private record Promises(List<Promise> promises, List<Part> parts) { }

    Catalog read(SequencedMap<String, String> texts) {
        List<Platform> platforms = new ArrayList<>();
        platforms.add(bind("msk.yaml", texts, Platform.class));
        platforms.add(bind("confluent.yaml", texts, Platform.class));
        platforms.add(bind("strimzi.yaml", texts, Platform.class));
        Constants constants = bind("sizing.yaml", texts, Constants.class);
        Places places = bind("regions.yaml", texts, Places.class);
        Promises promises = bind("sla.yaml", texts, Promises.class);
        Profiles profiles = bind("profiles.yaml", texts, Profiles.class);
        stopOnProblems();
        Catalog catalog = new Catalog(platforms, constants.constants(), places.regions(), places.offers(), promises.promises(),
                promises.parts(), profiles.profiles(), digest(texts));
        problems.addAll(CatalogAudit.gaps(catalog));
        stopOnProblems();
        return catalog;
    }

    private <T> T bind(String file, Map<String, String> texts, Class<T> type) {
        try {
            ObjectNode tree = (ObjectNode) YAML.readTree(texts.get(file));
            Map<String, Source> sources = sources(file, tree.remove(SOURCES));
            problems.addAll(CatalogAudit.mistakes(file, tree, sources.keySet()));
            return YAML.readerFor(type).withAttribute(SOURCES, sources).readValue(tree);
        } catch (JsonProcessingException wrong) {
            problems.add(file + ": " + wrong.getOriginalMessage());
        } catch (IOException wrong) {
            problems.add(file + ": " + wrong.getMessage());
        }
        return null;
    }

    private Map<String, Source> sources(String file, JsonNode node) throws JsonProcessingException {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (node == null) {
            problems.add(file + ": has no sources");
            return sources;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            SourceText text = YAML.treeToValue(entry.getValue(), SourceText.class);
            problems.addAll(text.mistakes(file, entry.getKey()));
            sources.put(entry.getKey(), text.source(entry.getKey()));
        }
        return sources;
    }

    private void stopOnProblems() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the catalogue is wrong:\n  " + String.join("\n  ", problems));
        }
    }

    private static String digest(SequencedMap<String, String> texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> sha256.update((file + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Facts name their source; the reader hands out the source itself. An unknown name is reported by the audit. */
    private static final class SourceById extends StdDeserializer<Source> {

        private static final long serialVersionUID = 1L;

        SourceById() {
            super(Source.class);
        }

        @Override
        public Source deserialize(JsonParser parser, DeserializationContext reading) throws IOException {
            return ((Map<?, ?>) reading.getAttribute(SOURCES)).get(parser.getText()) instanceof Source source ? source : null;
        }
    }
}
