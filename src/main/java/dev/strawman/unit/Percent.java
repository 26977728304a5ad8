package dev.strawman.unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of a hundred, kept exactly as written: {@code 99.95 %}. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*%?");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return "^\\s*\\d+(\\.\\d+)?\\s*%?\\s*$";
    }

    /** Parses {@code 99.95 %}, {@code 99.95%} or the plain {@code 99.95}: a share has no other unit to be mistaken for. */
    public static Percent parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", "write a percentage such as 99.95 % or 25 %");
        }
        BigDecimal value = new BigDecimal(shape.group(1));
        if (value.signum() < 0) {
            throw new UnitException("is \"" + text + "\", which is negative", "write a percentage such as 25 %");
        }
        return new Percent(value);
    }

    public double fraction() {
        return value.doubleValue() / 100;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return Decimals.plain(value) + " %";
    }
}
