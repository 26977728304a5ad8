package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Features.Replication;
import dev.strawman.requirements.Infrastructure.Region;
import dev.strawman.requirements.Operations.Cover;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Standby;
import dev.strawman.requirements.ServiceLevels;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Support.OutOfHours;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules about availability, recovery, latency and who answers. */
final class ServiceLevelRules {

    private static final Percent FOUR_NINES = new Percent(new BigDecimal("99.99"));
    private static final Percent THREE_NINES = new Percent(new BigDecimal("99.9"));
    private static final Percent LEAST = new Percent(new BigDecimal("90"));
    private static final Percent EVERYTHING = new Percent(new BigDecimal("100"));
    /** Faster than a daily backup can give. */
    private static final Duration BACKUP = Duration.ofHours(24);

    private ServiceLevelRules() {
    }

    /** Below 90 % somebody wrote a share of one (0.9995) or an allowance; 100 % is nobody's to promise. */
    static void availabilityRange(Requirements wish, Objections found) {
        inRange("sla.availability", wish.sla().availability(), found);
        inRange("sla.nonProduction", wish.sla().nonProduction(), found);
        each("environments", wish.environments(), (path, environment) ->
                environment.availability().ifPresent(own -> inRange(path + ".availability", own, found)));
    }

    private static void inRange(String path, Percent availability, Objections found) {
        if (availability.compareTo(LEAST) < 0 || availability.compareTo(EVERYTHING) >= 0) {
            found.error(path, "is " + availability + (availability.compareTo(LEAST) < 0 ? ", less than anybody means" : ", more than anybody can promise"),
                    "write a percentage from 90 % to 99.999 %");
        }
    }

    /** 99.99 % leaves under five minutes a month: nobody who sleeps can mend that (Google SRE workbook, error budgets). */
    static void availabilityCover(Requirements wish, Objections found) {
        Cover cover = wish.operations().cover();
        if (cover == Cover.TWENTY_FOUR_BY_SEVEN) {
            return;
        }
        coverOf("sla.availability", wish.sla().availability(), cover, found);
        each("environments", wish.environments(), (path, environment) -> {
            if (environment.production()) {
                environment.availability().ifPresent(own -> coverOf(path + ".availability", own, cover, found));
            }
        });
    }

    private static void coverOf(String path, Percent availability, Cover cover, Objections found) {
        if (availability.compareTo(FOUR_NINES) < 0 || availability.compareTo(EVERYTHING) >= 0) {
            return;
        }
        String fact = "is " + availability + ", but operations.cover is " + Spellings.of(cover) + " (" + found.line("operations.cover")
                + "): under five minutes a month may be lost and nobody answers "
                + (cover == Cover.TWENTY_FOUR_BY_FIVE ? "at the weekend" : "at night and at the weekend");
        String remedy = "write operations.cover: 24x7, or 99.95 % or less";
        if (cover == Cover.TWENTY_FOUR_BY_FIVE) {
            found.warning(path, fact, remedy);
        } else {
            found.error(path, fact, remedy);
        }
    }

    static void coverWithoutRota(Requirements wish, Objections found) {
        if (wish.operations().cover() == Cover.TWENTY_FOUR_BY_SEVEN && wish.support().outOfHours() == OutOfHours.NONE) {
            found.warning("operations.cover", "is 24x7, but support.outOfHours is none (" + found.line("support.outOfHours")
                    + "): nobody is called at night", "write support.outOfHours: oncall or msp");
        }
    }

    static void availabilityZones(Requirements wish, Objections found) {
        if (wish.sla().availability().compareTo(THREE_NINES) < 0) {
            return;
        }
        for (Region region : Regions.ofProduction(wish)) {
            if (region.zones() == 1) {
                found.warning("sla.availability", "is " + wish.sla().availability() + ", but production in " + region.id() + " has one zone ("
                        + found.cite(Regions.path(region, wish) + ".zones") + "): the loss of that zone is an outage",
                        "use two zones or more, or write less than 99.9 %");
            }
        }
    }

    static void nonProductionAvailability(Requirements wish, Objections found) {
        ServiceLevels sla = wish.sla();
        if (sla.availability().compareTo(LEAST) < 0) {
            return;
        }
        if (sla.nonProduction().compareTo(sla.availability()) > 0) {
            found.warning("sla.nonProduction", "is " + sla.nonProduction() + ", above the " + sla.availability() + " of production ("
                    + found.cite("sla.availability") + ")", "write at most " + sla.availability() + ", or raise production");
        }
        each("environments", wish.environments(), (path, environment) -> environment.availability()
                .filter(own -> !environment.production() && own.compareTo(sla.availability()) > 0)
                .ifPresent(own -> found.warning(path + ".availability", "is " + own + ", above the " + sla.availability()
                        + " of production (" + found.cite("sla.availability") + ")", "write at most " + sla.availability() + ", or raise production")));
    }

