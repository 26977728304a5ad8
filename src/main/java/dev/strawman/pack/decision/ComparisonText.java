package dev.strawman.pack.decision;

import dev.strawman.pack.decision.Comparison.Cell;
import dev.strawman.pack.decision.Comparison.Line;
import dev.strawman.pack.decision.Comparison.Row;
import dev.strawman.pack.decision.Comparison.SiteTable;
import java.util.ArrayList;
import java.util.List;

/** The comparison for a terminal of 80 columns: platforms side by side, and the two long lists one below the other. */
final class ComparisonText {

    static final int WIDTH = 80;
    private static final String GAP = "  ";
    private static final List<String> LISTS = List.of(SiteTables.GAPS, SiteTables.KNOCK_OUTS);

    private ComparisonText() {
    }

    static String of(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        for (SiteTable table : comparison.tables()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(site(table));
        }
        return text.toString();
    }

    private static String site(SiteTable table) {
        int columns = Math.max(1, table.platforms().size());
        int width = (WIDTH - GAP.length() * (columns - 1)) / columns;
        StringBuilder text = new StringBuilder(Wrapped.labelled("== ", String.join(", ", table.sites()), WIDTH)).append('\n');
        text.append(Wrapped.columns(table.platforms().stream().map(platform -> Wrapped.lines(platform, width)).toList(), width, GAP));
        for (Row row : table.rows()) {
            String title = "-- " + row.name() + " ";
            text.append(title).append("-".repeat(WIDTH - title.length())).append('\n');
            text.append(row.places().isEmpty() ? "" : Wrapped.labelled("   asked by ", String.join(", ", row.places()), WIDTH));
            text.append(LISTS.contains(row.name()) ? list(row) : Wrapped.columns(row.cells().stream().map(cell -> cell(cell, width)).toList(), width, GAP));
        }
        return text.toString();
    }

    private static List<String> cell(Cell cell, int width) {
        List<String> lines = new ArrayList<>();
        cell.lines().forEach(line -> lines.addAll(Wrapped.lines(words(line), width)));
        return lines.isEmpty() ? List.of("-") : lines;
    }

    private static String list(Row row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : row.cells()) {
            text.append(cell.platform()).append(cell.lines().isEmpty() ? ": none\n" : ":\n");
            cell.lines().forEach(line -> text.append(Wrapped.labelled("  - ", words(line), WIDTH)));
        }
        return text.toString();
    }

    private static String words(Line line) {
        return line.text() + (line.place().isEmpty() ? "" : " [" + line.place() + "]");
    }
}
