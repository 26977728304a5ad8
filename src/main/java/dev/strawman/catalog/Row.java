package dev.strawman.catalog;

import dev.strawman.catalog.CatalogText.Fields;
import dev.strawman.catalog.CatalogText.Rows;
import dev.strawman.catalog.CatalogText.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** One mapping of a catalogue file, read field by field; mistakes are collected with their lines, also fields that nobody asked for. */
final class Row {

    private final String file;
    private final int line;
    private final String place;
    private final SequencedMap<String, CatalogText> fields;
    private final Map<String, Source> sources;
    private final List<String> mistakes;
    private final Set<String> asked = new LinkedHashSet<>();

    private Row(String file, String place, Fields written, Map<String, Source> sources, List<String> mistakes) {
        this.file = file;
        this.line = written.line();
        this.place = place;
        this.fields = written.byName();
        this.sources = sources;
        this.mistakes = mistakes;
    }

    /** A whole file without its sources, which its rows know by name. */
    static Row file(String file, String text, List<String> mistakes) {
        Fields written = CatalogText.of(file, text, mistakes);
        return new Row(file, "", written, CatalogReader.sources(file, written, mistakes), mistakes);
    }

    /** The source that the field {@code source} names. */
    Source source() {
        Source source = sources.get(text("source"));
        if (source == null) {
            mistake("names the unknown source \"" + text("source") + "\"");
        }
        return source;
    }

    /** The status that is written, or else the one that follows from how far the source is trusted. */
    Status status(Source source) {
        return constant("status", Status.class, source == null ? Status.UNVERIFIED : source.trust().status());
    }

    void mistake(String what) {
        mistakes.add(file + ":" + line + ":" + (place.isEmpty() ? "" : " " + place) + " " + what);
    }

    private CatalogText get(String name) {
        asked.add(name);
        return fields.get(name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<String> optional(String name) {
        return get(name) instanceof Word word && !(word.plain() && word.text().isEmpty()) ? Optional.of(word.text()) : Optional.empty();
    }

    /** The text of a field that must be there. */
    String text(String name) {
        return optional(name).orElseGet(() -> {
            mistake("has no " + name);
            return "";
        });
    }

    boolean flag(String name) {
        return get(name) instanceof Word word && word.plain() && word.text().equals("true");
    }

    BigDecimal number(String name, String fallback) {
        try {
            return new BigDecimal(optional(name).orElse(fallback));
        } catch (NumberFormatException noNumber) {
            mistake(name + " is \"" + optional(name).orElse("") + "\", not a number");
            return BigDecimal.ONE;
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (CatalogText value : values(name)) {
            if (value instanceof Word word) {
                texts.add(word.text());
            } else {
                mistake(name + " holds something else than texts");
            }
        }
        return texts;
    }

    /** The rows of a list, each named after its id or name. */
    List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        for (CatalogText value : values(name)) {
            rows.add(row(name + "[" + label(value).orElse(Integer.toString(rows.size())) + "]", value));
        }
        return rows;
    }

    private static Optional<String> label(CatalogText value) {
        return value instanceof Fields row && (row.byName().containsKey("id") ? row.byName().get("id") : row.byName().get("name")) instanceof Word word
                ? Optional.of(word.text()) : Optional.empty();
    }

    Row row(String name) {
        return row(name, get(name));
    }

    private Row row(String name, CatalogText value) {
        if (value instanceof Fields written) {
            return new Row(file, place.isEmpty() ? name : place + "." + name, written, sources, mistakes);
        }
        mistake(name + (value == null ? " is missing" : " is not a mapping"));
        return new Row(file, name, new Fields(line, new LinkedHashMap<>()), sources, new ArrayList<>());
    }

    private List<CatalogText> values(String name) {
        return get(name) instanceof Rows list ? list.rows() : List.of();
    }

    /** A constant spelt in kebab or camel case, or as it is. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E fallback) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return fallback;
        }
        String plain = text.get().replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        for (E candidate : type.getEnumConstants()) {
            if (candidate.name().replace("_", "").toLowerCase(Locale.ROOT).equals(plain)) {
                return candidate;
            }
        }
        mistake(name + " is \"" + text.get() + "\", which is none of " + List.of(type.getEnumConstants()));
        return fallback;
    }

    /** Reports fields that no one asked for. */
    void done() {
        fields.keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> mistake("has the unknown field " + key));
    }
}
