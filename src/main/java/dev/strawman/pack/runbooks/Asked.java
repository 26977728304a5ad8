package dev.strawman.pack.runbooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a page cannot know: {@code <ANGLE>} names, with the question and whom to ask. */
final class Asked {

    private static final Pattern NAME = Pattern.compile("(?<!\\\\)<[A-Z][A-Z0-9_]+>");

    private Asked() {
    }

    /** Rows for the names that occur in the texts, sorted; one that nobody explains is a bug. */
    static List<String> rows(Words words, List<String> texts) {
        TreeSet<String> used = new TreeSet<>();
        texts.forEach(text -> NAME.matcher(text).results().forEach(found -> used.add(found.group())));
        Map<String, String> rows = known();
        return used.stream().map(name -> {
            if (!rows.containsKey(name)) {
                throw new IllegalStateException("placeholders.md does not explain " + name);
            }
            return words.fill(rows.get(name));
        }).toList();
    }

    private static Map<String, String> known() {
        Map<String, String> rows = new LinkedHashMap<>();
        Fragment.load("placeholders").body("Placeholders", java.util.Set.of()).lines().filter(line -> line.startsWith("| `<"))
                .forEach(line -> rows.put(line.substring(3, line.indexOf('`', 3)), line));
        return rows;
    }
}
