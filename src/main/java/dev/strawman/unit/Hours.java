package dev.strawman.unit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day in local time: {@code 08:00-16:00}.
 *
 * @param from as {@code 08:00}
 * @param to   as {@code 16:00}; the end of the day is {@code 24:00}
 */
public record Hours(String from, String to) {

    /** All of a day. */
    public static final Hours DAY = new Hours("00:00", "24:00");

    private static final String TIME = "([01]?\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern SHAPE = Pattern.compile("^\\s*" + TIME + "\\s*-\\s*(" + TIME + "|24:00)\\s*$");
    private static final String MIDNIGHT = "24:00";

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return SHAPE.pattern();
    }

    /** An end at 00:00 is the end of the day. */
    public static Hours parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", "write two times, for example 08:00-16:00");
        }
        String to = padded(shape.group(3));
        return new Hours(padded(shape.group(1) + ":" + shape.group(2)), to.equals("00:00") ? MIDNIGHT : to);
    }

    private static String padded(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    /** From the beginning to the end; negative when it ends before it begins. */
    public Duration length() {
        return sinceMidnight(to).minus(sinceMidnight(from));
    }

    /** From the end of one day to the beginning of the next. */
    public Duration night() {
        return Duration.ofDays(1).minus(length());
    }

    private static Duration sinceMidnight(String time) {
        return Duration.ofHours(Long.parseLong(time.substring(0, 2))).plusMinutes(Long.parseLong(time.substring(3)));
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
