package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.problem.Problem;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.rules.KnownRegions;
import dev.strawman.requirements.rules.Rules;
import java.util.Comparator;
import java.util.List;

/** What the requirements say that does not go together and stops nothing: somebody has to say which of it holds. */
final class Contradictions {

    private Contradictions() {
    }

    /** One question for each, in the order of the fields, wherever they stand in the file. */
    static List<Plan.Question> questions(Requirements wish, Catalog catalog) {
        return Rules.withoutLines(wish, KnownRegions.of(catalog.regionNames())).stream()
                .sorted(Comparator.comparing(Problem::path).thenComparing(Problem::rule))
                .map(problem -> new Plan.Question(problem.path(), wish.captures().named(problem.path()) + problem.message().substring(problem.path().length())
                        + ". Keep it, or " + problem.remedy() + "?", People.knowing(wish, problem.path()))).toList();
    }
}
