package dev.strawman.pack.runbooks;

/** Spells words for bash. */
final class Shell {

    private Shell() {
    }

    /** Between double quotes, every character as it is. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$").replace("`", "\\`");
    }

    /** A fenced block. */
    static String block(String commands) {
        return "```bash\n" + commands + "\n```";
    }
}
