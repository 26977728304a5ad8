package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Findings.each;

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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about names: that they are unique and usable, and that what refers to one finds it. */
final class NameRules {

    /** What Kubernetes, AWS and Confluent Cloud all take, short enough to leave room for what is added to it. */
    private static final Pattern USABLE = Pattern.compile("[a-z]([a-z0-9-]{0,38}[a-z0-9])?");

    private NameRules() {
    }

    static void unknownStakeholder(Requirements wish, Findings found) {
        List<String> known = wish.stakeholders().stream().map(Stakeholder::id).toList();
        each("currentState.systems", wish.currentState().systems(), (path, system) -> stakeholder(path + ".owner", system.owner().stream(), known, found));
        each("compliance.reporting", wish.compliance().reporting(), (path, report) -> stakeholder(path + ".receiver", report.receiver().stream(), known, found));
        stakeholder("schemas.owner", wish.schemas().owner().stream(), known, found);
        each("useCases", wish.useCases(), (path, useCase) -> {
            stakeholder(path + ".owner", useCase.owner().stream(), known, found);
            each(path + ".applications", useCase.applications(), (at, application) -> stakeholder(at + ".owner", application.owner().stream(), known, found));
        });
        remarks("assumptions", wish.assumptions(), known, found);
        remarks("risks", wish.risks(), known, found);
        remarks("decisions", wish.decisions(), known, found);
        each("session.nextSteps", wish.session().nextSteps(), (path, step) -> stakeholder(path + ".owner", step.owner().stream(), known, found));
        wish.captures().byPath().forEach((path, capture) -> capture.saidBy().filter(name -> !known.contains(name)).ifPresent(name ->
                found.unknown(path, "was said by", name, "stakeholder", known)));
    }

    private static void remarks(String section, List<Remark> remarks, List<String> known, Findings found) {
        each(section, remarks, (path, remark) -> stakeholder(path + ".owner", remark.owner().stream(), known, found));
    }

    private static void stakeholder(String path, Stream<String> names, List<String> known, Findings found) {
        names.forEach(name -> found.unknown(path, "is", name, "stakeholder", known));
    }

    static void unknownEnvironment(Requirements wish, Findings found) {
        List<String> known = wish.environments().stream().map(Environment::name).toList();
        each("environments", wish.environments(), (path, environment) -> environment.sharesClusterWith()
                .ifPresent(other -> found.unknown(path + ".sharesClusterWith", "is", other, "environment", known)));
        each("infrastructure.networks", wish.infrastructure().networks(), (path, network) -> each(path + ".environments", network.environments(),
                (at, name) -> found.unknown(at, "is", name, "environment", known)));
    }

    static void unknownRegion(Requirements wish, Findings found) {
        List<String> known = wish.infrastructure().regions().stream().map(Region::id).toList();
        each("environments", wish.environments(), (path, environment) -> each(path + ".regions", environment.regions(),
                (at, name) -> found.unknown(at, "is", name, "region of infrastructure.regions", known)));
        each("infrastructure.networks", wish.infrastructure().networks(), (path, network) -> network.region()
                .ifPresent(name -> found.unknown(path + ".region", "is", name, "region of infrastructure.regions", known)));
    }

    /** A use case whose flows are still open names nobody yet. */
    static void unknownApplication(Requirements wish, Findings found) {
        each("useCases", wish.useCases(), (path, useCase) -> {
            List<String> known = useCase.flows().stream().flatMap(flow -> Stream.concat(Stream.of(flow.from()), flow.to().stream())).toList();
            if (known.isEmpty()) {
                return;
            }
            each(path + ".applications", useCase.applications(), (at, application) ->
                    found.unknown(at + ".id", "is", application.id(), "application in the flows of \"" + useCase.id() + "\"", known));
            each(path + ".correctness.sideEffects", useCase.correctness().sideEffects(), (at, effect) -> effect.application()
                    .ifPresent(name -> found.unknown(at + ".application", "is", name, "application in the flows of \"" + useCase.id() + "\"", known)));
        });
    }

    static void unknownWorkPackage(Requirements wish, Findings found) {
        List<String> known = wish.plan().workPackages().stream().map(WorkPackage::id).toList();
        each("plan.workPackages", wish.plan().workPackages(), (path, work) -> each(path + ".dependsOn", work.dependsOn(),
                (at, name) -> found.unknown(at, "is", name, "work package", known)));
    }

    static void duplicateName(Requirements wish, Findings found) {
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

    private static <T> void unique(String section, String field, List<T> items, Function<T, String> name, Findings found) {
        Map<String, String> firstPath = new TreeMap<>();
        each(section, items, (path, item) -> {
            String first = firstPath.putIfAbsent(name.apply(item), path + field);
            if (first != null) {
                found.error(path + field, "is \"" + name.apply(item) + "\", like " + found.cite(first) + ": nobody could tell them apart", "take another name, or merge the two");
            }
        });
    }

    static void unusableName(Requirements wish, Findings found) {
        each("features.connectors", wish.features().connectors(), (path, connector) -> usable(path + ".name", connector.name(), found));
        each("environments", wish.environments(), (path, environment) -> usable(path + ".name", environment.name(), found));
        each("useCases", wish.useCases(), (path, useCase) -> each(path + ".flows", useCase.flows(), (at, flow) -> {
            usable(at + ".from", flow.from(), found);
            each(at + ".to", flow.to(), (reader, name) -> usable(reader, name, found));
        }));
    }

    private static void usable(String path, String name, Findings found) {
        if (!USABLE.matcher(name).matches()) {
            found.error(path, "is \"" + name + "\", but goes into names of resources that take only lower-case letters, digits and hyphens, 40 at most",
                    "write a short name such as \"card-gateway\"");
        }
    }
}
