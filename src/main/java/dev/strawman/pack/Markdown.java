package dev.strawman.pack;

import java.util.List;

/** Spells words of the plan so that Markdown shows them as they are. */
public final class Markdown {

    private Markdown() {
    }

    /** Running text: nothing in it starts a tag, an emphasis or a new table cell. */
    public static String text(String words) {
        return words.replace("\\", "\\\\").replace("<", "\\<").replace("*", "\\*").replace("|", "\\|").replace("\n", " ");
    }

    /** A name of a field, file or fact; a bar would end a table cell even here. */
    public static String code(String name) {
        return "`" + name.replace("`", "'").replace("|", "\\|") + "`";
    }

    /** A link whose words are plain text. */
    public static String link(String words, String target) {
        return "[" + text(words).replace("[", "\\[").replace("]", "\\]") + "](" + target.replace(" ", "%20") + ")";
    }

    /** A table row of finished cells. */
    public static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The head of a table of text cells. */
    public static String head(List<String> titles) {
        return row(titles) + row(titles.stream().map(title -> "---").toList());
    }

    /** What this file is and whose, in the last line of a document. */
    public static String closing(List<String> header) {
        return "_" + String.join(" ", header) + "_\n";
    }
}
