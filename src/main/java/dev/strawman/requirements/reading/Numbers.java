package dev.strawman.requirements.reading;

import dev.strawman.unit.UnitException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as YAML 1.2 writes them. */
final class Numbers {

    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 18;
    private static final Pattern CORE = Pattern.compile(
            "[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private Numbers() {
    }

    static boolean looksLike(String text) {
        if (text.isEmpty() || "0123456789+-.".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return CORE.matcher(text).matches();
    }

    /** The exact value. Numbers of absurd length or size are refused, because working with them takes for ever. */
    static BigDecimal decimal(String text) {
        try {
            BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) <= LONGEST && number.precision() - number.scale() <= LARGEST_EXPONENT + 1) {
                return number;
            }
        } catch (NumberFormatException notDecimal) {
            throw new UnitException("is \"" + text + "\"", "write a number");
        }
        throw new UnitException("is \"" + text + "\", which is out of reach", "write a smaller number");
    }

    static long whole(String text) {
        try {
            return decimal(text).longValueExact();
        } catch (ArithmeticException broken) {
            throw new UnitException("is \"" + text + "\"", "write a whole number");
        }
    }
}
