package dev.strawman.plan.monitoring;

import dev.strawman.requirements.Operations;
import dev.strawman.requirements.Tooling;
import dev.strawman.unit.Hours;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told of what, when, and what happens if nobody answers.
 *
 * @param cover        hours in which somebody answers
 * @param hours        those hours by the plan's clock, Monday to Friday; empty when it is always
 * @param hoursAssumed nobody said when a working day begins and ends
 * @param outOfHours   somebody can be called outside those hours
 * @param routes       one for each severity, the worst first
 * @param tiers        who answers at each tier, first tier first
 * @param escalation   who is told next, in order
 * @param vendorPlan   plan bought from a vendor
 */
public record OnCall(Operations.Cover cover, Optional<Hours> hours, boolean hoursAssumed, boolean outOfHours, List<Route> routes, List<String> tiers,
        List<String> escalation, Optional<String> vendorPlan) {

    private static final Duration WEEKEND = Duration.ofDays(2);

    public OnCall {
        routes = List.copyOf(routes);
        tiers = List.copyOf(tiers);
        escalation = List.copyOf(escalation);
    }

    /**
     * Where alerts of one severity go.
     *
     * @param channel tool that carries them
     * @param answer  time to a first answer
     * @param assumed nobody captured the channel
     */
    public record Route(Severity severity, Tooling.Alerting channel, Duration answer, boolean assumed) {
    }

    /** From the end of cover to its next beginning over a weekend; 0 when somebody can always be called. */
    public Duration longestSilence() {
        return outOfHours ? Duration.ZERO : hours.map(span -> span.night().plus(WEEKEND)).orElse(Duration.ZERO);
    }

    /** Whom to call, in this order: those who answer, then those who are told next. */
    public List<String> people() {
        return Stream.concat(tiers.stream(), escalation.stream()).distinct().toList();
    }

    /** After this time without a cure the next one is called; our rule, for nobody is asked for another. */
    public Duration patience(Severity severity) {
        return route(severity).answer().multipliedBy(2);
    }

    public Route route(Severity severity) {
        return routes.get(severity.ordinal());
    }

    /** Whether an alert of this severity reaches a person at night. */
    public boolean atNight(Severity severity) {
        return severity.pages() && (hours.isEmpty() || outOfHours);
    }

    /** Whether an alert is kept back until the next hour of cover: it would call somebody, or open a ticket whose clock runs, when nobody is there. */
    public boolean heldBack(Severity severity) {
        return hours.isPresent() && !atNight(severity) && !waits(route(severity).channel());
    }

    /** What is written there disturbs nobody until it is read. */
    private static boolean waits(Tooling.Alerting channel) {
        return channel == Tooling.Alerting.EMAIL || channel == Tooling.Alerting.SLACK || channel == Tooling.Alerting.TEAMS;
    }
}
