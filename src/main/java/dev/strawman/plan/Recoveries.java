package dev.strawman.plan;

import dev.strawman.plan.Site.Recovery;
import dev.strawman.plan.Site.Recovery.Part;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Standby;
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
        boolean standby = environment.purpose() == Environment.Purpose.DR;
        Optional<Environment> peer = standby ? Standby.recovered(environment, wish) : Standby.of(environment, wish);
        return peer.map(other -> new Recovery("T3", standby ? Part.TARGET : Part.SOURCE, Optional.of(path(other)), asked, asked + ": asynchronous copy to the other region" + (standby ? guessed(environment) : "")))
                .orElseGet(() -> new Recovery("T1", Part.ALONE, Optional.empty(), asked, standby ? "no production is left that it could stand by for" : patient(rpo)
                        ? asked + ": restored from its sources, no second cluster"
                        : asked + " cannot be met: no environment with the purpose dr " + others()));
    }

    private String guessed(Environment standby) {
        boolean several = wish.environments().stream().filter(each -> each.purpose() == Environment.Purpose.PROD).count() > 1;
        return several && standby.recovers().isEmpty() ? "; nobody captured for which production it stands by" : "";
    }

    private String others() {
        List<String> elsewhere = wish.environments().stream().filter(each -> each.purpose() == Environment.Purpose.DR)
                .flatMap(each -> Standby.recovered(each, wish).stream().map(taken -> each.name() + " does for " + taken.name())).toList();
        return elsewhere.isEmpty() ? "was captured" : "stands by for it; " + String.join(", ", elsewhere);
    }

    /** Asked for a production cluster that nothing stands by for although little may be lost; empty otherwise. */
    static Optional<Plan.Question> question(Site site, String askWhom) {
        boolean open = site.purpose() == Environment.Purpose.PROD && site.recovery().part() == Part.ALONE && !patient(site.serviceLevel().regionRpo());
        return open ? Optional.of(new Plan.Question("sla.regionLoss.rpo", "What brings " + site.path() + " back when its region is lost? " + site.recovery().reason()
                + ". An environment with the purpose dr, or a longer RPO and RTO?", askWhom)) : Optional.empty();
    }

    /** So much may be lost that the sources can write it again. */
    static boolean patient(Duration rpo) {
        return rpo.compareTo(Duration.ofDays(1)) >= 0;
    }

    private String path(Environment environment) {
        return environment.name() + "/" + Sites.regions(wish, environment).getFirst().id();
    }
}
