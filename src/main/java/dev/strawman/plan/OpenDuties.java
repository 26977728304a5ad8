package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Duties;
import dev.strawman.catalog.Platform;
import dev.strawman.catalog.Status;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Durations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody has to settle or connect outside of the tree before it holds what was promised: questions, for no file can answer them. */
record OpenDuties(Requirements wish, Catalog catalog) {

    private static final String REGIMES = "compliance.regimes";
    private static final String DESTINATION = "audit.destination";

    /** On the platforms that are deployed, in their order. */
    List<Plan.Question> questions(List<Deployment> deployments) {
        List<Platform> platforms = catalog.platforms().stream().filter(platform -> deployments.stream().anyMatch(deployment -> deployment.platform().equals(platform.id()))).toList();
        return Stream.of(others(), agreements(platforms), audits(platforms)).flatMap(questions -> questions).toList();
    }

    /** What a regime demands of which nothing is known here. */
    private Stream<Plan.Question> others() {
        return IntStream.range(0, wish.compliance().otherRegimes().size()).mapToObj(number -> new Plan.Question("compliance.otherRegimes[" + number + "]",
                "What does " + wish.compliance().otherRegimes().get(number) + " demand of the platform: where data may be, how long it is kept, who may see it, whom a leak is told to, what evidence is shown? Nothing in this tree follows from it.",
                People.knowing(wish, REGIMES)));
    }

    private Stream<Plan.Question> agreements(List<Platform> platforms) {
        return catalog.duties().agreements().stream().flatMap(agreement -> {
            String regimes = wish.compliance().regimes().stream().map(Spellings::of).filter(agreement.regimes()::contains).map(this::name).collect(Collectors.joining(", "));
            return platforms.stream().filter(platform -> !regimes.isEmpty() && platform.id().equals(agreement.platform()))
                    .map(platform -> new Plan.Question(REGIMES, regimes + " on " + platform.displayName() + ": " + agreement.asks() + remark(agreement.status()), People.knowing(wish, REGIMES)));
        });
    }

    private String name(String regime) {
        return catalog.notices().stream().filter(notice -> notice.id().equals(regime)).map(notice -> notice.displayName()).findFirst().orElse(regime);
    }

    /** Those who run the platform connect it. */
    private Stream<Plan.Question> audits(List<Platform> platforms) {
        return wish.audit().destination().stream().flatMap(store -> catalog.duties().audits().stream().flatMap(audit -> platforms.stream().filter(platform -> platform.id().equals(audit.platform()))
                .map(platform -> new Plan.Question(DESTINATION, connect(platform, store, audit), People.team(wish)))));
    }

    private String connect(Platform platform, String store, Duties.Audit audit) {
        return "Who brings the audit events of " + platform.displayName() + " to " + store + ", to be kept there for " + Durations.text(wish.audit().retention())
                + "? They come out of " + audit.from() + "." + remark(audit.status());
    }

    private static String remark(Status status) {
        return status == Status.VERIFIED ? "" : " [" + status + "]";
    }
}
