package dev.strawman.requirements;

import dev.strawman.requirements.Environment.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which production environment each recovery environment stands by for: one each, because a cluster is the copy of one other. */
public final class Standby {

    private Standby() {
    }

    /**
     * The environment that {@code recovers} names; where nobody said, the first production that nothing else stands by for and that may have a
     * platform in common, for a platform copies between its own clusters; else the first that is left. Empty where none is left.
     */
    public static Optional<Environment> recovered(Environment recovery, Requirements wish) {
        return Optional.ofNullable(pairs(wish).get(recovery.name()));
    }

    /** The recovery environment that stands by for a production one; empty where none does. */
    public static Optional<Environment> of(Environment production, Requirements wish) {
        Map<String, Environment> pairs = pairs(wish);
        return wish.environments().stream().filter(environment -> production.equals(pairs.get(environment.name()))).findFirst();
    }

    /** Production by the name of what stands by for it: first as captured, then what is left. */
    private static Map<String, Environment> pairs(Requirements wish) {
        Map<String, Environment> pairs = new LinkedHashMap<>();
        List<Environment> recovering = wish.environments().stream().filter(environment -> environment.purpose() == Purpose.DR).toList();
        recovering.forEach(environment -> environment.recovers().ifPresent(name -> pair(environment, wish, pairs, production -> production.name().equals(name))));
        recovering.stream().filter(environment -> environment.recovers().isEmpty()).forEach(environment -> {
            Set<String> here = families(environment, wish);
            pair(environment, wish, pairs, production -> meet(families(production, wish), here));
            if (!pairs.containsKey(environment.name())) {
                pair(environment, wish, pairs, production -> true);
            }
        });
        return pairs;
    }

    private static void pair(Environment recovery, Requirements wish, Map<String, Environment> pairs, Predicate<Environment> wanted) {
        wish.environments().stream().filter(environment -> environment.purpose() == Purpose.PROD && !pairs.containsValue(environment)).filter(wanted).findFirst()
                .ifPresent(production -> pairs.put(recovery.name(), production));
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
