package dev.strawman.pack.runbooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page cannot know: {@code <ANGLE>} names, with the question and whom to ask. */
final class Asked {

    private static final Pattern NAME = Pattern.compile("<[A-Z][A-Z0-9_]+>");
    /** Row by name, as {@code placeholders.md} tells them. */
    private static final Map<String, String> KNOWN = known();

    private Asked() {
    }

    /** Rows for the names that occur in the texts, sorted; one that nobody explains is a bug. */
    static List<String> rows(Words words, List<String> texts) {
        TreeSet<String> used = new TreeSet<>();
        texts.forEach(text -> addNames(text, used));
        return used.stream().map(name -> {
            if (!KNOWN.containsKey(name)) {
                throw new IllegalStateException("placeholders.md does not explain " + name);
            }
            return words.fill(KNOWN.get(name));
        }).toList();
    }

    /** A name behind a backslash is a word of the text. */
    private static void addNames(String text, Set<String> used) {
        Matcher name = NAME.matcher(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if ((at == 0 || text.charAt(at - 1) != '\\') && name.region(at, text.length()).lookingAt()) {
                used.add(name.group());
            }
        }
    }

    private static Map<String, String> known() {
        Map<String, String> rows = new LinkedHashMap<>();
        Fragment.load("placeholders").body("Placeholders", Set.of()).lines().filter(line -> line.startsWith("| `<"))
                .forEach(line -> rows.put(line.substring(3, line.indexOf('`', 3)), line));
        return rows;
    }
}
