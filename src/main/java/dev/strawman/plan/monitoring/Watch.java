package dev.strawman.plan.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the platform is watched: who answers, what is at stake, and what is measured where.
 *
 * @param onCall      who is told of what
 * @param stakes      use cases and what they lose
 * @param deployments one for each deployment, in the same order
 * @param rhythm      when work on the platform is due, and how its delivery is measured
 * @param retention   how long metrics are kept
 */
public record Watch(OnCall onCall, List<Stake> stakes, List<Monitoring> deployments, Rhythm rhythm, Duration retention) {

    public Watch {
        stakes = List.copyOf(stakes);
        deployments = List.copyOf(deployments);
    }

    /** What is watched of the deployment at this path; every deployment of a plan has something. */
    public Optional<Monitoring> of(String deployment) {
        return deployments.stream().filter(monitoring -> monitoring.deployment().equals(deployment)).findFirst();
    }
}
