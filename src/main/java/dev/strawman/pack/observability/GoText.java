package dev.strawman.pack.observability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus makes of the few constructs of its template language that alerts here use; tests of rules must state the exact text.
 * The formats follow template.go of Prometheus 2.42.
 */
final class GoText {

    private static final Pattern ACTION = Pattern.compile("\\{\\{ \\$(value|labels\\.([a-z_]+))(?: \\| (?:(humanizePercentage|humanizeDuration|humanize1024)|printf \"%\\.(\\d)f\"))? }}");
    private static final String[] BINARY = {"", "ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"};

    private GoText() {
    }

    static String of(String template, double value, Map<String, String> labels) {
        Matcher action = ACTION.matcher(template);
        StringBuilder text = new StringBuilder();
        while (action.find()) {
            String made = action.group(2) != null ? labels.getOrDefault(action.group(2), "") : number(value, action.group(3), action.group(4));
            action.appendReplacement(text, Matcher.quoteReplacement(made));
        }
        action.appendTail(text);
        if (text.indexOf("{{") >= 0) {
            throw new IllegalStateException("the template says more than can be foretold: " + template);
        }
        return text.toString();
    }

    private static String number(double value, String function, String decimals) {
        if (decimals != null) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        return switch (function) {
            case null -> plain(new BigDecimal(value, MathContext.DECIMAL64));
            case "humanizePercentage" -> four(value * 100) + "%";
            case "humanize1024" -> binary(value);
            case "humanizeDuration" -> duration(value);
            default -> throw new IllegalStateException(function);
        };
    }

    /** As {@code %.4g}: four digits, with an exponent outside of 0.0001 to 9999. */
    private static String four(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(4, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || exponent >= -4 && exponent < 4) {
            return plain(rounded);
        }
        return plain(rounded.movePointLeft(exponent)) + String.format(Locale.ROOT, "e%+03d", exponent);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String binary(double value) {
        double rest = value;
        int step = 0;
        while (Math.abs(rest) >= 1024 && step < BINARY.length - 1) {
            rest /= 1024;
            step++;
        }
        return four(rest) + BINARY[step];
    }

    private static String duration(double seconds) {
        if (seconds < 1) {
            return seconds == 0 ? "0s" : four(seconds * 1000) + "ms";
        }
        long whole = (long) seconds;
        long days = whole / 86_400;
        long hours = whole / 3_600 % 24;
        long minutes = whole / 60 % 60;
        if (days > 0) {
            return days + "d " + hours + "h " + minutes + "m " + whole % 60 + "s";
        }
        if (hours > 0) {
            return hours + "h " + minutes + "m " + whole % 60 + "s";
        }
        return minutes > 0 ? minutes + "m " + whole % 60 + "s" : four(seconds) + "s";
    }
}
