package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Which use cases run in which environment, as captured in {@code environments[].useCases}. */
public final class Placement {

    private Placement() {
    }

    /** Those that the environment names, in the order of the use cases; all of them when nobody said. Unknown names are left out. */
    public static List<UseCase> of(Environment environment, Requirements wish) {
        Optional<List<String>> named = decisive(environment, wish).map(Environment::useCases);
        return wish.useCases().stream().filter(useCase -> named.isEmpty() || named.get().contains(useCase.id())).toList();
    }

    /** The environment whose list decides: its own, or for a recovery environment without one that of the production it recovers; empty when all run. */
    public static Optional<Environment> decisive(Environment environment, Requirements wish) {
        Optional<Environment> own = Optional.of(environment).filter(each -> !each.useCases().isEmpty());
        return environment.purpose() == Environment.Purpose.DR
                ? own.or(() -> Standby.recovered(environment, wish).filter(other -> !other.useCases().isEmpty()))
                : own;
    }
}
