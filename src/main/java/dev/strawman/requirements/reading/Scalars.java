package dev.strawman.requirements.reading;

import dev.strawman.problem.DidYouMean;
import dev.strawman.requirements.Shape;
import dev.strawman.requirements.reading.Node.Scalar;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Percent;
import dev.strawman.unit.UnitException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Turns one written text into the value a field holds; throws {@link UnitException} with what is wrong and what to write. */
final class Scalars {

    private static final int LONGEST_QUANTITY = 100;

    private final Fields fields;

    Scalars(Fields fields) {
        this.fields = fields;
    }

    Object value(Field field, Scalar node) {
        Class<?> type = field.type();
        if (type == String.class) {
            return text(field.shape(), node);
        }
        if (type.isEnum()) {
            return constant(type, node);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(node);
        }
        if (node.text().length() > LONGEST_QUANTITY) {
            throw new UnitException("is a text of " + node.text().length() + " characters", "write one short value" + example(field));
        }
        try {
            return isNumber(type) ? inRange(field, node) : quantity(field, type, node);
        } catch (ArithmeticException overflow) {
            throw new UnitException("is \"" + node.text() + "\", which is out of reach", "write a smaller value");
        }
    }

    static boolean isNumber(Class<?> type) {
        return type.isPrimitive() || type == Integer.class || type == Long.class || type == BigDecimal.class;
    }

    private static String text(Shape shape, Scalar node) {
        if (node.isBoolean() || shape.strict() && node.isNumber()) {
            throw new UnitException("is " + node.text() + ", which YAML takes for a " + (node.isBoolean() ? "yes or no" : "number"),
                    "write \"" + node.text() + "\" with quotes");
        }
        if (!shape.fits(node.text())) {
            throw node.text().isBlank()
                    ? new UnitException("is empty", "write a text or leave the line out")
                    : new UnitException("is \"" + node.text() + "\"", "write " + shape.says());
        }
        return node.text();
    }

    private Object constant(Class<?> type, Scalar node) {
        List<String> spellings = fields.spellings(type);
        int index = spellings.indexOf(node.text());
        if (index < 0) {
            throw new UnitException("is \"" + node.text() + "\"", DidYouMean.of(node.text(), spellings)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("write one of " + String.join(", ", spellings)));
        }
        return type.getEnumConstants()[index];
    }

    private static Boolean truth(Scalar node) {
        if (!node.isBoolean()) {
            throw new UnitException("is \"" + node.text() + "\"", "write true or false" + (node.plain() ? "" : " without quotes"));
        }
        return node.isTrue();
    }

    private static Object inRange(Field field, Scalar node) {
        Class<?> type = field.type();
        if (!node.plain()) {
            throw new UnitException("is the text \"" + node.text() + "\"", "write a number without quotes");
        }
        if (type == BigDecimal.class) {
            return within(field, Numbers.decimal(node.text()), node);
        }
        long whole = Numbers.whole(node.text());
        within(field, BigDecimal.valueOf(whole), node);
        if (type == long.class || type == Long.class) {
            return whole;
        }
        return Math.toIntExact(whole);
    }

    private static BigDecimal within(Field field, BigDecimal number, Scalar node) {
        boolean above = field.max() != Long.MAX_VALUE && number.compareTo(BigDecimal.valueOf(field.max())) > 0;
        if (above || number.compareTo(BigDecimal.valueOf(field.min())) < 0) {
            throw new UnitException("is " + node.text(), field.max() == Long.MAX_VALUE
                    ? "write a number of at least " + field.min()
                    : "write a number from " + field.min() + " to " + field.max());
        }
        return number;
    }

    private static Object quantity(Field field, Class<?> type, Scalar node) {
        if (type == Percent.class) {
            Percent percent = node.isNumber() ? Percent.plain(Numbers.decimal(node.text())) : Percent.parse(node.text());
            within(field, percent.value(), node);
            return percent;
        }
        try {
            return Unit.of(type).parser().apply(node.text());
        } catch (UnitException wrong) {
            if (type != Duration.class || field.list() || shown(field).isEmpty()) {
                throw wrong;
            }
            // It fails again, with the units that the field's own example has: nobody means days of a round trip.
            return Durations.parse(node.text(), Durations.parse(shown(field)));
        }
    }

    private static String example(Field field) {
        return shown(field).isEmpty() ? "" : ", for example " + shown(field);
    }

    private static String shown(Field field) {
        return field.example().isEmpty() ? field.fallback() : field.example();
    }
}
