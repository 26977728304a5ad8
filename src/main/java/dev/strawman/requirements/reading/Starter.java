package dev.strawman.requirements.reading;

import dev.strawman.problem.Place;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.reading.Node.Mapping;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.requirements.reading.Node.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Requirements files to begin with, made of the examples, defaults and explanations of the fields. Both are valid as they
 * stand. A list of sections shows the elements of its example; in the full file the last of them shows all its fields.
 */
public final class Starter {

    private static final int WIDTH = 130;

    private final Fields fields = new Fields();
    private final StringBuilder lines = new StringBuilder();
    private final boolean full;
    private final Set<String> explained = new HashSet<>();

    private Starter(boolean full) {
        this.full = full;
    }

    /** Only what has no default, what a plan cannot do without, and what the examples of these ask for. */
    public static String minimal() {
        return new Starter(false).file("""
                # Requirements for a Kafka platform: what has to be known, with invented values. Replace every value.
                # Whatever is not here has a default, which is noted as an assumption; strawman init --full shows every field.
                # Any value may say more: {value: 99.9 %, weight: 5, priority: must, saidBy: ciso, confidence: assumed, note: ...}.
                """);
    }

    /** Every field. */
    public static String full() {
        return new Starter(true).file("""
                # Requirements for a Kafka platform: every field, with invented values. Replace what is known and remove the rest:
                # a field that is left out has its default, which is noted as an assumption. An empty value counts as left out.
                # Any value may say more: {value: 99.9 %, weight: 5, priority: must, timeframe: 2027-Q2, saidBy: ciso,
                # confidence: known | assumed | unknown, note: ...}. What is unknown becomes an open question.
                """);
    }

    private String file(String introduction) {
        lines.append(introduction);
        lines.append("apiVersion: ").append(Requirements.API_VERSION).append("\nkind: ").append(Requirements.KIND).append('\n');
        for (Field field : fields.of(Requirements.class)) {
            if (full || field.must() || field.shown()) {
                // A section is explained above its name, a single value by its own line.
                lines.append('\n').append(field.section() ? "# " + field.says() + "\n" : "");
                field(field, null, "", field.name(), full);
            }
        }
        return lines.toString();
    }

    /** Writes the fields of one section; the first one after {@code lead}, the others after as many blanks. */
    private void fields(Class<?> section, Mapping given, String lead, String path, boolean all) {
        String before = lead;
        for (Field field : fields.of(section)) {
            Node own = given.value(field.name());
            if (all || field.must() || field.shown() || !saysNothing(own)) {
                field(field, own, before, path + "." + field.name(), all);
                before = " ".repeat(lead.length());
            }
        }
    }

    private void field(Field field, Node given, String before, String path, boolean all) {
        String key = before + field.name() + ":";
        String inner = " ".repeat(before.length() + 2);
        String own = field.example().isEmpty() ? field.fallback() : field.example();
        Node shown = given != null ? given : own.isEmpty() ? empty() : Composer.ownWords(own);
        if (!field.section()) {
            String value = given != null ? text(given) : own;
            line(key + (!value.isEmpty() ? " " + value : field.list() ? " []" : ""), path, explanation(field));
            return;
        }
        line(key, path, before.isEmpty() ? "" : field.says());
        if (field.list()) {
            List<Node> elements = shown instanceof Sequence list ? list.elements() : List.of(shown);
            elements.forEach(element ->
                    fields(field.type(), (Mapping) element, inner + "- ", path, all && element == elements.getLast()));
        } else {
            fields(field.type(), (Mapping) shown, inner, path, all);
        }
    }

    private String explanation(Field field) {
        StringBuilder words = new StringBuilder(field.says());
        if (field.type().isEnum()) {
            words.append(field.list() ? " Any of " : " One of ").append(String.join(", ", fields.spellings(field.type()))).append('.');
        }
        if (field.hasFallback()) {
            words.append(" Default ").append(field.fallback()).append('.');
        }
        return words.toString();
    }

    /** A field that comes again in the next element of a list is not explained again. */
    private void line(String code, String path, String comment) {
        if (comment.isEmpty() || !explained.add(path)) {
            lines.append(code).append('\n');
        } else if (code.length() + comment.length() + 4 <= WIDTH) {
            lines.append(code).append("  # ").append(comment).append('\n');
        } else {
            // A dash that opens an element stays with its key; the comment goes above both.
            String start = " ".repeat(code.length() - code.stripLeading().length()) + "#";
            StringBuilder above = new StringBuilder(start);
            for (String word : comment.split(" ")) {
                if (above.length() + word.length() >= WIDTH) {
                    lines.append(above).append('\n');
                    above = new StringBuilder(start);
                }
                above.append(' ').append(word);
            }
            lines.append(above).append('\n').append(code).append('\n');
        }
    }

    private static String text(Node given) {
        return switch (given) {
            case Scalar scalar when scalar.isNull() -> "";
            case Scalar scalar -> scalar.plain() ? scalar.text() : "\"" + scalar.text() + "\"";
            case Sequence list -> list.elements().stream().map(Starter::text).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping -> throw new IllegalStateException("a section has no text: " + mapping);
        };
    }

    /** Whether an example leaves the field open; the full starter shows it without a value then. */
    private static boolean saysNothing(Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull()
                || node instanceof Mapping mapping && mapping.entries().values().stream().allMatch(entry -> saysNothing(entry.value()));
    }

    private static Mapping empty() {
        return new Mapping(Place.nowhere(""), new LinkedHashMap<>(), 1, 1);
    }
}
