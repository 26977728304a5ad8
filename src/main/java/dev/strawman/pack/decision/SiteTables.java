package dev.strawman.pack.decision;

import dev.strawman.pack.decision.Comparison.Cell;
import dev.strawman.pack.decision.Comparison.Line;
import dev.strawman.pack.decision.Comparison.Row;
import dev.strawman.pack.decision.Comparison.SiteTable;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Exclusion;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fills the rows of a site's table, platform by platform. */
final class SiteTables {

    static final String WHAT_RUNS = "what runs";
    static final String FILES = "roots and files";
    static final String GAPS = "cannot express";
    static final String KNOCK_OUTS = "knock-outs";

    private final Plan plan;
    private final Realised realised;
    private final List<Plan.Platform> platforms;
    private final Answers answers;

    SiteTables(Plan plan, Realised realised, List<Plan.Platform> platforms) {
        this.plan = plan;
        this.realised = realised;
        this.platforms = platforms;
        this.answers = new Answers(plan, realised);
    }

    SiteTable of(Site site) {
        return new SiteTable(List.of(site.path()), platforms.stream().map(Plan.Platform::name).toList(), List.of(
                row(WHAT_RUNS, List.of("options"), platforms.stream().map(platform -> new Cell(platform.name(), whatRuns(platform.id(), site))).toList()),
                row("how many and how big", site, List.of("workloads"), answers::size),
                row("binding dimension", site, List.of("workloads"), answers::binding),
                row("network", site, List.of("security.network", "infrastructure.networks"), answers::network),
                row("identity and authorisation", site, List.of("security.clientAuth", "security.authorisation"), answers::identity),
                row("encryption and keys", site, List.of("keys.byok", "keys.rotation", "certificates.clientValidity"), answers::keys),
                row("topics and schemas", site, List.of("useCases", "schemas.compatibility", "features.tieredStorage.acceptable"), answers::topics),
                row("disaster recovery", site, List.of("sla.regionLoss.rpo", "sla.regionLoss.rto"), answers::recovery),
                row("the team operates", site, List.of("operations.model"), deployment -> answers.tasks(deployment.teamOperates(), deployment)),
                row("the vendor operates", site, List.of("operations.model"), deployment -> answers.tasks(deployment.vendorOperates(), deployment)),
                row(FILES, site, List.of(), answers::files),
                row(GAPS, site, List.of(), answers::gaps),
                row(KNOCK_OUTS, List.of(), platforms.stream().map(platform -> new Cell(platform.name(), knockOuts(platform.id(), site))).toList())));
    }

    private Row row(String name, Site site, List<String> requirements, Function<Deployment, List<Line>> answer) {
        return row(name, requirements, platforms.stream().map(platform -> new Cell(platform.name(), plan.at(platform.id(), site).map(answer).orElse(List.of()))).toList());
    }

    private Row row(String name, List<String> requirements, List<Cell> cells) {
        return new Row(name, requirements.stream().map(plan::cite).toList(), requirements.stream().map(plan::locate).toList(), cells);
    }

    private List<Line> whatRuns(String platform, Site site) {
        Optional<Deployment> deployment = plan.at(platform, site);
        return deployment.isPresent() ? answers.product(deployment.get())
                : ruledOut(platform, site);
    }

    /** The first reason of each product; those that nobody asked for are named only where there is no other. */
    private List<Line> ruledOut(String platform, Site site) {
        List<Exclusion> all = exclusions(platform, site).toList();
        List<String> unasked = all.stream().filter(exclusion -> exclusion.rule().equals(Exclusion.NOT_ASKED_FOR)).map(Exclusion::option).toList();
        List<Exclusion> asked = all.stream().filter(exclusion -> !unasked.contains(exclusion.option())).toList();
        Map<String, Exclusion> first = new LinkedHashMap<>();
        (asked.isEmpty() ? all : asked).forEach(exclusion -> first.putIfAbsent(exclusion.option(), exclusion));
        return first.values().stream().map(exclusion -> cited("excluded: " + exclusion.option() + ": " + exclusion.why(), exclusion.requirement())).toList();
    }

    private List<Line> knockOuts(String platform, Site site) {
        return exclusions(platform, site).map(exclusion -> cited(exclusion.option() + ": " + exclusion.why() + ", by rule " + exclusion.rule()
                + (exclusion.fact().isEmpty() ? "" : ", fact " + exclusion.fact()), exclusion.requirement()).to(realised.readme(platform))).toList();
    }

    private Stream<Exclusion> exclusions(String platform, Site site) {
        return plan.exclusions().stream().filter(exclusion -> exclusion.platform().equals(platform)
                && (exclusion.environment().equals("all") || exclusion.environment().equals(site.environment()))).distinct();
    }

    private Line cited(String text, String requirement) {
        return new Line(text, plan.cite(requirement), plan.locate(requirement), "");
    }

    /** Whether two sites differ in nothing but where their files are. */
    static boolean alike(SiteTable one, SiteTable other) {
        return words(one).equals(words(other));
    }

    private static List<List<String>> words(SiteTable table) {
        return table.rows().stream().filter(row -> !row.name().equals(FILES))
                .map(row -> row.cells().stream().flatMap(cell -> Stream.concat(Stream.of(cell.platform()), cell.lines().stream().map(Line::text))).toList())
                .toList();
    }

    /** One table for both sites: the words of the first, the files of both. */
    static SiteTable joined(SiteTable one, SiteTable other) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < one.rows().size(); number++) {
            Row row = one.rows().get(number);
            rows.add(row.name().equals(FILES) ? bothFiles(row, other.rows().get(number)) : row);
        }
        return new SiteTable(Stream.concat(one.sites().stream(), other.sites().stream()).toList(), one.platforms(), rows);
    }

    private static Row bothFiles(Row one, Row other) {
        List<Cell> cells = new ArrayList<>();
        for (int number = 0; number < one.cells().size(); number++) {
            cells.add(new Cell(one.cells().get(number).platform(),
                    Stream.concat(one.cells().get(number).lines().stream(), other.cells().get(number).lines().stream()).toList()));
        }
        return new Row(one.name(), one.requirements(), one.places(), cells);
    }
}
