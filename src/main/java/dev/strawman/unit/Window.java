package dev.strawman.unit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A weekly span of local time in which a change may be made: {@code Sunday 02:00-06:00}; one that ends before it begins ends the next day. */
public record Window(DayOfWeek day, LocalTime from, LocalTime to) {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{3,9})\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");
    private static final String REMEDY = "write a day and two times, for example Sunday 02:00-06:00";

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        String days = Arrays.stream(DayOfWeek.values()).map(Window::shortened).collect(Collectors.joining("|"));
        String time = "([01]?\\d|2[0-3]):[0-5]\\d";
        return "^\\s*(" + days + ")\\s+" + time + "\\s*-\\s*" + time + "\\s*$";
    }

    /** A day in full or cut off after any letter from the third on. */
    private static String shortened(DayOfWeek day) {
        String tail = "";
        for (int letter = day.name().length() - 1; letter >= 3; letter--) {
            tail = "(" + Quantity.anyCase(day.name().substring(letter, letter + 1)) + tail + ")?";
        }
        return Quantity.anyCase(day.name().substring(0, 3)) + tail;
    }

    public static Window parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new UnitException("is \"" + text + "\"", REMEDY);
        }
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).startsWith(shape.group(1).toLowerCase(Locale.ROOT)))
                .findFirst();
        if (day.isEmpty()) {
            throw new UnitException("is \"" + text + "\"; \"" + shape.group(1) + "\" is not a day of the week", REMEDY);
        }
        try {
            return new Window(day.get(), time(shape.group(2)), time(shape.group(3)));
        } catch (DateTimeParseException noTime) {
            throw new UnitException("is \"" + text + "\"", REMEDY);
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** From the beginning to the end; a window that ends when it begins is a day long. */
    public Duration length() {
        Duration span = Duration.between(from, to);
        return span.isPositive() ? span : span.plusDays(1);
    }

    /** {@code Sunday}: days are said in English everywhere, so no locale is loaded for it. */
    public static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name(day) + " " + from + "-" + to;
    }
}
