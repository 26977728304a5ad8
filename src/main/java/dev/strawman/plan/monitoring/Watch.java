package dev.strawman.plan.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the platform is watched: who answers, what is at stake, and what is measured where.
 *
 * @param clock       by which all hours and windows are read
 * @param onCall      who is told of what
 * @param stakes      use cases and what they lose
 * @param deployments one for each deployment, in the same order
 * @param rhythm      when work on the platform is due, and how its delivery is measured
 * @param retention   how long metrics are kept
 * @param notices     whom the captured regimes want told of a leak, and how soon
 */
public record Watch(Clock clock, OnCall onCall, List<Stake> stakes, List<Monitoring> deployments, Rhythm rhythm, Duration retention, List<Notice> notices) {

    public Watch {
        stakes = List.copyOf(stakes);
        deployments = List.copyOf(deployments);
        notices = List.copyOf(notices);
    }

    /**
     * Whom a regime wants told of a leak.
     *
     * @param regime for people
     * @param duty   who and how soon
     * @param status how far this may be relied on, as the catalogue spells it
     */
    public record Notice(String regime, String duty, String status) {
    }

    /** What is watched of the deployment at this path; every deployment of a plan has something. */
    public Optional<Monitoring> of(String deployment) {
        return deployments.stream().filter(monitoring -> monitoring.deployment().equals(deployment)).findFirst();
    }
}
