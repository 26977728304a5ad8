package dev.strawman.target;

import dev.strawman.artifact.terraform.Variable;
import dev.strawman.plan.Application;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows and cells of the tables on the first page of a platform; the cells of a row are joined, without its ends. */
public final class PageTables {

    private PageTables() {
    }

    /** A folder and what it asks for. */
    public record Asking(String folder, List<Variable> variables) {
    }

    public static String row(String... cells) {
        return String.join(" | ", List.of(cells).stream().map(cell -> cell.replace("|", "\\|").replace('\n', ' ')).toList());
    }

    /** Each variable once, with the folders that ask for it, what it is and whom to ask. */
    public static List<String> variables(List<Asking> roots) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Set<String>> folders = new LinkedHashMap<>();
        roots.forEach(root -> root.variables().forEach(variable -> {
            variables.putIfAbsent(variable.name(), variable);
            folders.computeIfAbsent(variable.name(), unknown -> new LinkedHashSet<>()).add(root.folder());
        }));
        return variables.values().stream().map(variable -> row("`" + variable.name() + "`" + (variable.mandatory() ? "" : " (optional)"),
                String.join(", ", folders.get(variable.name())), variable.description(), variable.askWhom())).toList();
    }

    /** Each gap once, with the clusters that have it. */
    public static List<String> gaps(Plan plan, List<Deployment> deployments) {
        Map<Gap, List<String>> where = new LinkedHashMap<>();
        deployments.forEach(deployment -> deployment.gaps().forEach(gap -> where.computeIfAbsent(gap, unknown -> new ArrayList<>()).add(deployment.site().path())));
        return where.entrySet().stream().map(each -> row(String.join(", ", each.getValue()), each.getKey().asked(), plan.cite(each.getKey().requirement()),
                each.getKey().emitted(), each.getKey().lost(), each.getKey().fact())).toList();
    }

    /**
     * Who signs in in one way.
     *
     * @param own          it is the cluster's own way, that of everybody who asks for no other
     * @param applications those that sign in so
     */
    public static String whoSignsIn(boolean own, List<Application> applications) {
        return own ? "all others" : applications.stream().map(application -> "`" + application.principal() + "`").collect(Collectors.joining(", "));
    }

    /** What the vendor takes on and what stays with the team, a row for each product. */
    public static List<String> operations(List<Deployment> deployments) {
        return deployments.stream().map(deployment -> row(deployment.optionName(), String.join(", ", deployment.vendorOperates()), String.join(", ", deployment.teamOperates()))).distinct().toList();
    }
}
