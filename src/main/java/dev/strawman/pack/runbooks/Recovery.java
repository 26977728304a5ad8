package dev.strawman.pack.runbooks;

import dev.strawman.pack.Markdown;
import dev.strawman.pack.observability.AlertNames;
import dev.strawman.plan.Deployment;
import dev.strawman.plan.Plan;
import dev.strawman.plan.RegionLoss;
import dev.strawman.plan.RegionLoss.Bell;
import dev.strawman.plan.monitoring.CopyAlarms;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the promises for the loss of a region leave for people. */
final class Recovery {

    private Recovery() {
    }

    /**
     * The arithmetic as table rows, what it comes to, and what rings when the region is gone.
     *
     * @param copy the cluster that holds the copy, where the platform makes one
     */
    static String arithmetic(Plan plan, Cluster cluster, Optional<Cluster> copy) {
        RegionLoss loss = RegionLoss.of(plan, cluster.deployment());
        Duration rpo = cluster.site().serviceLevel().regionRpo();
        String verdict = loss.holds() ? "**" + loss.leaves() + "** for the decision, the steps and the check"
                : "**" + loss.leaves() + "**: the RTO does not hold when the answer takes as long as promised; ask for a faster answer or a longer RTO";
        return "| promise | value | arithmetic |\n| --- | --- | --- |\n"
                + "| RPO | " + Durations.text(rpo) + " | " + copy.map(target -> Markdown.text(CopyAlarms.of(target.monitoring()).says()))
                .map(says -> says + ". What is not copied when the region goes is lost, so note the lag before anything else").orElse("**does not hold**: nothing is copied on this platform") + " |\n"
                + "| RTO | " + Durations.text(loss.rto()) + " | " + Markdown.text(loss.arithmetic()) + " = " + verdict
                + (loss.bell().isPresent() ? "" : ", counted from when somebody notices") + unanswered(loss) + " |\n\n" + rings(loss);
    }

    private static String unanswered(RegionLoss loss) {
        return loss.holdsUnanswered() ? "" : ". **Outside the hours of cover it does not hold**: nobody answers for up to " + Durations.text(loss.silence());
    }

    private static String rings(RegionLoss loss) {
        String lost = switch (loss.medium()) {
            case PROMETHEUS_OPERATOR -> "Alerts of the lost cluster do not ring: their Prometheus runs in the same Kubernetes cluster. ";
            case PROMETHEUS -> "Alerts of the lost cluster do not ring where their Prometheus stands in that region. ";
            case AMAZON_PROMETHEUS -> "Alerts of the lost cluster do not ring: their workspace stands in that region. ";
            case CLOUDWATCH -> "Alarms of the lost cluster do not ring: CloudWatch of that region is lost with it. ";
            case DATADOG -> "";
        };
        String deadMan = loss.medium() == Medium.CLOUDWATCH || loss.medium() == Medium.DATADOG ? ""
                : "The receiver of " + AlertNames.ALIVE + " misses it as soon as it was set to, if it stands elsewhere. ";
        return lost + deadMan + loss.bell().map(bell -> severity(bell, loss)).orElse("Nothing else rings: somebody has to notice.");
    }

    /** What rings is an alert of the copy or of the metrics, which does not know that a region is lost. */
    private static String severity(Bell bell, RegionLoss loss) {
        String answered = bell.answer().compareTo(loss.answer()) > 0 ? ", which is severity " + bell.severity().number() + " by itself (first answer within " + Durations.text(bell.answer())
                + "): together with silence from the other region it is answered like severity 1" : "";
        return bell.alert() + " on " + Markdown.code(bell.at()) + " rings" + answered + ".";
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
}
