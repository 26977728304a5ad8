package dev.strawman.unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A number and the unit behind it, split but not yet interpreted: {@code 1.4 KiB} is 1.4 and {@code KiB}. */
record Quantity(BigDecimal number, String unit) {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(\\D.*)?");

    /**
     * Splits the text.
     *
     * @param likely two spellings that the writer may have meant, shown when the text is no quantity or lacks its unit;
     *               {@code %s} stands for the number
     */
    static Quantity of(String text, String... likely) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", "write a number and a unit, for example " + examples("7", likely));
        }
        BigDecimal number = new BigDecimal(shape.group(1));
        if (number.signum() < 0) {
            throw new UnitException("is \"" + text + "\", which is negative", "write a number that is not negative");
        }
        if (shape.group(2) == null) {
            throw new UnitException("is \"" + text + "\" without a unit", "write " + examples(shape.group(1), likely));
        }
        return new Quantity(number, shape.group(2).strip());
    }

    /** Regular expression, for Java and JSON Schema alike, of a number and one of the units. */
    static String pattern(String units) {
        return "^\\s*\\d+(\\.\\d+)?\\s*(" + units + ")\\s*$";
    }

    /** Regular expression of a word in any mixture of upper and lower case; JSON Schema has no flag for that. */
    static String anyCase(String word) {
        return word.codePoints()
                .mapToObj(letter -> "[" + Character.toString(Character.toLowerCase(letter)) + Character.toString(Character.toUpperCase(letter)) + "]")
                .collect(Collectors.joining());
    }

    private static String examples(String number, String... likely) {
        return String.join(" or ", Arrays.stream(likely).map(spelling -> spelling.replace("%s", number)).toList());
    }

    UnitException unknownUnit(String text, String... likely) {
        return new UnitException("is \"" + text + "\"; \"" + unit + "\" is not a unit known here",
                "write a number and a unit, for example " + examples(number.toPlainString(), likely));
    }
}
