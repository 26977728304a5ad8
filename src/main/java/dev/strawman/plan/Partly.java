package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A platform that can serve some clusters and not others, although the client asked for it there: whoever chooses it has to know.
 *
 * @param serves clusters that it can serve
 * @param not    clusters that it cannot serve
 */
record Partly(Platform platform, List<Site> serves, List<Site> not) {

    static List<Partly> of(Catalog catalog, List<Site> sites, List<Deployment> deployments, List<Exclusion> exclusions) {
        List<Partly> found = new ArrayList<>();
        for (Platform platform : catalog.platforms()) {
            List<Site> serves = deployments.stream().filter(deployment -> deployment.platform().equals(platform.id())).map(Deployment::site).toList();
            List<Site> not = sites.stream().filter(site -> !serves.contains(site) && asked(platform, site, exclusions)).toList();
            if (!serves.isEmpty() && !not.isEmpty()) {
                found.add(new Partly(platform, serves, not));
            }
        }
        return found;
    }

    /** Some product of the platform is out for another reason than that nobody asked for it. */
    static boolean asked(Platform platform, Site site, List<Exclusion> exclusions) {
        List<Exclusion> here = exclusions.stream().filter(exclusion -> exclusion.environment().equals(site.environment()) && exclusion.platform().equals(platform.id())).toList();
        return here.stream().map(Exclusion::option).distinct()
                .anyMatch(option -> here.stream().noneMatch(exclusion -> exclusion.option().equals(option) && exclusion.rule().equals(Exclusion.NOT_ASKED_FOR)));
    }

    Plan.Question question(String askWhom) {
        return new Plan.Question("options", platform.displayName() + " can serve " + paths(serves) + ", but not " + paths(not)
                + ": is it out, or does what rules it out there change? Every reason stands in decisions.md.", askWhom);
    }

    private static String paths(List<Site> sites) {
        return sites.stream().map(Site::path).collect(Collectors.joining(", "));
    }
}
