package dev.strawman.artifact.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes pieces of HCL the way {@code terraform fmt} leaves them. */
public final class Hcl {

    private Hcl() {
    }

    /**
     * An assignment with a single-line value.
     *
     * @param why comment behind it; empty for none
     */
    public record Row(String key, String value, String why) {

        public static Row of(String key, String value) {
            return new Row(key, value, "");
        }
    }

    /** The text as a quoted string, with nothing in it that Terraform would evaluate. */
    public static String quote(String text) {
        String plain = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("${", "$${").replace("%{", "%%{");
        return '"' + plain + '"';
    }

    /** A condition: the value has the form of the pattern, of which each backslash is doubled. */
    public static String matches(String value, String pattern) {
        return "can(regex(\"" + pattern + "\", " + value + "))";
    }

    /** A list of texts on one line. */
    public static String inline(List<String> elements) {
        return "[" + String.join(", ", elements.stream().map(Hcl::quote).toList()) + "]";
    }

    /** Neighbouring assignments, equal signs and comments below each other. */
    public static List<String> rows(List<Row> rows) {
        int key = rows.stream().mapToInt(row -> columns(row.key())).max().orElse(0);
        List<String> assignments = rows.stream().map(row -> row.key() + " ".repeat(key - columns(row.key())) + " = " + row.value()).toList();
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).why().isEmpty() == rows.get(from).why().isEmpty()) {
                to++;
            }
            lines.addAll(commented(assignments.subList(from, to), rows.subList(from, to)));
            from = to;
        }
        return lines;
    }

    /** Lines of one run: all with a comment, or none. */
    private static List<String> commented(List<String> assignments, List<Row> rows) {
        int width = assignments.stream().mapToInt(Hcl::columns).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String line = assignments.get(i);
            String why = rows.get(i).why().replace('\n', ' ');
            lines.add(why.isEmpty() ? line : line + " ".repeat(width - columns(line)) + " # " + why);
        }
        return lines;
    }

    /** Assignments of lists of texts, in order: at most one element on the line itself, else one a line. */
    public static List<String> lists(Map<String, List<String>> lists) {
        List<String> lines = new ArrayList<>();
        List<Row> neighbours = new ArrayList<>();
        lists.forEach((key, elements) -> {
            if (elements.size() < 2) {
                neighbours.add(Row.of(key, inline(elements)));
            } else {
                lines.addAll(rows(neighbours));
                neighbours.clear();
                lines.add(key + " = [");
                elements.forEach(element -> lines.add("  " + quote(element) + ","));
                lines.add("]");
            }
        });
        lines.addAll(rows(neighbours));
        return lines;
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }
}
