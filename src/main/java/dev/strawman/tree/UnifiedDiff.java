package dev.strawman.tree;

import dev.strawman.artifact.ArtifactPath;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified format, as {@code git apply} and {@code patch -p1} take it, with three lines around. */
public final class UnifiedDiff {

    private static final int LINES_AROUND = 3;

    private final List<String> before;
    private final List<String> after;
    private final LineEdits edits;
    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.edits = LineEdits.between(before, after);
    }

    /** The file from nothing. */
    public static String ofNew(ArtifactPath path, String text) {
        return of("/dev/null", name("b/", path), "", text);
    }

    /** From one text to the other; empty when they are equal. */
    public static String of(ArtifactPath path, String before, String after) {
        return of(name("a/", path), name("b/", path), before, after);
    }

    /** The tab ends a name that has a space in it. */
    private static String name(String prefix, ArtifactPath path) {
        return prefix + path + (path.value().indexOf(' ') >= 0 ? "\t" : "");
    }

    private static String of(String oldName, String newName, String before, String after) {
        String hunks = new UnifiedDiff(lines(before), lines(after)).hunks();
        return hunks.isEmpty() ? "" : "--- " + oldName + "\n+++ " + newName + "\n" + hunks;
    }

    /** Lines with their line feed, so that a last line without one is another line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end) {
            int feed = text.indexOf('\n', start);
            end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
        }
        return lines;
    }

    /** A stretch of edits: lines from here to there on either side. */
    private record Edit(int oldFrom, int oldTo, int newFrom, int newTo) {
    }

    private String hunks() {
        List<Edit> all = stretches();
        int first = 0;
        for (int next = 1; next <= all.size(); next++) {
            if (next == all.size() || all.get(next).oldFrom() - all.get(next - 1).oldTo() > 2 * LINES_AROUND) {
                hunk(all.subList(first, next));
                first = next;
            }
        }
        return text.toString();
    }

    private List<Edit> stretches() {
        List<Edit> all = new ArrayList<>();
        int old = 0;
        int young = 0;
        while (old < before.size() || young < after.size()) {
            int oldFrom = old;
            int newFrom = young;
            while (old < before.size() && edits.goes[old]) {
                old++;
            }
            while (young < after.size() && edits.comes[young]) {
                young++;
            }
            if (old > oldFrom || young > newFrom) {
                all.add(new Edit(oldFrom, old, newFrom, young));
            } else {
                old++;
                young++;
            }
        }
        return all;
    }

    private void hunk(List<Edit> stretches) {
        Edit first = stretches.getFirst();
        Edit last = stretches.getLast();
        int lead = Math.min(LINES_AROUND, first.oldFrom());
        int tail = Math.min(LINES_AROUND, before.size() - last.oldTo());
        text.append("@@ -").append(range(first.oldFrom() - lead, last.oldTo() + tail))
                .append(" +").append(range(first.newFrom() - lead, last.newTo() + tail)).append(" @@\n");
        int done = first.oldFrom() - lead;
        for (Edit edit : stretches) {
            write(' ', before.subList(done, edit.oldFrom()));
            write('-', before.subList(edit.oldFrom(), edit.oldTo()));
            write('+', after.subList(edit.newFrom(), edit.newTo()));
            done = edit.oldTo();
        }
        write(' ', before.subList(done, last.oldTo() + tail));
    }

    /** Counted from 1; a count of 1 is left out, and an empty range stands after the line it names. */
    private static String range(int from, int to) {
        int count = to - from;
        return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
    }

    private void write(char sign, List<String> lines) {
        for (String line : lines) {
            text.append(sign).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
