package dev.strawman.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strawman.artifact.Manifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Reads a manifest back into the Java type of its kind and writes it again: the text must be the same, comments apart. */
public final class RoundTrip {

    private static final LoadSettings WITH_COMMENTS = LoadSettings.builder().setParseComments(true).build();

    private RoundTrip() {
    }

    /**
     * Fails when a document of a modelled kind reads back as something else. Documents of other kinds (Argo CD, Flux, Kustomize)
     * are passed over.
     *
     * @return how many documents were of a modelled kind
     */
    public static int assertRoundTrips(String yaml) {
        int typed = 0;
        for (String document : documents(withoutComments(yaml))) {
            Optional<Class<? extends HasMetadata>> type = type(document);
            if (type.isPresent()) {
                HasMetadata object = Serialization.unmarshal(document, type.get());
                String again = Manifests.yaml(List.of(), object);
                assertEquals(document, again, "the document reads back as another text");
                assertEquals(object, Serialization.unmarshal(again, type.get()), "the document reads back as another object");
                typed++;
            }
        }
        return typed;
    }

    private static Optional<Class<? extends HasMetadata>> type(String document) {
        return ManifestReader.read("manifest.yaml", document, new Findings()).stream().findFirst()
                .flatMap(manifest -> KubernetesModel.type(manifest.apiVersion(), manifest.kind()));
    }

    /** Each without the {@code ---} line before it. */
    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        for (String document : text.split("(?m)^---\n")) {
            if (!document.isBlank()) {
                documents.add(document);
            }
        }
        return documents;
    }

    /** Cuts out what the YAML parser takes for comments, and the lines that this leaves empty. */
    private static String withoutComments(String yaml) {
        StringBuilder text = new StringBuilder(yaml);
        List<CommentEvent> comments = new ArrayList<>();
        for (Event event : new Parse(WITH_COMMENTS).parseString(yaml)) {
            if (event instanceof CommentEvent comment) {
                comments.addFirst(comment);
            }
        }
        for (CommentEvent comment : comments) {
            int start = comment.getStartMark().orElseThrow().getIndex();
            int end = comment.getEndMark().orElseThrow().getIndex();
            text.replace(start, end, "\u0000");
        }
        return text.toString().replaceAll("(?m)^[ \u0000]*\u0000\n?", "").replaceAll(" *\u0000", "");
    }
}
