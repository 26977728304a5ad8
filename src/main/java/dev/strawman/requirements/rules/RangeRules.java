package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Findings.each;

import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.requirements.Workload;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that only make sense between two bounds. */
final class RangeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Below 90 % somebody wrote a share of one (0.9995) or meant something else; 100 % cannot be promised. */
    private static final BigDecimal LEAST_AVAILABILITY = BigDecimal.valueOf(90);
    private static final BigDecimal BEST_AVAILABILITY = new BigDecimal("99.9999");

    private RangeRules() {
    }

    static void outOfRange(Requirements wish, Findings found) {
        organisation(wish, found);
        platform(wish, found);
        each("useCases", wish.useCases(), (path, useCase) -> key(path + ".key", useCase.key(), found));
        each("workloads", wish.workloads(), (path, workload) -> workload(path, workload, found));
    }

    private static void organisation(Requirements wish, Findings found) {
        atLeast("engagement.mobilisationWeeks", wish.engagement().mobilisationWeeks(), 0, found);
        atLeast("devProcess.approvals", wish.devProcess().approvals(), 0, found);
        each("scoring.weights", wish.scoring().weights(), (path, weight) -> between(path + ".weight", weight.weight(), 0, 100, found));
        each("monitoring.alertRoutes", wish.monitoring().alertRoutes(), (path, route) -> between(path + ".severity", route.severity(), 1, 4, found));
        atLeast("devEnvironment.onboardingDays", wish.devEnvironment().onboardingDays(), 0, found);
        atLeast("cost.horizonYears", wish.cost().horizonYears(), 1, found);
        between("cost.commitDiscount", wish.cost().commitDiscount().value(), BigDecimal.ZERO, HUNDRED, " %", found);
        each("skills", wish.skills(), (path, skill) -> {
            between(path + ".now", skill.now(), 0, 4, found);
            skill.target().ifPresent(target -> between(path + ".target", target, 0, 4, found));
        });
        each("plan.workPackages", wish.plan().workPackages(), (path, work) -> each(path + ".effortDays", work.effortDays(),
                (at, days) -> atLeast(at, days, 0, found)));
        each("plan.team", wish.plan().team(), (path, role) -> atLeast(path + ".people", role.people(), 0, found));
        each("session.feedback", wish.session().feedback(), (path, feedback) -> between(path + ".score", feedback.score(), 1, 5, found));
    }

    private static void platform(Requirements wish, Findings found) {
        each("infrastructure.regions", wish.infrastructure().regions(), (path, region) -> atLeast(path + ".zones", region.zones(), 1, found));
        between("features.overPartitioning", wish.features().overPartitioning(), BigDecimal.ONE, BigDecimal.valueOf(4), "", found);
        each("features.connectors", wish.features().connectors(), (path, connector) -> atLeast(path + ".tasks", connector.tasks(), 1, found));
        availability("sla.availability", Optional.of(wish.sla().availability()), found);
        availability("sla.nonProduction", Optional.of(wish.sla().nonProduction()), found);
        each("environments", wish.environments(), (path, environment) -> {
            availability(path + ".availability", environment.availability(), found);
            environment.scale().ifPresent(scale -> between(path + ".scale", scale.value(), BigDecimal.ONE, BigDecimal.valueOf(1000), " %", found));
        });
    }

    private static void availability(String path, Optional<Percent> availability, Findings found) {
        availability.ifPresent(share -> between(path, share.value(), LEAST_AVAILABILITY, BEST_AVAILABILITY, " %", found));
    }

    private static void key(String path, UseCase.Key key, Findings found) {
        key.cardinality().ifPresent(values -> atLeast(path + ".cardinality", values, 1, found));
        key.exponent().ifPresent(exponent -> between(path + ".exponent", exponent, BigDecimal.ZERO, BigDecimal.TEN, "", found));
        key.topShare().ifPresent(share -> between(path + ".topShare", share.value(), BigDecimal.ZERO, HUNDRED, " %", found));
    }

    private static void workload(String path, Workload workload, Findings found) {
        between(path + ".throughput.compressedTo", workload.throughput().compressedTo().value(), BigDecimal.ONE, HUNDRED, " %", found);
        atLeast(path + ".throughput.consumerGroups", workload.throughput().consumerGroups(), 0, found);
        workload.volume().eventsPerDay().ifPresent(events -> atLeast(path + ".volume.eventsPerDay", events, 0, found));
        atLeast(path + ".horizonMonths", workload.horizonMonths(), 0, found);
        atLeast(path + ".resilience.replicationFactor", workload.resilience().replicationFactor(), 1, found);
        atLeast(path + ".resilience.minInsyncReplicas", workload.resilience().minInsyncReplicas(), 1, found);
        atLeast(path + ".clients.producers", workload.clients().producers(), 0, found);
        atLeast(path + ".clients.consumers", workload.clients().consumers(), 0, found);
    }

    private static void atLeast(String path, long number, long least, Findings found) {
        if (number < least) {
            found.error(path, "is " + number, "write " + least + " or more");
        }
    }

    private static void between(String path, int number, int least, int most, Findings found) {
        between(path, BigDecimal.valueOf(number), BigDecimal.valueOf(least), BigDecimal.valueOf(most), "", found);
    }

    private static void between(String path, BigDecimal number, BigDecimal least, BigDecimal most, String unit, Findings found) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            found.error(path, "is " + Decimals.plain(number) + unit,
                    "write " + Decimals.plain(least) + unit + " to " + Decimals.plain(most) + unit);
        }
    }
}
