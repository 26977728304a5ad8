package dev.strawman.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Block-style YAML of a JSON tree: two spaces, keys in the order of the tree, quotes only where a YAML 1.1 or 1.2 reader
 * could take a text for something else, and reasons as comments at the keys they belong to.
 */
final class YamlText {

    private static final Pattern BLOCK = Pattern.compile("[^\\s#][\\x20-\\x7e]*(?:\\n+[\\x20-\\x7e]+)*\\n?");
    private static final int INDENT = 2;

    private final Reasons reasons;
    private final StringBuilder text = new StringBuilder(1024);

    private YamlText(Reasons reasons) {
        this.reasons = reasons;
    }

    /** The tree as one document without marks around it, ending in a newline. */
    static String of(JsonNode tree, Map<String, String> reasons) {
        YamlText yaml = new YamlText(new Reasons(reasons));
        yaml.mapping(tree, 0, false);
        return yaml.text.toString();
    }

    private void mapping(JsonNode mapping, int depth, boolean begun) {
        boolean first = begun;
        for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
            if (!first) {
                indent(depth);
            }
            first = false;
            text.append(key(entry.getKey())).append(':');
            reasons.enter(entry.getKey());
            value(entry.getValue(), depth + 1);
            reasons.leave();
        }
    }

    private void value(JsonNode value, int depth) {
        if (value.isEmpty() || value.isTextual()) {
            String scalar = scalar(value, depth);
            text.append(' ').append(scalar);
            comment(scalar.indexOf('\n') < 0);
        } else {
            comment(true);
            if (value.isObject()) {
                mapping(value, depth, false);
            } else {
                sequence(value, depth);
            }
        }
    }

    private void sequence(JsonNode sequence, int depth) {
        for (Iterator<JsonNode> items = sequence.elements(); items.hasNext();) {
            JsonNode item = items.next();
            indent(depth);
            text.append("- ");
            if (item.isObject() && !item.isEmpty()) {
                mapping(item, depth + 1, true);
            } else if (item.isArray() && !item.isEmpty()) {
                throw new IllegalArgumentException("a list directly inside a list has no place in a manifest");
            } else {
                text.append(scalar(item, depth + 1)).append('\n');
            }
        }
    }

    /** Behind the last line of a literal block a comment would be part of the text. */
    private void comment(boolean possible) {
        if (possible) {
            reasons.here().ifPresent(reason -> text.append("  # ").append(reason));
        }
        text.append('\n');
    }

    private void indent(int depth) {
        text.repeat(' ', depth * INDENT);
    }

    private static String key(String key) {
        return Plain.key(key) ? key : quoted(key);
    }

    private static String scalar(JsonNode value, int depth) {
        if (value.isObject()) {
            return "{}";
        }
        if (value.isArray()) {
            return "[]";
        }
        if (!value.isTextual()) {
            return value.asText();
        }
        String written = value.textValue();
        if (written.indexOf('\n') >= 0 && BLOCK.matcher(written).matches()) {
            return block(written, depth);
        }
        return Plain.value(written) ? written : singleQuoted(written) ? "'" + written + "'" : quoted(written);
    }

    /** Whether it holds a double quote or backslash and nothing that single quotes could not hold. */
    private static boolean singleQuoted(String written) {
        boolean gains = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < ' ' || c > '~' || c == '\'') {
                return false;
            }
            gains |= c == '"' || c == '\\';
        }
        return gains;
    }

    /** A literal block; the last line break of the text is the one that ends it. */
    private static String block(String written, int depth) {
        String margin = " ".repeat(depth * INDENT);
        StringBuilder block = new StringBuilder(written.endsWith("\n") ? "|" : "|-");
        written.lines().forEach(line -> block.append('\n').append(line.isEmpty() ? "" : margin).append(line));
        return block.toString();
    }

    private static String quoted(String written) {
        StringBuilder quoted = new StringBuilder(written.length() + 2).append('"');
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
