package dev.strawman.requirements.rules;

import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure.Region;
import dev.strawman.requirements.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which of the captured regions an environment runs. */
final class Regions {

    private Regions() {
    }

    /** As written; else the recovery region for dr and the primary one for everything else. Unknown names are left out. */
    static List<Region> of(Environment environment, Requirements wish) {
        List<Region> regions = wish.infrastructure().regions();
        if (!environment.regions().isEmpty()) {
            return regions.stream().filter(region -> environment.regions().contains(region.id())).toList();
        }
        return (environment.purpose() == Environment.Purpose.DR ? recovery(regions) : primary(regions)).stream().toList();
    }

    static List<Region> ofProduction(Requirements wish) {
        List<Region> all = new ArrayList<>();
        wish.environments().stream().filter(Environment::production)
                .forEach(environment -> all.addAll(of(environment, wish)));
        return all.stream().distinct().toList();
    }

    static Optional<Region> primary(List<Region> regions) {
        return regions.stream().filter(region -> region.role() == Region.Role.PRIMARY || region.role() == Region.Role.ACTIVE).findFirst();
    }

    static Optional<Region> recovery(List<Region> regions) {
        return regions.stream().filter(region -> region.role() == Region.Role.DR).findFirst();
    }

    /** Path of a region in the requirements. */
    static String path(Region region, Requirements wish) {
        return "infrastructure.regions[" + wish.infrastructure().regions().indexOf(region) + "]";
    }
}
