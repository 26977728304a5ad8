package dev.strawman.artifact;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes Kubernetes YAML from typed objects: keys in the order of the model, LF, no status, no nulls. Strimzi and fabric8
 * objects go through fabric8's own serialisation only; a plain object mapper spells quantities wrongly.
 */
public final class Manifests {

    private Manifests() {
    }

    /** Comment lines (without {@code #}), then the objects, one document each. */
    public static String yaml(List<String> header, List<? extends HasMetadata> objects) {
        String comments = header.stream().map(line -> ("# " + line).stripTrailing() + "\n").collect(Collectors.joining());
        return comments + objects.stream().map(Manifests::document).collect(Collectors.joining());
    }

    public static String yaml(List<String> header, HasMetadata... objects) {
        return yaml(header, Arrays.asList(objects));
    }

    private static String document(HasMetadata object) {
        return Serialization.asYaml(object).stripTrailing() + "\n";
    }
}
