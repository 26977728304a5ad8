package dev.strawman.plan.sizing;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers into explanations: whole ones plainly, others with as many decimals as a reader needs to check the sum. */
final class Figures {

    private Figures() {
    }

    static String of(double number) {
        if (Math.abs(number - Math.rint(number)) < 1e-9) {
            return String.format(Locale.ROOT, "%,d", Math.round(number));
        }
        String text = String.format(Locale.ROOT, Math.abs(number) < 10 ? "%,.2f" : "%,.1f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    /** All decimals, for percentages in which the last one matters. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
