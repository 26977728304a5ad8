package dev.strawman.pack.runbooks;

import dev.strawman.pack.Markdown;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the promises for the loss of a region leave for people. */
final class Recovery {

    private Recovery() {
    }

    /** The service level whose budget a full standstill spends, if one is measured; a cluster that stands by knows nothing of the one that is lost. */
    private static Optional<Objective> measured(Cluster cluster) {
        return cluster.site().standby() ? Optional.empty() : cluster.monitoring().objectives().stream().filter(objective -> objective.kind() == Objective.Kind.AVAILABILITY && !objective.burns().isEmpty()).findFirst();
    }

    /** Minutes until somebody is told of a full standstill: the share of the budget that the fastest pair asks for, and two readings. */
    private static BigDecimal detection(Cluster cluster, Objective objective) {
        BigDecimal readings = BigDecimal.valueOf(2 * cluster.monitoring().interval().toSeconds()).divide(BigDecimal.valueOf(60));
        return objective.burns().getFirst().factor().multiply(objective.budget()).multiply(BigDecimal.valueOf(objective.burns().getFirst().longWindow().toMinutes())).add(readings);
    }

    /**
     * The arithmetic as table rows, and what it comes to.
     *
     * @param copy the cluster that holds the copy, where the platform makes one
     */
    static String arithmetic(Plan plan, Cluster cluster, Optional<Cluster> copy) {
        Duration rto = cluster.site().serviceLevel().regionRto();
        Duration answer = plan.watch().onCall().route(Severity.SEV1).answer();
        Optional<Objective> measured = measured(cluster);
        BigDecimal detection = measured.map(objective -> detection(cluster, objective)).orElse(BigDecimal.ZERO);
        BigDecimal left = BigDecimal.valueOf(rto.toMinutes()).subtract(detection).subtract(BigDecimal.valueOf(answer.toMinutes()));
        String verdict = left.signum() > 0 ? "**" + minutes(left) + "** for the decision, the steps and the check"
                : "**" + minutes(left) + "**: the RTO does not hold when the answer takes as long as promised; ask for a faster answer or a longer RTO";
        String until = measured.map(objective -> " - " + minutes(detection) + " until " + AlertNames.burn(objective.kind()) + " rings").orElse("");
        String unmeasured = measured.isPresent() ? "" : ", counted from when somebody notices: no service level measures a standstill here";
        return "| promise | value | arithmetic |\n| --- | --- | --- |\n"
                + "| RPO | " + Durations.text(cluster.site().serviceLevel().regionRpo()) + " | "
                + copy.map(target -> Markdown.text(CopyAlarms.of(target.monitoring()).says())).map(says -> says + ". What is not copied when the region goes is lost, so note the lag before anything else")
                .orElse("**does not hold**: nothing is copied on this platform") + " |\n"
                + "| RTO | " + Durations.text(rto) + " | " + Durations.text(rto) + until + " - " + Durations.text(answer)
                + " until the first answer = " + verdict + unmeasured + " |";
    }

    /** The clusters that nothing is copied from or to, each with where to go on, as a list. */
    static String uncopied(Plan plan, List<Cluster> clusters) {
        return clusters.stream().filter(cluster -> cluster.deployment().uncopied())
                .map(cluster -> "- " + Markdown.code(cluster.deployment().path()) + (cluster.deployment().startsEmpty() ? " stands by for " + peer(cluster) + " and holds nothing of it."
                        : ": " + others(plan, cluster))).collect(Collectors.joining("\n"));
    }

    private static String peer(Cluster cluster) {
        return cluster.site().recovery().peer().orElseThrow();
    }

    private static String others(Plan plan, Cluster cluster) {
        List<Deployment> others = plan.deployments().stream().filter(other -> other.site().path().equals(peer(cluster))).toList();
        return others.isEmpty() ? "nothing stands in " + peer(cluster) + "."
                : peer(cluster) + " has " + others.stream().map(other -> Markdown.code(other.path()) + " (" + page(cluster, other) + ")").collect(Collectors.joining(", ")) + ", without this data.";
    }

    /** The page of the same name on the other cluster's platform. */
    private static String page(Cluster cluster, Deployment other) {
        return other.platform().equals(cluster.deployment().platform()) ? "this page" : "[its page](../" + other.platform() + "/region-failover.md)";
    }

    private static String minutes(BigDecimal minutes) {
        return Decimals.plain(minutes.setScale(1, java.math.RoundingMode.HALF_UP)) + " min";
    }
}
