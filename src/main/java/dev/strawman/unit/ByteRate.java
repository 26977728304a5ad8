package dev.strawman.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flow of data in bytes per second. */
public record ByteRate(double bytesPerSecond) implements Comparable<ByteRate> {

    public static ByteRate ofMebibytesPerSecond(double mebibytes) {
        return new ByteRate(mebibytes * ByteSize.MIB);
    }

    private static final Pattern UNIT = Pattern.compile("(" + ByteSize.UNIT + ")\\s*(?:/\\s*(?:s|sec|second)|ps)");

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return Quantity.pattern(UNIT.pattern());
    }

    /** Parses {@code 400 MiB/s}, {@code 3 MB/s}, {@code 3 MBps}; refuses a bare number. */
    public static ByteRate parse(String text) {
        Quantity quantity = Quantity.of(text, "%s MiB/s", "%s KiB/s");
        Matcher unit = UNIT.matcher(quantity.unit());
        long factor = unit.matches() ? ByteSize.factor(unit.group(1)) : 0;
        if (factor == 0) {
            throw quantity.unknownUnit(text, "%s MiB/s", "%s KiB/s");
        }
        return new ByteRate(quantity.number().doubleValue() * factor);
    }

    public double mebibytesPerSecond() {
        return bytesPerSecond / ByteSize.MIB;
    }

    @Override
    public int compareTo(ByteRate other) {
        return Double.compare(bytesPerSecond, other.bytesPerSecond);
    }

    @Override
    public String toString() {
        return bytesPerSecond < ByteSize.MIB / 10.0
                ? Decimals.plain(bytesPerSecond / ByteSize.KIB, 1) + " KiB/s"
                : Decimals.plain(mebibytesPerSecond(), 2) + " MiB/s";
    }
}
