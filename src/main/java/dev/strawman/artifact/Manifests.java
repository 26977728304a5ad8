package dev.strawman.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes Kubernetes YAML from typed objects: keys in the order of the model, LF, no status, no nulls. The values come from
 * fabric8's own serialisation, which alone spells quantities rightly; only the printing is ours: two spaces, and quotes
 * where YAML needs them.
 */
public final class Manifests {

    /** Knows fabric8's types; no search of the class path, which only reading needs. */
    private static final KubernetesSerialization TYPED = new KubernetesSerialization(new ObjectMapper(), false);

    private static final ObjectMapper PRINTER = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Manifests() {
    }

    /** Comment lines (without {@code #}), then the objects, one document each. */
    public static String yaml(List<String> header, List<? extends HasMetadata> objects) {
        return yaml(header, Map.of(), objects);
    }

    public static String yaml(List<String> header, HasMetadata... objects) {
        return yaml(header, Map.of(), List.of(objects));
    }

    /**
     * The same with reasons at the lines they explain.
     *
     * @param reasons comment by key; it stands behind the first line of each document that has this key
     */
    public static String yaml(List<String> header, Map<String, String> reasons, List<? extends HasMetadata> objects) {
        String comments = header.stream().map(line -> ("# " + line).stripTrailing() + "\n").collect(Collectors.joining());
        return comments + objects.stream().map(object -> explained(document(object), reasons)).collect(Collectors.joining("---\n", "---\n", ""));
    }

    private static String document(HasMetadata object) {
        try {
            JsonNode tree = TYPED.convertValue(object, JsonNode.class);
            return PRINTER.writeValueAsString(tree).stripTrailing() + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write " + object.getKind() + " " + object.getMetadata().getName(), impossible);
        }
    }

    private static String explained(String document, Map<String, String> reasons) {
        if (reasons.isEmpty()) {
            return document;
        }
        Map<String, String> left = new java.util.HashMap<>(reasons);
        StringBuilder text = new StringBuilder();
        document.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String reason = colon < 0 ? null : left.remove(line.substring(0, colon).strip().replaceFirst("^- ", ""));
            text.append(line).append(reason == null ? "" : "  # " + reason).append('\n');
        });
        return text.toString();
    }
}
