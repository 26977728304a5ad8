package dev.strawman.requirements;

import dev.strawman.requirements.Environment.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which production environment each recovery environment stands by for: one, because a cluster is the copy of one other. */
public final class Standby {

    private Standby() {
    }

    /**
     * The environment that {@code recovers} names; where nobody said, the first production that may have a platform in common, for a platform
     * copies between its own clusters; else the first one. Empty where nothing is production.
     */
    public static Optional<Environment> recovered(Environment recovery, Requirements wish) {
        List<Environment> production = wish.environments().stream().filter(environment -> environment.purpose() == Purpose.PROD).toList();
        if (recovery.recovers().isPresent()) {
            return production.stream().filter(environment -> environment.name().equals(recovery.recovers().get())).findFirst();
        }
        Set<String> here = families(recovery, wish);
        return production.stream().filter(environment -> meet(families(environment, wish), here)).findFirst().or(() -> production.stream().findFirst());
    }

    /** The recovery environment that stands by for a production one; empty where none does. */
    public static Optional<Environment> of(Environment production, Requirements wish) {
        return wish.environments().stream().filter(environment -> environment.purpose() == Purpose.DR)
                .filter(environment -> recovered(environment, wish).filter(production::equals).isPresent()).findFirst();
    }

    /** An environment that limits nothing may have every platform. */
    private static boolean meet(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static Set<String> families(Environment environment, Requirements wish) {
        List<PlatformOption> options = environment.options().isEmpty() ? wish.options() : environment.options();
        return options.stream().map(PlatformOption::family).collect(Collectors.toSet());
    }
}
