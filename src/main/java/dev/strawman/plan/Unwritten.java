package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Platform;
import dev.strawman.catalog.Region;
import java.util.List;
import java.util.stream.Collectors;

/** A platform that runs where the client is, and that this tool cannot write there: its absence from the comparison says nothing about it. */
record Unwritten(Platform platform) {

    static List<Unwritten> of(Catalog catalog, List<Site> sites, List<Deployment> deployments, List<Exclusion> exclusions) {
        return catalog.platforms().stream().filter(platform -> deployments.stream().noneMatch(deployment -> deployment.platform().equals(platform.id())))
                .filter(platform -> sites.stream().anyMatch(site -> Partly.asked(platform, site, exclusions)))
                .filter(platform -> exclusions.stream().anyMatch(exclusion -> exclusion.platform().equals(platform.id()) && exclusion.rule().equals(Exclusion.NOT_WRITTEN)))
                .map(Unwritten::new).toList();
    }

    /** Clouds whose regions are known. */
    static String clouds(Catalog catalog) {
        return catalog.regions().stream().map(Region::cloud).distinct().collect(Collectors.joining(", "));
    }

    Plan.Question question(String askWhom) {
        return new Plan.Question("options", "Who compares " + platform.displayName() + "? It runs on the client's cloud as well, but this tool cannot write it there: it is missing for that reason alone, not for one of its own.", askWhom);
    }
}
