package dev.strawman.requirements;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a field is about, in the words of its {@link Item}, by field path. */
public final class Says {

    private static final Map<String, Integer> NOTED = new ConcurrentHashMap<>();
    /** Each look at the components of a record makes them anew. */
    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private Says() {
    }

    /** The sentence for {@code useCases[1].costOfFailure.perHour}; empty for a path that names no field. */
    public static String of(String path) {
        List<Item> items = items(withoutIndices(path));
        return items.isEmpty() ? "" : items.getLast().says();
    }

    /**
     * How many names of a path lead to the first field from which no generated file follows; 0 when there is none on
     * the way. Of {@code cost.newItems.price} it is 2, because nothing follows from {@code cost.newItems}.
     */
    static int noted(String path) {
        return NOTED.computeIfAbsent(withoutIndices(path), Says::firstNoted);
    }

    private static int firstNoted(String path) {
        List<Item> items = items(path);
        for (int depth = 0; depth < items.size(); depth++) {
            if (items.get(depth).noted()) {
                return depth + 1;
            }
        }
        return 0;
    }

    private static String withoutIndices(String path) {
        StringBuilder names = new StringBuilder(path.length());
        boolean index = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            index |= c == '[';
            if (!index) {
                names.append(c);
            }
            index &= c != ']';
        }
        return names.toString();
    }

    /** What is said of each field on the way; empty for a path that names no field. */
    private static List<Item> items(String path) {
        List<Item> items = new ArrayList<>();
        Type type = Requirements.class;
        for (String name : path.split("\\.")) {
            RecordComponent component = component(type, name);
            if (component == null || !component.isAnnotationPresent(Item.class)) {
                return List.of();
            }
            items.add(component.getAnnotation(Item.class));
            type = component.getGenericType();
        }
        return items;
    }

    private static RecordComponent component(Type type, String name) {
        Type inner = type instanceof ParameterizedType wrapped ? wrapped.getActualTypeArguments()[0] : type;
        if (!(inner instanceof Class<?> section) || !section.isRecord()) {
            return null;
        }
        return COMPONENTS.computeIfAbsent(section, record -> List.of(record.getRecordComponents())).stream().filter(component -> component.getName().equals(name)).findFirst().orElse(null);
    }
}
