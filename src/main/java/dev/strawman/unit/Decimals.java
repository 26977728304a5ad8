package dev.strawman.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers for people: no exponent, no trailing zeros, the same on every machine. */
public final class Decimals {

    /** Below it a double holds every whole number, and most numbers are whole: no need of decimal arithmetic for them. */
    private static final double EXACT = 1L << 53;

    private Decimals() {
    }

    /** At most so many decimals, rounded half up: 12.50 is {@code 12.5}, 3.0 is {@code 3}. */
    public static String plain(double number, int decimals) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        return plain(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** So many things of a name whose plural ends in s: {@code 1 file}, {@code 2 files}. */
    public static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
