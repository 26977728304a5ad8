package dev.strawman.artifact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes Kubernetes YAML from typed objects: keys in the order of the model, LF, no status, no nulls. The values come from
 * fabric8's own serialisation, which alone spells quantities rightly; only the printing is ours: two spaces, and quotes
 * where YAML needs them.
 */
public final class Manifests {

    private static final ObjectMapper TYPED = typed();

    /** The model sorts metadata by the alphabet; a reader looks for the name first, and what the API server fills in is no part of a manifest. */
    @JsonPropertyOrder({"name", "namespace", "labels", "annotations"})
    @JsonIgnoreProperties({"creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"})
    private interface Written {
    }

    private Manifests() {
    }

    /** A mapper that knows fabric8's types; no search of the class path, which only reading needs. */
    private static ObjectMapper typed() {
        ObjectMapper mapper = new ObjectMapper();
        new KubernetesSerialization(mapper, false);
        mapper.addMixIn(ObjectMeta.class, Written.class);
        return mapper;
    }

    /**
     * One object of a file, with what is said about it.
     *
     * @param comment lines above the object, without {@code #}
     * @param object  a Kubernetes object, or a record for files that Kubernetes tools read
     * @param reasons comment by key, or by the end of the key's path such as {@code clusterCa/validityDays}; it stands behind
     *                the first line that fits
     */
    public record Document(List<String> comment, Object object, Map<String, String> reasons) {

        public Document {
            comment = List.copyOf(comment);
        }

        public static Document of(HasMetadata object) {
            return new Document(List.of(), object, Map.of());
        }

        public Document saying(String... lines) {
            return new Document(List.of(lines), object, reasons);
        }

        public Document because(Map<String, String> why) {
            return new Document(comment, object, why);
        }
    }

    /** A map that keeps the order in which its entries are given: key, value, key, value. */
    public static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    /** Loads what the first manifest needs, for callers that have a core to spare before they know what to print. */
    public static void warm() {
        yaml(List.of(), new NamespaceBuilder().withNewMetadata().withName("warm").endMetadata().build());
    }

    /** Comment lines (without {@code #}), then the objects, one document each. */
    public static String yaml(List<String> header, List<? extends HasMetadata> objects) {
        return yaml(header, Map.of(), objects);
    }

    public static String yaml(List<String> header, HasMetadata... objects) {
        return yaml(header, Map.of(), List.of(objects));
    }

    /** The same with reasons at the lines they explain, in each document that has such a line. */
    public static String yaml(List<String> header, Map<String, String> reasons, List<? extends HasMetadata> objects) {
        return documents(header, objects.stream().map(object -> new Document(List.of(), object, reasons)).toList());
    }

    /** Comment lines (without {@code #}), then the documents; a line {@code ---} stands between two of them. */
    public static String documents(List<String> header, List<Document> documents) {
        StringBuilder text = new StringBuilder();
        comment(header, text);
        String between = "";
        for (Document document : documents) {
            text.append(between);
            comment(document.comment(), text);
            text.append(YamlText.of(serialised(document.object()), document.reasons()));
            between = "---\n";
        }
        return text.toString();
    }

    private static TokenBuffer serialised(Object object) {
        try {
            TokenBuffer buffer = new TokenBuffer(TYPED, false);
            TYPED.writeValue(buffer, object);
            return buffer;
        } catch (IOException onlyFilesHaveIt) {
            throw new UncheckedIOException(onlyFilesHaveIt);
        }
    }

    private static void comment(List<String> lines, StringBuilder text) {
        lines.forEach(line -> text.append(line.isEmpty() ? "#" : "# ").append(line).append('\n'));
    }
}
