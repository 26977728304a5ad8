package dev.strawman.requirements.reading;

import dev.strawman.problem.DidYouMean;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should write, or ask, where a field is missing, of the wrong kind or not known. */
final class Remedies {

    private final Fields fields;

    Remedies(Fields fields) {
        this.fields = fields;
    }

    /** The question to ask about a field that nothing can be planned without, whom to ask, and how to write the answer. */
    String question(Field field, Optional<String> whom) {
        String asked = field.says().split("[;.]", 2)[0] + "?";
        return "ask " + whom.map(id -> id + " ").orElse("") + "\"" + asked + "\"" + writing(field, " and write ");
    }

    private String writing(Field field, String lead) {
        if (field.section()) {
            return lead + (field.list() ? "a list, each element " : "it ") + "with " + needs(field.type());
        }
        return field.example().isEmpty() ? "" : lead + "for example " + field.name() + ": " + field.example();
    }

    /** Fields that an element must have, or all when it need not have any. */
    private String needs(Class<?> section) {
        List<String> must = fields.of(section).stream().filter(Field::must).map(Field::name).toList();
        return String.join(", ", must.isEmpty() ? fields.names(section) : must);
    }

    /** What is there instead of what belongs there. */
    static String kind(Node node) {
        return switch (node) {
            case Mapping mapping -> "is a mapping";
            case Sequence list -> "is a list";
            case Scalar scalar -> "is \"" + scalar.text() + "\"";
        };
    }

    /** What to write for a field or, for a list, one element of it. */
    String one(Field field) {
        if (field.section()) {
            return "write its fields below it: " + String.join(", ", fields.names(field.type()));
        }
        String example = field.example().isEmpty() ? field.fallback() : field.example();
        return "write one value" + (example.isEmpty() || field.list() ? "" : ", for example " + example);
    }

    String list(Field field) {
        return field.section()
                ? "write a list, each element after a dash, with " + needs(field.type())
                : "write a list" + (field.example().isEmpty() ? ", for example [one, two]" : ", for example " + field.example());
    }

    /** For a key that the section does not have. */
    String unknownKey(Class<?> section, String key) {
        Optional<String> meant = meant(section, key);
        if (meant.isPresent()) {
            return "did you mean " + meant.get() + "?";
        }
        if (section != Envelope.class && keys(Envelope.class).contains(key)) {
            return "to say this of the whole section, write its fields below value: and " + key + ": beside it";
        }
        List<String> elsewhere = fields.sectionsWith(key);
        if (!elsewhere.isEmpty()) {
            return "\"" + key + "\" belongs to " + String.join(" or ", elsewhere);
        }
        return "the fields here are " + String.join(", ", keys(section));
    }

    /** The key of the section that was probably meant. */
    Optional<String> meant(Class<?> section, String key) {
        return DidYouMean.of(key, keys(section));
    }

    /** Every key that a section may have. */
    List<String> keys(Class<?> section) {
        List<String> keys = new ArrayList<>(fields.names(section));
        if (section == Requirements.class) {
            keys.addAll(0, List.of("apiVersion", "kind"));
        } else if (section == Envelope.class) {
            keys.add(0, Envelope.VALUE);
        }
        return keys;
    }
}
