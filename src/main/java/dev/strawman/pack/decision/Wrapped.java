package dev.strawman.pack.decision;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a terminal. */
final class Wrapped {

    private static final String BREAKS_AFTER = "/.-_,[(";

    private Wrapped() {
    }

    /** Lines of at most so many characters; only a word that is longer than a line is cut, after a sign such as a slash if it has one. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                int cut = cut(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int cut(String word, int width) {
        for (int end = width; end > width / 2; end--) {
            if (BREAKS_AFTER.indexOf(word.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return width;
    }

    /** The text after a label, its further lines under its first, each line ending in a newline. */
    static String labelled(String label, String text, int width) {
        StringBuilder block = new StringBuilder();
        String lead = label;
        for (String line : lines(text, width - label.length())) {
            block.append((lead + line).stripTrailing()).append('\n');
            lead = " ".repeat(label.length());
        }
        return block.toString();
    }

    /** Cells side by side, each in a column of its own, without spaces at the end of a line. */
    static String columns(List<List<String>> cells, int width, String gap) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder block = new StringBuilder();
        for (int number = 0; number < height; number++) {
            StringBuilder line = new StringBuilder();
            for (List<String> cell : cells) {
                String part = number < cell.size() ? cell.get(number) : "";
                line.append(line.isEmpty() && cell == cells.getFirst() ? "" : gap).append(part).append(" ".repeat(width - part.length()));
            }
            block.append(line.toString().stripTrailing()).append('\n');
        }
        return block.toString();
    }
}
