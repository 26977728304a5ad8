package dev.strawman.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes spans of time the way platform engineers do: {@code 7d}, {@code 36h}, {@code 15 min}, {@code 250 ms}. */
public final class Durations {

    private static final long DAY_MILLIS = 86_400_000L;

    /** Nothing that a platform is built for lasts longer, and sums over such spans stay in reach of every tool. */
    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    private static final Pattern ISO = Pattern.compile("^\\s*P(?=[0-9T])([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?\\s*$");

    private Durations() {
    }

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        String units = Stream.of("ms", "milliseconds?", "s", "secs?", "seconds?", "m", "mins?", "minutes?", "h", "hrs?", "hours?", "d", "days?", "w", "weeks?")
                .map(unit -> unit.endsWith("?")
                        ? Quantity.anyCase(unit.substring(0, unit.length() - 2)) + Quantity.anyCase("s") + "?"
                        : Quantity.anyCase(unit))
                .collect(Collectors.joining("|"));
        return Quantity.pattern(units) + "|^\\s*0\\s*$|" + ISO.pattern();
    }

    /** Parses {@code 7d}, {@code 36 h}, {@code 15 min}, {@code 30s}, {@code 250 ms}, {@code 2w} or ISO 8601 such as {@code PT5M}; refuses a bare number other than 0. */
    public static Duration parse(String text) {
        return parse(text, Duration.ofDays(1));
    }

    /** @param usual a span as it is common here: a number without unit was probably meant in its unit or in the next one */
    public static Duration parse(String text, Duration usual) {
        Duration span = any(text, usual);
        if (span.compareTo(LONGEST) > 0) {
            throw new UnitException("is \"" + text + "\", which is more than 100 years", "write a span of at most " + text(LONGEST));
        }
        return span;
    }

    private static Duration any(String text, Duration usual) {
        String[] likely = likely(usual);
        String written = text.strip();
        if (written.equals("0")) {
            return Duration.ZERO;
        }
        if (ISO.matcher(text).matches()) {
            return Duration.parse(written);
        }
        Quantity quantity = Quantity.of(written, likely);
        long millis = millis(quantity.unit().toLowerCase(Locale.ROOT));
        if (millis == -1) {
            throw new UnitException("is \"" + text + "\"; a month or a year has no fixed length", "write days, for example 30d or 365d");
        }
        if (millis == 0) {
            throw quantity.unknownUnit(text, likely);
        }
        return Duration.ofMillis(quantity.number().multiply(BigDecimal.valueOf(millis)).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String[] likely(Duration usual) {
        return usual.compareTo(Duration.ofSeconds(1)) < 0 ? new String[] {"%s ms", "%s s"} : usual.compareTo(Duration.ofMinutes(1)) < 0 ? new String[] {"%s s", "%s min"}
                : usual.compareTo(Duration.ofHours(1)) < 0 ? new String[] {"%s min", "%sh"} : new String[] {"%sd", "%sh"};
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms", "millisecond", "milliseconds" -> 1;
            case "s", "sec", "secs", "second", "seconds" -> 1_000;
            case "m", "min", "mins", "minute", "minutes" -> 60_000;
            case "h", "hr", "hrs", "hour", "hours" -> 3_600_000;
            case "d", "day", "days" -> DAY_MILLIS;
            case "w", "week", "weeks" -> 7 * DAY_MILLIS;
            case "month", "months", "y", "year", "years" -> -1;
            default -> 0;
        };
    }

    /** The shortest exact spelling: {@code 7d}, {@code 36h}, {@code 5 min}, {@code 250 ms}, {@code 0}. */
    public static String text(Duration span) {
        long millis = span.toMillis();
        if (millis == 0) {
            return "0";
        }
        if (millis % DAY_MILLIS == 0) {
            return millis / DAY_MILLIS + "d";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
