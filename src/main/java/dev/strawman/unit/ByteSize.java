package dev.strawman.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount of data in bytes. {@code KiB, MiB, GiB, TiB} are powers of 1024; {@code kB, MB, GB, TB} are powers of 1000. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    public static final long KIB = 1024;
    public static final long MIB = KIB * 1024;
    public static final long GIB = MIB * 1024;
    public static final long TIB = GIB * 1024;

    /** {@code MB} in any case but {@code Mb}, which is a megabit to many. */
    static final String UNIT = "[kKmMgGtT]i?B|[kmgt]i?b|[KMGT]IB|B|b|[Bb]ytes?|BYTES?";

    /** Regular expression of what {@link #parse} takes, for Java and JSON Schema alike. */
    public static String pattern() {
        return Quantity.pattern(UNIT);
    }

    /** Parses {@code 1.4 KiB}, {@code 6 KB}, {@code 512 B}; refuses a bare number. */
    public static ByteSize parse(String text) {
        Quantity quantity = Quantity.of(text, "%s KiB", "%s MiB");
        long factor = factor(quantity.unit());
        if (factor == 0) {
            throw quantity.unknownUnit(text, "%s KiB", "%s MiB");
        }
        return new ByteSize(quantity.number().multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Bytes in one unit, or 0 when the unit is not known. */
    static long factor(String unit) {
        boolean bits = unit.length() > 1 && unit.endsWith("b") && Character.isUpperCase(unit.charAt(0));
        return bits ? 0 : switch (unit.toLowerCase(Locale.ROOT)) {
            case "b", "byte", "bytes" -> 1;
            case "kb" -> 1_000;
            case "mb" -> 1_000_000;
            case "gb" -> 1_000_000_000;
            case "tb" -> 1_000_000_000_000L;
            case "kib" -> KIB;
            case "mib" -> MIB;
            case "gib" -> GIB;
            case "tib" -> TIB;
            default -> 0;
        };
    }

    public double mebibytes() {
        return (double) bytes / MIB;
    }

    public double gibibytes() {
        return (double) bytes / GIB;
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The size in the largest binary unit that keeps it at one or more, at most two decimals. */
    @Override
    public String toString() {
        long unit = bytes >= TIB ? TIB : bytes >= GIB ? GIB : bytes >= MIB ? MIB : bytes >= KIB ? KIB : 1;
        String name = unit == TIB ? "TiB" : unit == GIB ? "GiB" : unit == MIB ? "MiB" : unit == KIB ? "KiB" : "B";
        return Decimals.plain((double) bytes / unit, 2) + " " + name;
    }
}
