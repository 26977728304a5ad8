package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.requirements.Requirements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Environments for which every platform is ruled out: an error when that leaves nothing to generate, else a warning. Options that
 * were asked for and that nothing is planned for are warnings beside them.
 */
public final class Unserved {

    private Unserved() {
    }

    /** One problem for each option without a blueprint and for each environment that no platform serves. */
    public static List<Problem> problems(Requirements wish, Catalog catalog, Plan plan) {
        List<Problem> problems = new ArrayList<>(Unplanned.of(wish, catalog).stream().map(option -> option.problem(wish)).toList());
        for (Site site : plan.sites()) {
            if (plan.deployments().stream().anyMatch(deployment -> deployment.site().equals(site))) {
                continue;
            }
            String path = site.requirement();
            Place place = wish.captures().placeOf(path);
            String message = path + " is left without a platform in " + site.region() + ": " + reasons(site, plan.exclusions());
            String remedy = "change what rules them out, or add to options one that serves it";
            problems.add(plan.deployments().isEmpty() ? Problem.error("plan.unserved", place, path, message, remedy) : Problem.warning("plan.unserved", place, path, message, remedy));
        }
        return problems;
    }

    /** The options that share a reason stand together; those that nobody asked for are left out, unless that leaves none. */
    private static String reasons(Site site, List<Exclusion> exclusions) {
        List<Exclusion> here = exclusions.stream().filter(exclusion -> exclusion.environment().equals(site.environment())).toList();
        Set<String> unasked = here.stream().filter(exclusion -> exclusion.rule().equals(Exclusion.NOT_ASKED_FOR)).map(Exclusion::option).collect(Collectors.toSet());
        Map<String, Set<String>> options = new LinkedHashMap<>();
        here.stream().filter(exclusion -> !unasked.contains(exclusion.option()))
                .forEach(exclusion -> options.computeIfAbsent(exclusion.why(), why -> new LinkedHashSet<>()).add(exclusion.option()));
        if (options.isEmpty()) {
            return here.getFirst().why();
        }
        return options.entrySet().stream().map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey()).collect(Collectors.joining("; "));
    }
}
