package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Option;
import dev.strawman.problem.Place;
import dev.strawman.problem.Problem;
import dev.strawman.requirements.PlatformOption;
import dev.strawman.requirements.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A product that the client asks to compare and that the catalogue does not have: nothing is sized, compared or generated for it.
 *
 * @param path where it was asked for
 */
record Unplanned(String path, PlatformOption option) {

    private static final String NOTHING = "nothing is sized, compared or generated for it";

    static List<Unplanned> of(Requirements wish, Catalog catalog) {
        Set<String> known = catalog.platforms().stream().flatMap(platform -> platform.options().stream()).map(Option::id).collect(Collectors.toSet());
        List<Unplanned> found = new ArrayList<>();
        add(found, known, "options", wish.options());
        for (int number = 0; number < wish.environments().size(); number++) {
            add(found, known, "environments[" + number + "].options", wish.environments().get(number).options());
        }
        return found;
    }

    private static void add(List<Unplanned> found, Set<String> known, String list, List<PlatformOption> asked) {
        for (int number = 0; number < asked.size(); number++) {
            if (!known.contains(asked.get(number).id())) {
                found.add(new Unplanned(list + "[" + number + "]", asked.get(number)));
            }
        }
    }

    Plan.Question question(String askWhom) {
        return new Plan.Question(path, "Who plans " + option.id() + "? It is among the options, but there is no blueprint for it: " + NOTHING + ".", askWhom);
    }

    Problem problem(Requirements wish) {
        Place place = wish.captures().placeOf(path);
        return Problem.warning("plan.unplanned", place, path, path + " is " + option.id() + ", for which there is no blueprint: " + NOTHING,
                "take it out, or plan it by hand beside this tree");
    }
}
