package dev.strawman.pack.runbooks;

import dev.strawman.plan.Plan;
import dev.strawman.plan.monitoring.Objective;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;

/** What the promises for the loss of a region leave for people. */
final class Recovery {

    private Recovery() {
    }

    /** Minutes until somebody is told of a full standstill: the share of the budget that the fastest pair asks for, and two readings. */
    static BigDecimal detection(Cluster cluster) {
        BigDecimal readings = BigDecimal.valueOf(2 * cluster.monitoring().interval().toSeconds()).divide(BigDecimal.valueOf(60));
        return cluster.monitoring().objectives().stream().filter(objective -> objective.kind() == Objective.Kind.AVAILABILITY && !objective.burns().isEmpty()).findFirst()
                .map(objective -> objective.burns().getFirst().factor().multiply(objective.budget())
                        .multiply(BigDecimal.valueOf(objective.burns().getFirst().longWindow().toMinutes())).add(readings)).orElse(readings);
    }

    /** The arithmetic as table rows, and what it comes to. */
    static String arithmetic(Plan plan, Cluster cluster) {
        Duration rpo = cluster.site().serviceLevel().regionRpo();
        Duration rto = cluster.site().serviceLevel().regionRto();
        Duration answer = plan.watch().onCall().route(Severity.SEV1).answer();
        BigDecimal detection = detection(cluster);
        BigDecimal left = BigDecimal.valueOf(rto.toMinutes()).subtract(detection).subtract(BigDecimal.valueOf(answer.toMinutes()));
        String verdict = left.signum() > 0 ? "**" + minutes(left) + "** for the decision, the steps and the check"
                : "**" + minutes(left) + "**: the RTO does not hold when the answer takes as long as promised; ask for a faster answer or a longer RTO";
        return "| promise | value | arithmetic |\n| --- | --- | --- |\n"
                + "| RPO | " + Durations.text(rpo) + " | the alarm rings at half of it (" + minutes(BigDecimal.valueOf(rpo.toSeconds()).divide(BigDecimal.valueOf(120)))
                + "); what is not copied when the region goes is lost, so note the lag before anything else |\n"
                + "| RTO | " + Durations.text(rto) + " | " + Durations.text(rto) + " - " + minutes(detection) + " until the alert - " + Durations.text(answer)
                + " until the first answer = " + verdict + " |";
    }

    private static String minutes(BigDecimal minutes) {
        return Decimals.plain(minutes.setScale(1, java.math.RoundingMode.HALF_UP)) + " min";
    }
}
