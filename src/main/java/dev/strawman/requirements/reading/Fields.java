package dev.strawman.requirements.reading;

import dev.strawman.requirements.Item;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of the records of requirements, looked up once per reading. */
final class Fields {

    private static final String UNITS = "dev.strawman.unit";

    private final Map<Class<?>, List<Field>> fields = new HashMap<>();
    private final Map<Class<?>, List<String>> spellings = new HashMap<>();
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

    static boolean isSection(Class<?> type) {
        return type.isRecord() && !type.getPackageName().equals(UNITS);
    }

    /** In the order in which they are declared; what carries no {@link Item} is not read. */
    List<Field> of(Class<?> section) {
        return fields.computeIfAbsent(section, type -> Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Item.class))
                .map(Field::of)
                .toList());
    }

    List<String> names(Class<?> section) {
        return of(section).stream().map(Field::name).toList();
    }

    /** How the constants of an enumeration are written, in their order. */
    List<String> spellings(Class<?> enumeration) {
        return spellings.computeIfAbsent(enumeration, type -> Arrays.stream(type.getEnumConstants()).map(constant -> Spellings.of((Enum<?>) constant)).toList());
    }

    /** Whether a section cannot be filled from defaults alone. */
    boolean demands(Class<?> section) {
        return of(section).stream().anyMatch(Field::must);
    }

    /** Whether it is a text, or a section with texts in it. */
    boolean holdsTexts(Field field) {
        return field.section() ? of(field.type()).stream().anyMatch(this::holdsTexts) : field.type() == String.class;
    }

    /** Sections in which a field of this name exists, for a person who wrote it elsewhere. */
    List<String> sectionsWith(String name) {
        List<String> found = new ArrayList<>();
        search(Requirements.class, "", name, found);
        return found;
    }

    private void search(Class<?> section, String path, String name, List<String> found) {
        for (Field field : of(section)) {
            String below = path.isEmpty() ? field.name() : path + "." + field.name();
            if (field.name().equals(name)) {
                found.add(path.isEmpty() ? "the top level" : path);
            }
            if (field.section()) {
                search(field.type(), below + (field.list() ? "[]" : ""), name, found);
            }
        }
    }

    /** Builds a record from the values of all its components. */
    Object build(Class<?> section, Object[] values) {
        try {
            return constructors.computeIfAbsent(section, Fields::constructor).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(section + " refuses " + Arrays.toString(values), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Constructor<?> constructor(Class<?> section) {
        try {
            Class<?>[] types = Arrays.stream(section.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return section.getDeclaredConstructor(types);
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }
}
