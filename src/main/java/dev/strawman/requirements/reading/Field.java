package dev.strawman.requirements.reading;

import dev.strawman.requirements.Item;
import dev.strawman.requirements.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * One component of a record of requirements: its name, what it may hold, and what {@link Item} says about it.
 *
 * @param type  what one value is: the element of a list, the content of an optional
 * @param shown the shortest starter shows it although it has a default
 */
record Field(String name, Class<?> type, Occurrence occurrence, boolean must, boolean shown, String says, String fallback, String example,
        long min, long max, Shape shape) {

    enum Occurrence { ONE, OPTIONAL, LIST }

    /** Of a component that carries an {@link Item}. */
    static Field of(RecordComponent component) {
        Item item = component.getAnnotation(Item.class);
        Type type = component.getGenericType();
        Occurrence occurrence = Occurrence.ONE;
        if (type instanceof ParameterizedType generic) {
            occurrence = generic.getRawType() == List.class ? Occurrence.LIST : Occurrence.OPTIONAL;
            if (occurrence == Occurrence.OPTIONAL && generic.getRawType() != Optional.class) {
                throw new IllegalStateException(component + " is neither a list nor an optional");
            }
            type = generic.getActualTypeArguments()[0];
        }
        return new Field(component.getName(), (Class<?>) type, occurrence, item.must(), item.shown(), item.says(), item.fallback(), item.example(),
                item.min(), item.max(), item.shape());
    }

    boolean list() {
        return occurrence == Occurrence.LIST;
    }

    /** Whether a value is a section with fields of its own; units are records too, but written as one text. */
    boolean section() {
        return Fields.isSection(type);
    }

    boolean hasFallback() {
        return !fallback.isEmpty();
    }
}
