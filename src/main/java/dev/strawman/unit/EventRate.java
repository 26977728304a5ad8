package dev.strawman.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many events (messages, records) pass in a second. */
public record EventRate(double perSecond) implements Comparable<EventRate> {

    private static final Pattern UNIT =
            Pattern.compile("(?:(?:message|msg|event|record)s?\\s*)?(?:/\\s*|per\\s+)(s|sec|second|min|minute|h|hour|d|day)");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return Quantity.pattern(UNIT.pattern());
    }

    /** Parses {@code 1800/s}, {@code 40 messages/s}, {@code 6000/min}, {@code 2000000/day}; refuses a bare number. */
    public static EventRate parse(String text) {
        Quantity quantity = Quantity.of(text, "%s/s", "%s/min");
        Matcher unit = UNIT.matcher(quantity.unit());
        double seconds = !unit.matches() ? 0 : switch (unit.group(1)) {
            case "s", "sec", "second" -> 1;
            case "min", "minute" -> 60;
            case "h", "hour" -> 3_600;
            default -> 86_400;
        };
        if (seconds == 0 && text.matches(ByteRate.pattern())) {
            throw new UnitException("is \"" + text + "\", which counts bytes", "write how many records pass, for example 1800/s: the bytes a second, divided by the size of a record");
        }
        if (seconds == 0) {
            throw quantity.unknownUnit(text, "%s/s", "%s/min");
        }
        return new EventRate(quantity.number().doubleValue() / seconds);
    }

    @Override
    public int compareTo(EventRate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return Decimals.plain(perSecond, 2) + "/s";
    }
}
