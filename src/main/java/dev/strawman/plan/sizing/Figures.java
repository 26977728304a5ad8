package dev.strawman.plan.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers into explanations: whole ones plainly, others with as many decimals as a reader needs to check the sum. */
final class Figures {

    private Figures() {
    }

    /** {@code 1,234}, {@code 12.3}, {@code 4.56}. Written by hand: every size of every option is explained, and a formatter costs more than the sums. */
    static String of(double number) {
        if (Math.abs(number - Math.rint(number)) < 1e-9) {
            return grouped(Math.round(number));
        }
        int decimals = Math.abs(number) < 10 ? 2 : 1;
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        long unscaled = rounded.unscaledValue().longValueExact();
        while (decimals > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            decimals--;
        }
        long factor = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
        String whole = (unscaled < 0 && unscaled / factor == 0 ? "-" : "") + grouped(unscaled / factor);
        String rest = Long.toString(Math.abs(unscaled % factor));
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals - rest.length()) + rest;
    }

    private static String grouped(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
        for (int place = 0; place < digits.length(); place++) {
            text.append(place > 0 && (digits.length() - place) % 3 == 0 ? "," : "").append(digits.charAt(place));
        }
        return text.toString();
    }

    /** All decimals, for percentages in which the last one matters. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
