package dev.strawman.requirements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the constants of an enumeration are written in a requirements file. */
public final class Spellings {

    private Spellings() {
    }

    /** {@code 24x7} for a constant that says so with {@link Spelling}, else its name in lower case with hyphens. */
    public static String of(Enum<?> constant) {
        try {
            Spelling own = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Spelling.class);
            return own != null ? own.value() : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Spellings::of).toList();
    }
}
