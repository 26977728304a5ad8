package dev.strawman.pack.runbooks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of the plan that texts name as <code>{{word}}</code>; a word that nobody knows is a bug. */
record Words(TreeMap<String, String> values) {

    private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    Words with(Map<String, String> more) {
        TreeMap<String, String> both = new TreeMap<>(values);
        both.putAll(more);
        return new Words(both);
    }

    String fill(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        return WORD.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("no word {{" + found.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
