package dev.strawman.plan;

import dev.strawman.catalog.AlertRule.Consequence;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Stake;
import dev.strawman.plan.monitoring.Stake.Haste;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much an alert weighs: by what its use cases lose and by what the environment is for, never by taste. An outage of a cluster is
 * severity 1 where a standstill costs more than calling somebody does, else 2; a cluster that only stands by in another region is one step milder
 * as long as it does. Nobody is called for a use case whose own standstill is not worth a call, nor for an environment without customers.
 */
record Weights(Deployment deployment, String team) {

    /** A severity and why it is that. */
    record Weight(Severity severity, String reason) {
    }

    /**
     * Of what concerns the cluster, and so all use cases on it.
     *
     * @param copying the alert is about the copying itself, which is no milder where the copy lies
     */
    Weight shared(Consequence consequence, List<Stake> stakes, boolean copying) {
        Weight weight = switch (consequence) {
            case OUTAGE -> harmed(stakes, Stake::standstill);
            case LOSS, UNPROCESSED -> harmed(stakes, stake -> stake.record().call() && !stake.standstill().call() ? stake.record() : stake.standstill());
            case DEGRADED -> new Weight(Severity.SEV2, "users are served badly");
            case PROMISE -> new Weight(Severity.SEV2, "a promise does not hold at this moment");
            case BLIND -> new Weight(Severity.SEV2, "an outage would go unseen");
            case REDUNDANCY -> new Weight(Severity.SEV3, "the next fault would harm users");
            case HYGIENE -> new Weight(Severity.SEV4, "work for a quiet day");
        };
        boolean milder = site().production() && site().standby() && !copying;
        return here(milder ? new Weight(weight.severity().milder(1), weight.reason() + ", one step milder because "
                + (deployment.holdsCopy() ? "this is the copy" : "nobody works here until the other region is lost")) : weight);
    }

    private static Weight harmed(List<Stake> stakes, Function<Stake, Stake.Worth> worth) {
        Optional<Stake> called = stakes.stream().filter(stake -> worth.apply(stake).call()).findFirst();
        String who = called.or(() -> stakes.stream().findFirst()).map(stake -> because(stake, worth.apply(stake))).orElse("no use case was captured for it");
        return new Weight(stakes.isEmpty() || called.isPresent() ? Severity.SEV1 : Severity.SEV2, "users are harmed now: " + who);
    }

    /** Of what concerns one use case: its own cost alone decides. */
    Weight alone(Consequence consequence, Stake stake) {
        Stake.Worth worth = consequence == Consequence.UNPROCESSED || consequence == Consequence.LOSS ? stake.record() : stake.standstill();
        Haste haste = worth.haste();
        Severity severity = switch (consequence) {
            case OUTAGE, LOSS -> worth.call() ? Severity.SEV1 : Severity.SEV3;
            case DEGRADED, PROMISE, BLIND, UNPROCESSED -> Severity.values()[haste.ordinal()];
            case REDUNDANCY -> worth.call() ? Severity.SEV3 : Severity.SEV4;
            case HYGIENE -> Severity.SEV4;
        };
        String what = switch (consequence) {
            case OUTAGE, LOSS -> "its users are harmed now";
            case DEGRADED, PROMISE, BLIND -> "its users are served badly";
            case UNPROCESSED -> "a record was not processed" + (haste == Haste.QUIET_DAY ? ", work for a quiet day" : "");
            case REDUNDANCY -> "the next fault would harm its users";
            case HYGIENE -> "work for a quiet day";
        };
        return here(new Weight(severity, what + (worth.call() || haste == Haste.QUIET_DAY ? "" : ", a case for working hours") + ": " + because(stake, worth)));
    }

    private static String because(Stake stake, Stake.Worth worth) {
        return stake.useCase() + ", " + worth.reason();
    }

    private Weight here(Weight weight) {
        return site().production() ? weight : new Weight(weight.severity().pages() ? Severity.SEV3 : Severity.SEV4, "nobody outside the team depends on " + site().environment());
    }

    private Site site() {
        return deployment.site();
    }
}
