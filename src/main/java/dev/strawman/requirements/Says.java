package dev.strawman.requirements;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** What a field is about, in the words of its {@link Item}, by field path. */
public final class Says {

    private Says() {
    }

    /** The sentence for {@code useCases[1].costOfFailure.perHour}; empty for a path that names no field. */
    public static String of(String path) {
        Type type = Requirements.class;
        String sentence = "";
        for (String name : path.replaceAll("\\[[^]]*]", "").split("\\.")) {
            RecordComponent component = component(type, name);
            if (component == null || !component.isAnnotationPresent(Item.class)) {
                return "";
            }
            sentence = component.getAnnotation(Item.class).says();
            type = component.getGenericType();
        }
        return sentence;
    }

    private static RecordComponent component(Type type, String name) {
        Type inner = type instanceof ParameterizedType wrapped ? wrapped.getActualTypeArguments()[0] : type;
        if (!(inner instanceof Class<?> section) || !section.isRecord()) {
            return null;
        }
        return Arrays.stream(section.getRecordComponents()).filter(component -> component.getName().equals(name)).findFirst().orElse(null);
    }
}