    /** Every way of replicating between clusters copies after the acknowledgement. */
    static void regionLossWithoutLoss(Requirements wish, Objections found) {
        if (!wish.sla().regionLoss().rpo().isZero()) {
            return;
        }
        String how = wish.features().replication().filter(kind -> kind != Replication.NONE)
                .map(kind -> "features.replication is " + Spellings.of(kind) + " (" + found.line("features.replication")
                        + "), which copies after the acknowledgement")
                .orElse("nothing copies synchronously between regions (" + found.cite("features.replication") + ")");
        found.error("sla.regionLoss.rpo", "is 0, but " + how + ": what was not yet copied is lost with the region",
                "write how much may be lost, for example 5 min");
    }

    static void regionLossNeedsSecondRegion(Requirements wish, Objections found) {
        List<Region> holding = wish.infrastructure().regions().stream().filter(region -> region.role() != Region.Role.WITNESS).toList();
        if (holding.size() != 1) {
            return;
        }
        ServiceLevels.RegionLoss loss = wish.sla().regionLoss();
        if (!loss.rpo().isZero() && loss.rpo().compareTo(BACKUP) < 0) {
            secondRegion("sla.regionLoss.rpo", loss.rpo(), holding.getFirst(), wish, found);
        }
        if (loss.rto().compareTo(BACKUP) < 0) {
            secondRegion("sla.regionLoss.rto", loss.rto(), holding.getFirst(), wish, found);
        }
    }

    private static void secondRegion(String path, Duration span, Region only, Requirements wish, Objections found) {
        found.warning(path, "is " + Durations.text(span) + ", but " + only.id() + " is the only region (" + found.cite(Regions.path(only, wish))
                + "): after its loss everything comes back from a backup", "add a region with role dr, or write 24h or more");
    }

    static void regionLossBelowZoneLoss(Requirements wish, Objections found) {
        ServiceLevels.ZoneLoss zone = wish.sla().zoneLoss();
        ServiceLevels.RegionLoss region = wish.sla().regionLoss();
        regionBelowZone("rto", region.rto(), zone.rto(), found);
        regionBelowZone("rpo", region.rpo(), zone.rpo(), found);
    }

    private static void regionBelowZone(String kind, Duration region, Duration zone, Objections found) {
        if (region.compareTo(zone) < 0) {
            found.warning("sla.regionLoss." + kind, "is " + Durations.text(region) + ", less than the " + Durations.text(zone) + " for the loss of one zone ("
                    + found.cite("sla.zoneLoss." + kind) + "), which is the smaller accident",
                    "write at most " + Durations.text(region) + " in sla.zoneLoss." + kind + ", or more for the region");
        }
    }

    static void latencyOrder(Requirements wish, Objections found) {
        Duration produce = wish.sla().latencyP99().produce();
        Duration endToEnd = wish.sla().latencyP99().endToEnd();
        if (endToEnd.compareTo(produce) < 0) {
            found.warning("sla.latencyP99.endToEnd", "is " + Durations.text(endToEnd) + ", less than the " + Durations.text(produce)
                    + " until the broker acknowledges (" + found.cite("sla.latencyP99.produce") + "), which is a part of it",
                    "write more than " + Durations.text(produce) + ", or less in sla.latencyP99.produce");
        }
    }

    static void supportResponseOrder(Requirements wish, Objections found) {
        ServiceLevels.SupportResponse response = wish.sla().supportResponse();
        List<Duration> bySeverity = List.of(response.severity1(), response.severity2(), response.severity3(), response.severity4());
        for (int severity = 2; severity <= 4; severity++) {
            Duration worse = bySeverity.get(severity - 2);
            Duration milder = bySeverity.get(severity - 1);
            if (milder.compareTo(worse) < 0) {
                String before = "sla.supportResponse.severity" + (severity - 1);
                found.warning("sla.supportResponse.severity" + severity, "is " + Durations.text(milder) + ", sooner than the " + Durations.text(worse)
                        + " for the worse severity " + (severity - 1) + " (" + found.cite(before) + ")", "write " + Durations.text(worse) + " or more");
            }
        }
    }

    /** Where production comes back after the loss of its region. */
    static void recoveryEnvironment(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> {
            if (environment.purpose() != Environment.Purpose.DR) {
                return;
            }
            if (environment.regions().isEmpty() && Regions.recovery(wish.infrastructure().regions()).isEmpty()) {
                found.error(path + ".regions", "is empty and no region has the role dr (" + found.cite("infrastructure.regions")
                        + "): the recovery environment has nowhere to run", "give a second region the role dr, or name the regions here");
                return;
            }
            List<String> home = Standby.recovered(environment, wish).map(production -> Regions.of(production, wish)).orElse(List.of()).stream().map(Region::id).toList();
            Regions.of(environment, wish).stream().filter(region -> home.contains(region.id())).findFirst().ifPresent(shared ->
                    found.error(path + ".regions", "holds " + shared.id() + ", where production runs too: both are lost together",
                            "name another region"));
        });
    }
}
