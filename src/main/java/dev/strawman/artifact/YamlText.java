package dev.strawman.artifact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Block-style YAML of serialised values: two spaces, keys in the order in which they come, quotes only where a YAML 1.1 or 1.2 reader
 * could take a text for something else, and reasons as comments at the keys they belong to.
 */
final class YamlText {

    private static final Pattern BLOCK = Pattern.compile("[^\\s#][\\x20-\\x7e]*(?:\\n+[\\x20-\\x7e]+)*\\n?");
    private static final int INDENT = 2;

    private final JsonParser tokens;
    private final Reasons reasons;
    private final StringBuilder text = new StringBuilder(1024);

    private YamlText(JsonParser tokens, Reasons reasons) {
        this.tokens = tokens;
        this.reasons = reasons;
    }

    /** A serialised object as one document without marks around it, ending in a newline. */
    static String of(TokenBuffer object, Map<String, String> reasons) {
        try (JsonParser tokens = object.asParser()) {
            YamlText yaml = new YamlText(tokens, new Reasons(reasons));
            tokens.nextToken();
            tokens.nextToken();
            yaml.mapping(0, false);
            return yaml.text.toString();
        } catch (IOException onlyFilesHaveIt) {
            throw new UncheckedIOException(onlyFilesHaveIt);
        }
    }

    /** From the first key on, to the end of the mapping. */
    private void mapping(int depth, boolean begun) throws IOException {
        boolean first = begun;
        for (; tokens.currentToken() != JsonToken.END_OBJECT; tokens.nextToken()) {
            String key = tokens.currentName();
            if (!first) {
                indent(depth);
            }
            first = false;
            text.append(key(key)).append(':');
            reasons.enter(key);
            value(depth + 1);
            reasons.leave();
        }
    }

    private void value(int depth) throws IOException {
        boolean mapping = tokens.nextToken() == JsonToken.START_OBJECT;
        if (isScalar()) {
            String scalar = scalar(depth);
            text.append(' ').append(scalar);
            comment(scalar.indexOf('\n') < 0);
        } else {
            comment(true);
            if (mapping) {
                mapping(depth, false);
            } else {
                sequence(depth);
            }
        }
    }

    /** From the first item on, to the end of the list. */
    private void sequence(int depth) throws IOException {
        for (; tokens.currentToken() != JsonToken.END_ARRAY; tokens.nextToken()) {
            indent(depth);
            text.append("- ");
            boolean mapping = tokens.currentToken() == JsonToken.START_OBJECT;
            if (isScalar()) {
                text.append(scalar(depth + 1)).append('\n');
            } else if (mapping) {
                mapping(depth + 1, true);
            } else {
                throw new IllegalArgumentException("a list directly inside a list has no place in a manifest");
            }
        }
    }

    /** Whether one value is here; what begins here is entered, and the end of what is empty counts as a value. */
    private boolean isScalar() throws IOException {
        return !tokens.currentToken().isStructStart() || tokens.nextToken().isStructEnd();
    }

    /** Behind the last line of a literal block a comment would be part of the text. */
    private void comment(boolean possible) {
        Optional<String> reason = possible ? reasons.here() : Optional.empty();
        if (reason.isPresent()) {
            text.append("  # ").append(reason.get());
        }
        text.append('\n');
    }

    private void indent(int depth) {
        text.repeat(' ', depth * INDENT);
    }

    private static String key(String key) {
        return Plain.key(key) ? key : quoted(key);
    }

    private String scalar(int depth) throws IOException {
        return switch (tokens.currentToken()) {
            case END_OBJECT -> "{}";
            case END_ARRAY -> "[]";
            case VALUE_STRING -> written(tokens.getText(), depth);
            default -> tokens.getText();
        };
    }

    private static String written(String written, int depth) {
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
