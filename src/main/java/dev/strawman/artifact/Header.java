package dev.strawman.artifact;

import java.util.List;

/** The two lines that open every generated file: what it answers, and whose it is. */
public final class Header {

    private static final String OWNER = "Strawman keeps this file as long as nobody edits it; once edited it is yours and is never overwritten.";

    private Header() {
    }

    /**
     * The lines without comment signs.
     *
     * @param purpose   what the file is, in a few words and without a full stop
     * @param citations requirements with their places, as {@code Plan.cite} gives them
     */
    public static List<String> lines(String purpose, List<String> citations) {
        return List.of(citations.isEmpty() ? purpose + "." : purpose + ", for " + String.join(", ", citations) + ".", OWNER);
    }

    /** The same as comment lines of HCL, YAML and shell, each ending in a newline. */
    public static String hash(String purpose, List<String> citations) {
        return String.join("", lines(purpose, citations).stream().map(line -> "# " + line + "\n").toList());
    }
}
