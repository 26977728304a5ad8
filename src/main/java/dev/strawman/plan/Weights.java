package dev.strawman.plan;

import dev.strawman.catalog.AlertRule.Consequence;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Stake;
import java.util.List;

/**
 * How much an alert weighs: by what its use cases lose and by what the environment is for, never by taste. An outage is severity 1
 * where a standstill costs more than calling somebody does, else 2; a cluster that only stands by in another region is one step milder, as
 * long as it does; nobody is called for an environment without customers.
 */
record Weights(Deployment deployment, String team) {

    /** @param copying the alert is about the copying itself, which is no milder where the copy lies */
    Severity of(Consequence consequence, List<Stake> stakes, boolean copying) {
        Severity severity = switch (consequence) {
            case OUTAGE, LOSS -> worst(stakes);
            case DEGRADED, PROMISE, BLIND -> Severity.SEV2;
            case REDUNDANCY -> Severity.SEV3;
            case HYGIENE -> Severity.SEV4;
        };
        if (!site().production()) {
            return severity.pages() ? Severity.SEV3 : Severity.SEV4;
        }
        return site().standby() && !copying ? severity.milder(1) : severity;
    }

    private Site site() {
        return deployment.site();
    }

    private static Severity worst(List<Stake> stakes) {
        return stakes.isEmpty() || stakes.stream().anyMatch(Stake::high) ? Severity.SEV1 : Severity.SEV2;
    }

    String reason(Consequence consequence, List<Stake> stakes, boolean copying) {
        if (!site().production()) {
            return "nobody outside the team depends on " + site().environment();
        }
        String standby = !site().standby() || copying ? "" : ", one step milder because " + (deployment.holdsCopy() ? "this is the copy" : "nobody works here until the other region is lost");
        return switch (consequence) {
            case OUTAGE, LOSS -> "users are harmed now: " + stakes.stream().filter(Stake::high).findFirst().or(() -> stakes.stream().findFirst())
                    .map(stake -> stake.useCase() + ", " + stake.reason()).orElse("no use case was captured for it") + standby;
            case DEGRADED -> "users are served badly" + standby;
            case PROMISE -> "a promise does not hold at this moment";
            case BLIND -> "an outage would go unseen" + standby;
            case REDUNDANCY -> "the next fault would harm users" + standby;
            case HYGIENE -> "work for a quiet day" + standby;
        };
    }
}
