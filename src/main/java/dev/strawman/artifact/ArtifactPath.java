package dev.strawman.artifact;

import java.util.List;
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

    public ArtifactPath {
        for (String part : List.of(value.split("/", -1))) {
            refuseUnless(!part.isEmpty() && !part.equals(".") && !part.equals(".."), value, "has an empty or dotted part");
            refuseUnless(!part.endsWith(".") && !part.endsWith(" "), value, "has a part that ends in a dot or a space");
            refuseUnless(!reserved(part), value, "uses a name that Windows reserves");
        }
        refuseUnless(value.chars().noneMatch(c -> c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0), value, "has a character no file name may hold");
    }

    /** Whether Windows keeps the file name for a device: {@code aux} with any suffix. */
    public static boolean reserved(String fileName) {
        return RESERVED.contains(fileName.toLowerCase(Locale.ROOT).split("\\.", 2)[0]);
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
