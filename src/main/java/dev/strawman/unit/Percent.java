package dev.strawman.unit;

import java.math.BigDecimal;

/** A share of a hundred, kept exactly as written: {@code 99.95 %}. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    /** Parses {@code 99.95 %}, {@code 99.95%} or the plain {@code 99.95}: a share has no other unit to be mistaken for. */
    public static Percent parse(String text) {
        String number = text.strip().replaceFirst("\\s*%$", "");
        try {
            BigDecimal value = new BigDecimal(number);
            if (value.signum() < 0) {
                throw new UnitException("is \"" + text + "\", which is negative", "write a percentage such as 25 %");
            }
            return new Percent(value);
        } catch (NumberFormatException notANumber) {
            throw new UnitException("is \"" + text + "\"", "write a percentage such as 99.95 % or 25 %");
        }
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
