package dev.strawman.artifact;

import java.util.List;

/**
 * A finished file as a value: where it goes, its text, and why it is there. Equality is by path and text.
 *
 * @param path    place in the generated tree
 * @param text    whole text, LF line ends, one final newline
 * @param madeBy  the template or manifest kind that made it, for example {@code msk/cluster/cluster.tf.vm} or {@code KafkaTopic}
 * @param answers requirement fields that this file answers, for example {@code sla.availability}
 */
public record Artifact(ArtifactPath path, String text, String madeBy, List<String> answers) {

    public Artifact {
        answers = List.copyOf(answers);
        if (text.indexOf('\r') >= 0 || !text.endsWith("\n") || text.endsWith("\n\n")) {
            throw new IllegalArgumentException(path + ": text must use LF and end in exactly one newline");
        }
    }

    public static Artifact of(String path, String text, String madeBy, String... answers) {
        return new Artifact(new ArtifactPath(path), text, madeBy, List.of(answers));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact that && path.equals(that.path) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + text.hashCode();
    }
}
