package dev.strawman.unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of a hundred, kept exactly as written: {@code 99.95 %}. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    private static final Pattern SHAPE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(%?)");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        String aboveOne = "0*([2-9]|[1-9]\\d+)(\\.\\d+)?|0*1\\.\\d*[1-9]\\d*";
        return "^\\s*(\\d+(\\.\\d+)?\\s*%|" + aboveOne + "|0+(\\.0+)?)\\s*$";
    }

    /** Parses {@code 99.95 %}, {@code 99.95%} or, where it cannot be meant as a share of one, the plain {@code 99.95}. */
    public static Percent parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", "write a percentage such as 99.95 % or 25 %");
        }
        BigDecimal value = new BigDecimal(shape.group(1));
        if (value.signum() < 0) {
            throw new UnitException("is \"" + text + "\", which is negative", "write a percentage such as 25 %");
        }
        return shape.group(2).isEmpty() ? plain(value) : new Percent(value);
    }

    /** A number without its sign: from 0 to 1 it may be a share of one as well, so it is refused. */
    public static Percent plain(BigDecimal value) {
        if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0) {
            throw new UnitException("is " + Decimals.plain(value) + " without a unit",
                    "write " + new Percent(value.movePointRight(2)) + " or " + new Percent(value));
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
