package dev.strawman.pack.decision;

import dev.strawman.artifact.Artifact;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Exclusion;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The platforms beside each other, site by site: every cell comes from the plan.
 *
 * @param client who it is for
 * @param tables one for each site; sites whose cells are the same share one
 */
public record Comparison(String client, List<SiteTable> tables) {

    public Comparison {
        tables = List.copyOf(tables);
    }

    /**
     * What every platform comes to at one site, or at several that are alike.
     *
     * @param sites     paths of the sites, {@code prod/eu-west-1}
     * @param platforms names of the columns, in the order of the cells
     */
    public record SiteTable(List<String> sites, List<String> platforms, List<Row> rows) {

        public SiteTable {
            sites = List.copyOf(sites);
            platforms = List.copyOf(platforms);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One question, with the answer of each platform.
     *
     * @param requirements what asks it, in words that stay when lines move
     * @param places       the same with the lines in the requirements file
     */
    public record Row(String name, List<String> requirements, List<String> places, List<Cell> cells) {

        public Row {
            requirements = List.copyOf(requirements);
            places = List.copyOf(places);
            cells = List.copyOf(cells);
        }
    }

    /** The answer of one platform; without lines when there is nothing to say. */
    public record Cell(String platform, List<Line> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One statement.
     *
     * @param requirement what asks for this one beside what asks the whole row; empty when nothing does
     * @param place       the same with the line in the requirements file
     * @param link        file or folder of the tree that realises it, relative to the root; a folder ends in a slash; empty without one
     */
    public record Line(String text, String requirement, String place, String link) {

        static Line of(String text) {
            return new Line(text, "", "", "");
        }

        Line to(String target) {
            return new Line(text, requirement, place, target);
        }

        boolean linked() {
            return !link.isEmpty();
        }
    }

    /** The comparison without links, when nothing was generated. */
    public static Comparison of(Plan plan) {
        return of(plan, List.of());
    }

    /** The comparison with links to the files and folders among these that realise what is said. */
    public static Comparison of(Plan plan, List<Artifact> tree) {
        Realised realised = new Realised(tree);
        List<Plan.Platform> platforms = platforms(plan);
        List<SiteTable> tables = new ArrayList<>();
        for (Site site : plan.sites()) {
            SiteTable table = new SiteTables(plan, realised, platforms).of(site);
            int alike = sameCells(tables, table);
            if (alike < 0) {
                tables.add(table);
            } else {
                tables.set(alike, SiteTables.joined(tables.get(alike), table));
            }
        }
        return new Comparison(plan.client().name(), tables);
    }

    private static List<Plan.Platform> platforms(Plan plan) {
        List<String> there = Stream.concat(plan.deployments().stream().map(Deployment::platform), plan.exclusions().stream().map(Exclusion::platform)).toList();
        return plan.platforms().stream().filter(platform -> there.contains(platform.id())).toList();
    }

    private static int sameCells(List<SiteTable> tables, SiteTable table) {
        for (int number = 0; number < tables.size(); number++) {
            if (SiteTables.alike(tables.get(number), table)) {
                return number;
            }
        }
        return -1;
    }

    /** For a terminal: at most 80 columns, no colours, ends in a newline. */
    public String toText() {
        return ComparisonText.of(this);
    }

    /** The body of a Markdown document, ends in a newline. */
    public String toMarkdown() {
        return ComparisonMarkdown.of(this);
    }
}
