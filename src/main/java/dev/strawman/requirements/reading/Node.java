package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import java.util.List;
import java.util.SequencedMap;

/** One piece of a YAML or JSON text and where it begins; aliases are already what they stand for. */
sealed interface Node {

    Place place();

    /** Nodes in it, itself included; what an alias stands for counts at every use. */
    int size();

    /** Levels of lists and mappings in it, itself included. */
    int height();

    /** A piece without inner structure; {@code plain} when it stands without quotes. */
    record Scalar(Place place, String text, boolean plain) implements Node {

        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~") || text.equals("Null") || text.equals("NULL"));
        }

        /** Whether YAML 1.2 (core schema) takes it for true or false. */
        boolean isBoolean() {
            return plain && (isTrue() || text.equals("false") || text.equals("False") || text.equals("FALSE"));
        }

        boolean isTrue() {
            return text.equals("true") || text.equals("True") || text.equals("TRUE");
        }

        /** Whether YAML 1.2 (core schema) takes it for a number. */
        boolean isNumber() {
            return plain && Numbers.looksLike(text);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int height() {
            return 0;
        }
    }

    record Sequence(Place place, List<Node> elements, int size, int height) implements Node {
    }

    record Mapping(Place place, SequencedMap<String, Entry> entries, int size, int height) implements Node {

        Node value(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }
    }

    /** A key, where it stands, and its value. */
    record Entry(String key, Place place, Node value) {
    }
}
