package dev.strawman.plan;

import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.requirements.Stakeholder.Role;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who answers where nobody was named: the first stakeholder with the role, else the first of all. */
final class People {

    private People() {
    }

    /** Who owns what has no owner of its own. */
    static String owner(Requirements wish) {
        return first(wish, Role.OWNER);
    }

    /** Who answers for the platform itself: those who run it. */
    static String team(Requirements wish) {
        return first(wish, Role.OPS);
    }

    /** Who can probably answer a question about a field: the owner of its use case or the first with the role that it belongs to, else the owner. */
    static String knowing(Requirements wish, String path) {
        return ofUseCase(wish, path).orElseGet(() -> byRole(wish, path));
    }

    private static Optional<String> ofUseCase(Requirements wish, String path) {
        return IntStream.range(0, wish.useCases().size()).filter(number -> path.startsWith("useCases[" + number + "]")).boxed().findFirst()
                .flatMap(number -> wish.useCases().get(number).owner());
    }

    private static String byRole(Requirements wish, String path) {
        Role role = switch (path.split("[.\\[]")[0]) {
            case "cost" -> Role.FINANCE;
            case "security", "keys", "certificates" -> Role.SECURITY;
            case "compliance", "audit" -> Role.COMPLIANCE;
            case "dataClassification" -> Role.DATA;
            case "infrastructure", "operations", "monitoring", "tooling", "logging", "patching", "support" -> Role.OPS;
            default -> Role.OWNER;
        };
        return wish.stakeholders().stream().anyMatch(person -> person.role() == role) ? first(wish, role) : owner(wish);
    }

    private static String first(Requirements wish, Role role) {
        return wish.stakeholders().stream().filter(person -> person.role() == role).findFirst().map(Stakeholder::id).orElse(wish.stakeholders().getFirst().id());
    }
}
