package dev.strawman.pack.decision;

import dev.strawman.pack.Markdown;
import dev.strawman.pack.decision.Comparison.Cell;
import dev.strawman.pack.decision.Comparison.Line;
import dev.strawman.pack.decision.Comparison.Row;
import dev.strawman.pack.decision.Comparison.SiteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison as Markdown tables, with links into the tree. */
final class ComparisonMarkdown {

    private ComparisonMarkdown() {
    }

    static String of(Comparison comparison) {
        StringBuilder text = new StringBuilder("# The platforms side by side, for " + Markdown.text(comparison.client())
                + "\n\nWithout prices: hold the sizes against the vendors' price lists and the budget before you choose.\n");
        for (SiteTable table : comparison.tables()) {
            text.append("\n## ").append(Markdown.text(String.join(", ", table.sites()))).append("\n\n").append(table(table));
        }
        return text.toString();
    }

    private static String table(SiteTable table) {
        List<String> titles = new ArrayList<>(List.of(""));
        titles.addAll(table.platforms());
        StringBuilder text = new StringBuilder(Markdown.head(titles));
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name()
                    + row.requirements().stream().map(requirement -> "<br>" + Markdown.code(requirement)).collect(Collectors.joining())));
            row.cells().forEach(cell -> cells.add(cell(cell)));
            text.append(Markdown.row(cells));
        }
        return text.toString();
    }

    private static String cell(Cell cell) {
        return cell.lines().isEmpty() ? "-" : cell.lines().stream().map(ComparisonMarkdown::line).collect(Collectors.joining("<br>"));
    }

    private static String line(Line line) {
        return (line.linked() ? Markdown.link(line.text(), line.link()) : Markdown.text(line.text()))
                + (line.requirement().isEmpty() ? "" : " (" + Markdown.code(line.requirement()) + ")");
    }
}
