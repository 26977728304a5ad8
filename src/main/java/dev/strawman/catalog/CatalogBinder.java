package dev.strawman.catalog;

import dev.strawman.catalog.CatalogText.Fields;
import dev.strawman.catalog.CatalogText.Rows;
import dev.strawman.catalog.CatalogText.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the catalogue's records from their texts, component by component. What is not written is {@code null}, zero or false,
 * which the records know how to read; what is wrong goes to the problems with its line.
 */
final class CatalogBinder {

    private final String file;
    private final Map<String, Source> sources;
    private final List<String> problems;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    CatalogBinder(String file, Map<String, Source> sources, List<String> problems) {
        this.file = file;
        this.sources = sources;
        this.problems = problems;
    }

    /** How a record is built, looked up once. */
    private record Shape(RecordComponent[] components, Type[] types, Set<String> names, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(components, Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new),
                        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet()), constructor);
            } catch (NoSuchMethodException everyRecordHasIt) {
                throw new IllegalStateException(everyRecordHasIt);
            }
        }
    }

    /** The record of this type that the fields describe. */
    <T> T record(Class<T> type, Fields written) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        written.byName().forEach((name, value) -> {
            if (!shape.names().contains(name)) {
                problems.add(file + ":" + value.line() + ": " + name + " is not a field of " + type.getSimpleName());
            }
        });
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            CatalogText value = written.byName().get(shape.components()[i].getName());
            Object bound = value == null ? null : value(shape.types()[i], value);
            values[i] = bound == null ? absent(shape.components()[i].getType()) : bound;
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), refused);
        }
    }

    private static Object absent(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : (Object) 0.0;
    }

    private Object value(Type type, CatalogText written) {
        return switch (written) {
            case Rows rows when type instanceof ParameterizedType list && list.getRawType() == List.class -> list(list, rows);
            case Fields fields when type instanceof ParameterizedType map && map.getRawType() == Map.class -> map(map, fields);
            case Fields fields when type instanceof Class<?> section && section.isRecord() -> record(section, fields);
            case Word word when type instanceof Class<?> scalar -> scalar(scalar, word);
            default -> wrong(written, "has another shape than " + type.getTypeName());
        };
    }

    private List<Object> list(ParameterizedType type, Rows written) {
        List<Object> values = new ArrayList<>();
        for (CatalogText row : written.rows()) {
            Object value = value(type.getActualTypeArguments()[0], row);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<Object, Object> map(ParameterizedType type, Fields written) {
        Map<Object, Object> values = new LinkedHashMap<>();
        written.byName().forEach((name, value) -> values.put(
                scalar((Class<?>) type.getActualTypeArguments()[0], new Word(value.line(), name, true)),
                value(type.getActualTypeArguments()[1], value)));
        return values;
    }

    /** An unknown source is reported by the audit. */
    private Object scalar(Class<?> type, Word word) {
        String text = word.text();
        if (type == Source.class) {
            return sources.get(text);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (constant.toString().equals(text)) {
                    return constant;
                }
            }
            return wrong(word, "is \"" + text + "\" and not one of " + Arrays.toString(type.getEnumConstants()));
        }
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : wrong(word, "is \"" + text + "\" and not true or false");
        }
        return number(type, word);
    }

    private Object number(Class<?> type, Word word) {
        boolean whole = type == int.class || type == Integer.class;
        try {
            return whole ? (Object) Integer.valueOf(word.text()) : (Object) Double.valueOf(word.text());
        } catch (NumberFormatException notANumber) {
            return wrong(word, "is \"" + word.text() + "\" and not a " + (whole ? "whole number" : "number"));
        }
    }

    private Object wrong(CatalogText place, String what) {
        problems.add(file + ":" + place.line() + ": this value " + what);
        return null;
    }
}
