package dev.strawman.unit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount in one currency, ISO 4217. */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern SHAPE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([A-Z]{3})");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return "^\\s*" + SHAPE.pattern() + "\\s*$";
    }

    /** Parses {@code 45000 USD}; refuses an amount without its currency. */
    public static Money parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            String digits = text.replaceAll("[^0-9.]", "");
            String number = digits.isEmpty() ? "45000" : digits;
            throw new UnitException("is \"" + text + "\"", "write an amount and its currency, for example " + number + " GBP or " + number + " USD");
        }
        return new Money(new BigDecimal(shape.group(1)), shape.group(2));
    }

    @Override
    public String toString() {
        return Decimals.plain(amount) + " " + currency;
    }
}
