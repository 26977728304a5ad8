package dev.strawman.plan;

import dev.strawman.plan.monitoring.Monitoring;
import dev.strawman.plan.monitoring.Monitoring.Medium;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the captured RTO leaves for people when the region of a cluster is lost: what still rings then, how soon, and when somebody answers.
 *
 * @param medium what evaluates the alerts of the cluster that is lost
 * @param rto    time until service is back, as captured
 * @param bell   what rings from outside the region; empty where nothing does whose delay is known
 * @param answer time to a first answer for severity 1, in the hours of cover
 * @param silence longest time in which nobody answers; 0 when somebody always does
 */
public record RegionLoss(Medium medium, Duration rto, Optional<Bell> bell, Duration answer, Duration silence) {

    static final String RTO = "sla.regionLoss.rto";
    static final String ANSWER = "sla.supportResponse.severity1";
    private static final String COPYING = "replication-rate";
    private static final String OBSERVED = "sources-answering";

    /**
     * An alert that the loss of the region cannot silence.
     *
     * @param alert its name, which is that of its runbook
     * @param at    path of the deployment that it is said of
     * @param after how long after the loss
     * @param answer time to a first answer that its own severity asks for
     */
    public record Bell(String alert, String at, Severity severity, Duration after, Duration answer) {
    }

    /** Of the cluster of this deployment. */
    public static RegionLoss of(Plan plan, Deployment lost) {
        return of(lost, plan.deployments(), plan.watch());
    }

    static RegionLoss of(Deployment lost, List<Deployment> deployments, Watch watch) {
        Monitoring monitoring = watch.of(lost.path()).orElseThrow();
        Stream<Bell> own = monitoring.medium() == Medium.DATADOG ? bells(monitoring, OBSERVED, watch.onCall()) : Stream.empty();
        Stream<Bell> copy = copy(lost, deployments).flatMap(target -> watch.of(target.path())).stream()
                .flatMap(target -> target.parts().stream()).flatMap(part -> bells(part, COPYING, watch.onCall()));
        return new RegionLoss(monitoring.medium(), lost.site().serviceLevel().regionRto(), Stream.concat(own, copy).min(Comparator.comparing(Bell::after)),
                watch.onCall().route(Severity.SEV1).answer(), watch.onCall().longestSilence());
    }

    private static Optional<Deployment> copy(Deployment lost, List<Deployment> deployments) {
        return lost.copied() && !lost.site().standby()
                ? deployments.stream().filter(other -> other.path().equals(lost.platform() + "/" + lost.site().recovery().peer().orElseThrow())).findFirst() : Optional.empty();
    }

    private static Stream<Bell> bells(Monitoring monitoring, String signal, OnCall onCall) {
        return monitoring.alerts().stream().filter(alert -> alert.signal().equals(signal))
                .map(alert -> new Bell(alert.name(), monitoring.deployment(), alert.severity(), monitoring.told(alert), onCall.route(alert.severity()).answer()));
    }

    /** What is left for the decision, the steps and the check; negative when the answer alone comes too late. */
    public Duration left() {
        return rto.minus(bell.map(Bell::after).orElse(Duration.ZERO)).minus(answer);
    }

    public boolean holds() {
        return left().isPositive();
    }

    /** Whether it holds at a time when nobody answers. */
    public boolean holdsUnanswered() {
        return silence.compareTo(rto) < 0;
    }

    /** {@code 1h - 11 min until KafkaReplicationStopped on strimzi/dr/rosenheim rings - 1h until the first answer}. */
    public String arithmetic() {
        return Durations.text(rto) + bell.map(rings -> " - " + minutes(rings.after()) + " until " + rings.alert() + " on " + rings.at() + " rings").orElse("")
                + " - " + Durations.text(answer) + " until the first answer";
    }

    /** What is left, in minutes. */
    public String leaves() {
        return minutes(left());
    }

    private static String minutes(Duration span) {
        return Decimals.plain(span.toSeconds() / 60.0, 1) + " min";
    }
}
