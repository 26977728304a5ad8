package dev.strawman.pack;

import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A summary in Prometheus' template language turned into a sentence that is always true while it is on: no other tool knows that
 * language, so the value becomes the threshold that it has passed.
 */
public final class PlainWords {

    private static final Pattern ACTION = Pattern.compile("(?<upTo>up to )?\\{\\{ \\$(?:value|labels\\.(?<label>[a-z_]+))(?: \\| (?<format>[a-zA-Z0-9]+(?: \"[^\"]*\")?))? }}");

    private PlainWords() {
    }

    /** @param names what to call each label where there is no single value */
    public static String of(String summary, boolean above, BigDecimal threshold, Map<String, String> names) {
        Matcher action = ACTION.matcher(summary);
        StringBuilder text = new StringBuilder();
        while (action.find()) {
            String label = action.group("label");
            String words = label == null ? passed(above, threshold, action.group("format")) : names.get(label);
            if (words == null) {
                throw new IllegalStateException("nothing is known of the label " + label + " in: " + summary);
            }
            action.appendReplacement(text, Matcher.quoteReplacement(words));
        }
        action.appendTail(text);
        if (text.indexOf("{{") >= 0) {
            throw new IllegalStateException("cannot be said in plain words: " + summary);
        }
        // Names of groups and clusters keep their spelling.
        return summary.startsWith("{{ $value") || text.indexOf("a ") == 0 ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text.toString();
    }

    private static String passed(boolean above, BigDecimal threshold, String format) {
        if (above && threshold.signum() == 0) {
            return "some";
        }
        return (above ? "more than " : "less than ") + number(threshold, format == null ? "" : format);
    }

    private static String number(BigDecimal threshold, String format) {
        return switch (format) {
            case "humanizePercentage" -> Decimals.plain(threshold.movePointRight(2)) + " %";
            case "humanizeDuration" -> Durations.text(Duration.ofMillis(threshold.movePointRight(3).longValue()));
            case "humanize1024" -> binary(threshold);
            default -> Decimals.plain(threshold);
        };
    }

    /** In Gi from ten of them on, else in Mi. */
    private static String binary(BigDecimal threshold) {
        boolean large = threshold.compareTo(BigDecimal.valueOf(10L << 30)) >= 0;
        return Decimals.plain(threshold.divide(BigDecimal.valueOf(large ? 1 << 30 : 1 << 20), MathContext.DECIMAL64).doubleValue(), 1) + (large ? " Gi" : " Mi");
    }
}
