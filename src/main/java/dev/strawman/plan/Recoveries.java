package dev.strawman.plan;

import dev.strawman.plan.Site.Recovery;
import dev.strawman.plan.Site.Recovery.Part;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the loss of a region is met: replicated to another site when production has a recovery environment, from backup or
 * source otherwise. An asynchronous copy never gives an RPO of 0.
 */
final class Recoveries {

    private final Requirements wish;

    Recoveries(Requirements wish) {
        this.wish = wish;
    }

    Recovery of(Environment environment, Infrastructure.Region region) {
        Duration rpo = wish.sla().regionLoss().rpo();
        Duration rto = wish.sla().regionLoss().rto();
        String asked = "RPO " + Durations.text(rpo) + " and RTO " + Durations.text(rto) + " for the loss of a region";
        if (!environment.production()) {
            return new Recovery(region.zones() > 1 ? "T1" : "T0", Part.ALONE, Optional.empty(), asked, "non-production is built anew from this tree");
        }
        Environment.Purpose other = environment.purpose() == Environment.Purpose.DR ? Environment.Purpose.PROD : Environment.Purpose.DR;
        Optional<String> peer = peer(other);
        if (peer.isPresent()) {
            Part part = environment.purpose() == Environment.Purpose.DR ? Part.TARGET : Part.SOURCE;
            return new Recovery("T3", part, peer, asked, asked + ": asynchronous copy to the other region");
        }
        return new Recovery("T1", Part.ALONE, Optional.empty(), asked, patient(rpo)
                ? asked + ": restored from its sources, no second cluster"
                : asked + " cannot be met: no environment with the purpose dr was captured");
    }

    /** So much may be lost that the sources can write it again. */
    static boolean patient(Duration rpo) {
        return rpo.compareTo(Duration.ofDays(1)) >= 0;
    }

    private Optional<String> peer(Environment.Purpose purpose) {
        List<Environment> candidates = wish.environments().stream().filter(environment -> environment.purpose() == purpose).toList();
        return candidates.isEmpty() ? Optional.empty()
                : Optional.of(candidates.getFirst().name() + "/" + Sites.regions(wish, candidates.getFirst()).getFirst().id());
    }
}
