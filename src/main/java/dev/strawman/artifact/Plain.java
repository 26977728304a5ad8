package dev.strawman.artifact;

import java.util.Locale;
import java.util.Set;

/** Which texts every YAML reader, of version 1.1 or 1.2, takes for themselves without quotes. */
final class Plain {

    /** Words that some reader takes for a boolean or for nothing. */
    private static final Set<String> TAKEN = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");
    private static final int LONGEST_TAKEN = 5;
    private static final Set<String> UNITS = Set.of("s", "m", "h", "d", "g", "Ki", "Mi", "Gi", "Ti", "KiB/s", "MiB/s", "GiB/s");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
    private static final String DIGITS = "0123456789";

    private static final boolean[] FIRST = characters(LETTERS + "/");
    private static final boolean[] INSIDE = characters(LETTERS + DIGITS + "./@=+<>(),;^~$*-");
    private static final boolean[] KEY_FIRST = characters(LETTERS + "-");
    private static final boolean[] KEY_INSIDE = characters(LETTERS + DIGITS + "./-");

    private Plain() {
    }

    private static boolean[] characters(String all) {
        boolean[] characters = new boolean[128];
        all.chars().forEach(c -> characters[c] = true);
        return characters;
    }

    private static boolean among(boolean[] characters, char c) {
        return c < characters.length && characters[c];
    }

    /** A value: words and paths, or a number with a unit; never what could be a number, a date or an indicator. */
    static boolean value(String text) {
        if (text.isEmpty() || !among(FIRST, text.charAt(0))) {
            return quantity(text);
        }
        int last = text.length() - 1;
        for (int i = 1; i <= last; i++) {
            char c = text.charAt(i);
            boolean single = (c == ' ' || c == ':') && i < last && among(INSIDE, text.charAt(i + 1));
            if (!among(INSIDE, c) && !single) {
                return false;
            }
        }
        return !taken(text);
    }

    /** A key: a name with dots and slashes, or an option such as {@code -Xms}. */
    static boolean key(String text) {
        if (text.isEmpty() || !among(KEY_FIRST, text.charAt(0)) || text.charAt(0) == '-' && (text.length() == 1 || LETTERS.indexOf(text.charAt(1)) < 0)) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!among(KEY_INSIDE, text.charAt(i))) {
                return false;
            }
        }
        return !taken(text);
    }

    private static boolean quantity(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && UNITS.contains(text.substring(digits));
    }

    private static boolean taken(String word) {
        return word.length() <= LONGEST_TAKEN && TAKEN.contains(word.toLowerCase(Locale.ROOT));
    }
}
