package dev.strawman.requirements.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strawman.requirements.Shape;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** JSON Schema of texts, numbers and quantities, as {@link Scalars} takes them. */
final class PlainSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainSchema() {
    }

    /** The same for all fields that take the same values. */
    static String name(Field field) {
        Class<?> type = field.type();
        if (type == String.class) {
            return field.shape().name().toLowerCase(Locale.ROOT);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (Scalars.isNumber(type)) {
            return (type == BigDecimal.class ? "number" : whole(type) == Long.MAX_VALUE ? "long" : "integer") + range(field);
        }
        return Unit.of(type).name() + range(field);
    }

    private static String range(Field field) {
        boolean open = field.max() == Long.MAX_VALUE;
        return open && field.min() == 0 ? "" : ".from-" + field.min() + (open ? "" : "-to-" + field.max());
    }

    static ObjectNode of(Field field) {
        Class<?> type = field.type();
        if (type == String.class) {
            return text(field.shape());
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (Scalars.isNumber(type)) {
            return number(field, type == BigDecimal.class ? "number" : "integer", Math.min(field.max(), whole(type)));
        }
        ObjectNode text = JSON.objectNode().put("type", "string").put("pattern", Unit.of(type).pattern().get());
        if (type == Percent.class) {
            ObjectNode above = JSON.objectNode().put("type", "number").put("exclusiveMinimum", 1);
            return JsonSchema.anyOf(JSON.objectNode().put("const", 0), field.max() == Long.MAX_VALUE ? above : above.put("maximum", field.max()), text);
        }
        if (type == Duration.class) {
            return JsonSchema.anyOf(JSON.objectNode().put("const", 0), text);
        }
        return type == LocalDate.class ? text.put("format", "date") : text;
    }

    private static ObjectNode text(Shape shape) {
        ObjectNode text = JSON.objectNode();
        if (shape.strict()) {
            text.put("type", "string");
        } else {
            text.putArray("type").add("string").add("number");
        }
        return text.put("pattern", shape.pattern()).put("description", shape.says());
    }

    private static ObjectNode number(Field field, String type, long maximum) {
        ObjectNode number = JSON.objectNode().put("type", type).put("minimum", field.min());
        return maximum == Long.MAX_VALUE ? number : number.put("maximum", maximum);
    }

    private static long whole(Class<?> type) {
        return type == int.class || type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }
}
