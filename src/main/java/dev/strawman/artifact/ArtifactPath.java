package dev.strawman.artifact;

import java.util.Locale;
import java.util.Set;

/**
 * A relative path inside the generated tree, with forward slashes. It cannot leave the tree: absolute paths, {@code ..},
 * backslashes, empty parts, control characters and the names that Windows reserves are refused here.
 */
public record ArtifactPath(String value) implements Comparable<ArtifactPath> {

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul",
            "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int SHORTEST_RESERVED = 3;
    private static final int LONGEST_RESERVED = 4;

    public ArtifactPath {
        for (int start = 0, end; start <= value.length(); start = end + 1) {
            int slash = value.indexOf('/', start);
            end = slash < 0 ? value.length() : slash;
            String part = value.substring(start, end);
            refuseUnless(!part.isEmpty() && !part.equals(".") && !part.equals(".."), value, "has an empty or dotted part");
            refuseUnless(!part.endsWith(".") && !part.endsWith(" "), value, "has a part that ends in a dot or a space");
            refuseUnless(!reserved(part), value, "uses a name that Windows reserves");
        }
        for (int i = 0; i < value.length(); i++) {
            refuseUnless(allowed(value.charAt(i)), value, "has a character no file name may hold");
        }
    }

    private static boolean allowed(char c) {
        return switch (c) {
            case '\\', ':', '*', '?', '"', '<', '>', '|' -> false;
            default -> c >= ' ';
        };
    }

    /** Whether Windows keeps the file name for a device: {@code aux} with any suffix. */
    public static boolean reserved(String fileName) {
        int dot = fileName.indexOf('.');
        int length = dot < 0 ? fileName.length() : dot;
        return length >= SHORTEST_RESERVED && length <= LONGEST_RESERVED
                && RESERVED.contains(fileName.substring(0, length).toLowerCase(Locale.ROOT));
    }

    /** The name of a file after an object: the object's own, or the name behind an underscore where Windows keeps it for a device ({@code aux.events}). */
    public static String fileName(String object) {
        return reserved(object) ? "_" + object : object;
    }

    private static void refuseUnless(boolean fine, String value, String why) {
        if (!fine) {
            throw new IllegalArgumentException("artifact path \"" + value + "\" " + why);
        }
    }

    public ArtifactPath resolve(String below) {
        return new ArtifactPath(value + "/" + below);
    }

    /** Equal for two paths that one case-insensitive disk would take for the same file. */
    public String caseFolded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ArtifactPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
