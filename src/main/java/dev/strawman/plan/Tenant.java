package dev.strawman.plan;

import dev.strawman.plan.Decision.Rejected;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Placement;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An environment on a cluster.
 *
 * @param share share of production that it carries
 * @param flows what flows in it
 */
record Tenant(Environment environment, double share, Flows flows) {

    int producers() {
        return Traffic.producers(flows.workloads(), share);
    }

    int consumers() {
        return Traffic.consumers(flows.workloads(), share);
    }

    /** Says which use cases it leaves out, if it does. */
    void explain(Site site, Requirements wish, Decisions decisions) {
        Placement.decisive(environment, wish).ifPresent(decisive -> {
            List<UseCase> here = Placement.of(environment, wish);
            String path = "environments[" + wish.environments().indexOf(decisive) + "].useCases";
            String list = wish.captures().named(path);
            Rejected[] left = wish.useCases().stream().filter(useCase -> !here.contains(useCase))
                    .map(useCase -> new Rejected(useCase.id(), "is not in " + list + ": none of its topics, rights, schemas or alerts is here")).toArray(Rejected[]::new);
            decisions.add(site.path(), "Which use cases run " + (site.shared() ? "in " + environment.name() : "here") + "?",
                    here.stream().map(UseCase::id).collect(Collectors.joining(", ")),
                    environment.useCases().isEmpty() ? "it recovers " + decisive.name() + ", for which the client names them" : "the client names them", List.of(path), List.of(), left);
        });
    }
}
