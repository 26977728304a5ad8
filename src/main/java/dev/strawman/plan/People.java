package dev.strawman.plan;

import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.requirements.Stakeholder.Role;

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

    private static String first(Requirements wish, Role role) {
        return wish.stakeholders().stream().filter(person -> person.role() == role).findFirst().map(Stakeholder::id).orElse(wish.stakeholders().getFirst().id());
    }
}
