package dev.strawman.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One mapping of a catalogue file, read field by field; mistakes are collected, also fields that nobody asked for. */
final class Row {

    private final String place;
    private final Map<?, ?> fields;
    private final List<String> mistakes;
    private final Set<Object> asked = new LinkedHashSet<>();

    Row(String place, Object value, List<String> mistakes) {
        this.place = place;
        this.mistakes = mistakes;
        if (value instanceof Map<?, ?> map) {
            this.fields = map;
        } else {
            this.fields = Map.of();
            mistake("is not a mapping");
        }
    }

    void mistake(String what) {
        mistakes.add(place + ": " + what);
    }

    String place() {
        return place;
    }

    private Object get(String name) {
        asked.add(name);
        return fields.get(name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(get(name)).map(Object::toString);
    }

    /** The text of a field that must be there. */
    String text(String name) {
        return optional(name).orElseGet(() -> {
            mistake("has no " + name);
            return "";
        });
    }

    boolean flag(String name) {
        return get(name) instanceof Boolean flag && flag;
    }

    BigDecimal number(String name, String fallback) {
        try {
            return new BigDecimal(optional(name).orElse(fallback));
        } catch (NumberFormatException noNumber) {
            mistake(name + " is \"" + fields.get(name) + "\", not a number");
            return BigDecimal.ONE;
        }
    }

    List<String> texts(String name) {
        return values(name).stream().map(Object::toString).toList();
    }

    /** The rows of a list, each named after its id or name. */
    List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        for (Object value : values(name)) {
            Object label = value instanceof Map<?, ?> map ? map.containsKey("id") ? map.get("id") : map.get("name") : null;
            rows.add(new Row(place + "." + name + "[" + (label == null ? rows.size() : label) + "]", value, mistakes));
        }
        return rows;
    }

    /** Names of all fields, for a mapping whose keys are data. */
    List<String> names() {
        return fields.keySet().stream().map(Object::toString).toList();
    }

    Row row(String name) {
        return new Row(place + "." + name, get(name), mistakes);
    }

    private List<?> values(String name) {
        return get(name) instanceof List<?> list ? list : List.of();
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
