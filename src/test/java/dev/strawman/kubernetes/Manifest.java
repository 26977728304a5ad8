package dev.strawman.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One Kubernetes document as it was written: the file it stands in and its tree, read without any model.
 *
 * @param file path of its file within the build
 * @param tree the whole document
 */
record Manifest(String file, JsonNode tree) {

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return metadata().path("name").asText();
    }

    String namespace() {
        return metadata().path("namespace").asText();
    }

    JsonNode metadata() {
        return tree.path("metadata");
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    /** Text of a label; empty when it is not there. */
    String label(String key) {
        return metadata().path("labels").path(key).asText();
    }

    /** Text of an annotation; empty when it is not there. */
    String annotation(String key) {
        return metadata().path("annotations").path(key).asText();
    }

    boolean isStrimzi(String kind) {
        return kind().equals(kind) && apiVersion().startsWith("kafka.strimzi.io/");
    }

    boolean inNamespaceOf(Manifest other) {
        return namespace().equals(other.namespace());
    }

    @Override
    public String toString() {
        return file + ": " + kind() + (name().isEmpty() ? "" : " " + name());
    }
}
