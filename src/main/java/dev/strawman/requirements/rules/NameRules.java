package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Capture;
import dev.strawman.requirements.CurrentState.AdjacentSystem;
import dev.strawman.requirements.DataClassification.Level;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Features.Connector;
import dev.strawman.requirements.Infrastructure.Region;
import dev.strawman.requirements.Planning.WorkPackage;
import dev.strawman.requirements.Remark;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Scoring;
import dev.strawman.requirements.Skill;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules about names: that they are unique, and that what refers to one finds it. */
final class NameRules {

    private NameRules() {
    }

    /** Names are made of Latin letters and digits; of a name that has none only a hash would be left. */
    static void clientWithoutLatin(Requirements wish, Objections found) {
        String client = wish.engagement().client();
        if (wish.engagement().shortName().isEmpty() && client.codePoints().noneMatch(letter -> letter >= '0' && letter <= '9'
                || Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)) {
            found.warning("engagement.client", "is \"" + client + "\", which has no Latin letter: every generated name would begin with a hash of it",
                    "add engagement.shortName, for example northgate");
        }
    }

    static void unknownStakeholder(Requirements wish, Objections found) {
        Set<String> known = names(wish.stakeholders(), Stakeholder::id);
        each("currentState.systems", wish.currentState().systems(), (path, system) -> stakeholder(path + ".owner", system.owner(), known, found));
        each("compliance.reporting", wish.compliance().reporting(), (path, report) -> stakeholder(path + ".receiver", report.receiver(), known, found));
        stakeholder("schemas.owner", wish.schemas().owner(), known, found);
        each("useCases", wish.useCases(), (path, useCase) -> {
            stakeholder(path + ".owner", useCase.owner(), known, found);
            each(path + ".applications", useCase.applications(), (at, application) -> stakeholder(at + ".owner", application.owner(), known, found));
        });
        remarks("assumptions", wish.assumptions(), known, found);
        remarks("risks", wish.risks(), known, found);
        remarks("decisions", wish.decisions(), known, found);
        remarks("questions", wish.questions(), known, found);
        each("session.nextSteps", wish.session().nextSteps(), (path, step) -> stakeholder(path + ".owner", step.owner(), known, found));
        found.eachEnvelope(Capture::saidBy, (path, name) -> found.unknown(path, "was said by", name, "stakeholder", known));
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void remarks(String section, List<Remark> remarks, Set<String> known, Objections found) {
        each(section, remarks, (path, remark) -> stakeholder(path + ".owner", remark.owner(), known, found));
    }

    private static void stakeholder(String path, Optional<String> name, Set<String> known, Objections found) {
        name.ifPresent(written -> found.unknown(path, "is", written, "stakeholder", known));
    }

    static void unknownEnvironment(Requirements wish, Objections found) {
        Set<String> known = names(wish.environments(), Environment::name);
        each("environments", wish.environments(), (path, environment) -> environment.sharesClusterWith()
                .ifPresent(other -> found.unknown(path + ".sharesClusterWith", "is", other, "environment", known)));
        each("environments", wish.environments(), (path, environment) -> environment.recovers()
                .ifPresent(other -> found.unknown(path + ".recovers", "is", other, "environment", known)));
        each("infrastructure.networks", wish.infrastructure().networks(), (path, network) -> each(path + ".environments", network.environments(),
                (at, name) -> found.unknown(at, "is", name, "environment", known)));
    }

    static void unknownUseCase(Requirements wish, Objections found) {
        Set<String> known = names(wish.useCases(), UseCase::id);
        each("environments", wish.environments(), (path, environment) -> each(path + ".useCases", environment.useCases(),
                (at, id) -> found.unknown(at, "is", id, "use case", known)));
    }

    static void unknownRegion(Requirements wish, Objections found) {
        Set<String> known = names(wish.infrastructure().regions(), Region::id);
        each("environments", wish.environments(), (path, environment) -> each(path + ".regions", environment.regions(),
                (at, name) -> found.unknown(at, "is", name, "region of infrastructure.regions", known)));
        each("infrastructure.networks", wish.infrastructure().networks(), (path, network) -> network.region()
                .ifPresent(name -> found.unknown(path + ".region", "is", name, "region of infrastructure.regions", known)));
    }

    /** A use case whose flows are still open names nobody yet. */
    static void unknownApplication(Requirements wish, Objections found) {
        each("useCases", wish.useCases(), (path, useCase) -> {
            Set<String> known = new TreeSet<>();
            useCase.flows().forEach(flow -> {
                known.add(flow.from());
                known.addAll(flow.to());
            });
            if (known.isEmpty()) {
                return;
            }
            each(path + ".applications", useCase.applications(), (at, application) ->
                    found.unknown(at + ".id", "is", application.id(), "application in the flows of \"" + useCase.id() + "\"", known));
            each(path + ".correctness.sideEffects", useCase.correctness().sideEffects(), (at, effect) -> effect.application()
                    .ifPresent(name -> found.unknown(at + ".application", "is", name, "application in the flows of \"" + useCase.id() + "\"", known)));
        });
    }

    static void unknownWorkPackage(Requirements wish, Objections found) {
        Set<String> known = names(wish.plan().workPackages(), WorkPackage::id);
        each("plan.workPackages", wish.plan().workPackages(), (path, work) -> each(path + ".dependsOn", work.dependsOn(),
                (at, name) -> found.unknown(at, "is", name, "work package", known)));
    }

    static void duplicateName(Requirements wish, Objections found) {
        unique("stakeholders", ".id", wish.stakeholders(), Stakeholder::id, found);
        unique("currentState.systems", ".id", wish.currentState().systems(), AdjacentSystem::id, found);
        unique("infrastructure.regions", ".id", wish.infrastructure().regions(), Region::id, found);
        unique("features.connectors", ".name", wish.features().connectors(), Connector::name, found);
        unique("scoring.weights", ".factor", wish.scoring().weights(), (Scoring.Weight weight) -> Spellings.of(weight.factor()), found);
        unique("environments", ".name", wish.environments(), Environment::name, found);
        unique("dataClassification.levels", ".name", wish.dataClassification().levels(), Level::name, found);
        unique("skills", ".skill", wish.skills(), (Skill skill) -> Spellings.of(skill.skill()) + skill.who().map(who -> " of " + who).orElse(""), found);
        unique("useCases", ".id", wish.useCases(), UseCase::id, found);
        each("useCases", wish.useCases(), (path, useCase) -> unique(path + ".applications", ".id", useCase.applications(), UseCase.Application::id, found));
        unique("workloads", ".id", wish.workloads(), Workload::id, found);
        unique("plan.workPackages", ".id", wish.plan().workPackages(), WorkPackage::id, found);
    }

    private static <T> void unique(String section, String field, List<T> items, Function<T, String> name, Objections found) {
        Map<String, String> firstPath = new TreeMap<>();
        each(section, items, (path, item) -> {
            String first = firstPath.putIfAbsent(name.apply(item), path + field);
            if (first != null) {
                found.error(path + field, "is \"" + name.apply(item) + "\", as is " + first + " (" + found.line(first) + "): nobody could tell them apart",
                        "take another name, or merge the two");
            }
        });
    }
}
