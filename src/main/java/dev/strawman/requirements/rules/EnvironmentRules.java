package dev.strawman.requirements.rules;

import static dev.strawman.requirements.rules.Objections.each;

import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure.ExistingNetwork;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Infrastructure.Region;
import dev.strawman.requirements.Placement;
import dev.strawman.requirements.PlatformOption;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Scoring.Knockout;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Standby;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about environments, and the regions and networks they live in. */
final class EnvironmentRules {

    private EnvironmentRules() {
    }

    static void noProduction(Requirements wish, Objections found) {
        if (wish.environments().stream().noneMatch(environment -> environment.purpose() == Environment.Purpose.PROD)) {
            found.error("environments", "has none with purpose prod: service levels and sizes rest on production", "add {name: prod, purpose: prod}");
        }
    }

    static void onlyProduction(Requirements wish, Objections found) {
        if (!wish.environments().isEmpty() && wish.environments().stream().allMatch(Environment::production)) {
            found.error("environments", "has nothing but production: a change would be tried there first",
                    "add at least one more, for example {name: test, purpose: test}");
        }
    }

    /** Sizes, quotas and thresholds are shares of production: of nothing there is no plan. */
    static void scale(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> environment.scale().filter(scale -> scale.value().signum() == 0).ifPresent(scale ->
                found.error(path + ".scale", "is " + scale + ": nothing could be sized for it, and any traffic would raise an alert", "write a share above 0, or leave it out")));
    }

    static void sharedCluster(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, guest) -> guest.sharesClusterWith().ifPresent(name -> {
            Optional<Environment> host = wish.environments().stream().filter(environment -> environment.name().equals(name)).findFirst();
            host.flatMap(owner -> whyNotShared(guest, owner, wish)).ifPresent(why ->
                    found.error(path + ".sharesClusterWith", "is \"" + name + "\", but " + why.fact(), why.remedy()));
        }));
    }

    private record Refusal(String fact, String remedy) {
    }

    private static Optional<Refusal> whyNotShared(Environment guest, Environment host, Requirements wish) {
        if (guest.name().equals(host.name())) {
            return Optional.of(new Refusal("that is the environment itself", "leave it out"));
        }
        if (host.sharesClusterWith().isPresent()) {
            return Optional.of(new Refusal("that one has no cluster of its own, it shares with \"" + host.sharesClusterWith().get() + "\"",
                    "name the environment that has the cluster"));
        }
        if (guest.production() || host.production()) {
            Environment production = guest.production() ? guest : host;
            return Optional.of(new Refusal("\"" + production.name() + "\" is production: what happens to the other one happens to it",
                    "give each a cluster of its own"));
        }
        if (!Regions.of(guest, wish).equals(Regions.of(host, wish))) {
            return Optional.of(new Refusal("the two run in different regions", "name the same regions, or give each a cluster of its own"));
        }
        if (guest.account().isPresent() && host.account().isPresent() && !guest.account().equals(host.account())) {
            return Optional.of(new Refusal("the two live in different accounts, \"" + guest.account().get() + "\" and \"" + host.account().get() + "\"",
                    "name the same account, or give each a cluster of its own"));
        }
        return Optional.empty();
    }

    static void primaryRegion(Requirements wish, Objections found) {
        List<Region> regions = wish.infrastructure().regions();
        if (!regions.isEmpty() && Regions.primary(regions).isEmpty()) {
            found.error("infrastructure.regions", "has none with role primary: environments would have no home", "give the first region the role primary");
        }
        Optional<Region> first = regions.stream().filter(region -> region.role() == Region.Role.PRIMARY).findFirst();
        each("infrastructure.regions", regions, (path, region) -> {
            if (region.role() == Region.Role.PRIMARY && !first.get().id().equals(region.id())) {
                found.error(path + ".role", "is primary, but so is " + first.get().id() + " (" + found.cite(Regions.path(first.get(), wish) + ".role") + ")",
                        "write dr, active or witness");
            }
        });
    }

    /** A name that is nearly right would rule out every service that the provider offers there; a new one is told apart by who runs it. */
    static void regionOfProvider(Requirements wish, Objections found) {
        List<Provider> providers = wish.infrastructure().providers();
        String named = String.join(" or ", providers.stream().map(Spellings::of).toList());
        found.regions(providers).ifPresent(known -> each("infrastructure.regions", wish.infrastructure().regions(), (path, region) -> {
            Optional<Provider> other = found.provider(region.id()).filter(provider -> !providers.contains(provider));
            if (region.provider().isEmpty() && other.isPresent()) {
                found.error(path + ".id", "is \"" + region.id() + "\", a region of " + Spellings.of(other.get()) + ", which is none of the providers in use ("
                        + found.cite("infrastructure.providers") + ")", "add " + Spellings.of(other.get()) + " there, or write a region of " + named);
            } else if (region.provider().isEmpty()) {
                found.unknown(path + ".id", "is", region.id(), "known region of " + named, known);
            } else if (!known.contains(region.id())) {
                found.warning(path + ".id", "is \"" + region.id() + "\", a region that this program does not know: where it lies and what is offered there is not checked",
                        "nothing, if " + Spellings.of(region.provider().get()) + " has it");
            }
        }));
    }

    static void providerOfRegion(Requirements wish, Objections found) {
        List<Provider> providers = wish.infrastructure().providers();
        each("infrastructure.regions", wish.infrastructure().regions(), (path, region) -> region.provider().filter(provider -> !providers.contains(provider)).ifPresent(provider ->
                found.error(path + ".provider", "is " + Spellings.of(provider) + ", which is none of the providers in use (" + found.cite("infrastructure.providers") + ")",
                        "write " + String.join(" or ", providers.stream().map(Spellings::of).toList()) + ", or add it there")));
    }

    static void recoveryRegionUnused(Requirements wish, Objections found) {
        if (Regions.primary(wish.infrastructure().regions()).isEmpty()) {
            return;
        }
        each("infrastructure.regions", wish.infrastructure().regions(), (path, region) -> {
            if (region.role() == Region.Role.DR && wish.environments().stream().noneMatch(environment -> Regions.of(environment, wish).contains(region))) {
                found.warning(path + ".role", "is dr, but no environment runs in " + region.id() + ": nothing is copied there, and the loss of a region is not covered",
                        "add an environment such as {name: dr, purpose: dr}");
            }
        });
    }

    /** Networks of one environment must not overlap in a region; others may, as long as nobody ever wants to join them or to copy between them. */
    static void networkOverlap(Requirements wish, Objections found) {
        List<ExistingNetwork> earlier = new ArrayList<>();
        each("infrastructure.networks", wish.infrastructure().networks(), (path, network) -> {
            for (int index = 0; index < earlier.size(); index++) {
                ExistingNetwork other = earlier.get(index);
                if (!overlap(network.cidr(), other.cidr())) {
                    continue;
                }
                String where = found.cite("infrastructure.networks[" + index + "].cidr");
                if (!region(network, wish).equals(region(other, wish))) {
                    found.warning(path + ".cidr", "is " + network.cidr() + ", which overlaps with " + other.cidr() + " (" + where
                            + ") of another region: the two can never be peered, and nothing can be copied from one to the other over private addresses",
                            "write a range of its own");
                } else if (meet(network, other)) {
                    found.error(path + ".cidr", "is " + network.cidr() + ", which overlaps with " + other.cidr() + " (" + where
                            + ") of the same environment and region: addresses would be ambiguous",
                            "write a range of its own, or list the network once");
                } else {
                    found.warning(path + ".cidr", "is " + network.cidr() + ", which overlaps with " + other.cidr() + " (" + where
                            + "): the two can never be peered",
                            "write a range of its own");
                }
            }
            earlier.add(network);
        });
    }

    private static Optional<String> region(ExistingNetwork network, Requirements wish) {
        return network.region().or(() -> Regions.primary(wish.infrastructure().regions()).map(Region::id));
    }

    /** No environment named means all of them. */
    private static boolean meet(ExistingNetwork one, ExistingNetwork other) {
        return one.environments().isEmpty() || other.environments().isEmpty() || one.environments().stream().anyMatch(other.environments()::contains);
    }

    private static boolean overlap(Cidr one, Cidr other) {
        int shorter = Math.min(prefix(one), prefix(other));
        return shorter == 0 || address(one) >>> (32 - shorter) == address(other) >>> (32 - shorter);
    }

    private static int prefix(Cidr network) {
        return Integer.parseInt(network.text().substring(network.text().indexOf('/') + 1));
    }

    private static long address(Cidr network) {
        long address = 0;
        for (String octet : network.text().substring(0, network.text().indexOf('/')).split("\\.")) {
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }

    /** What is only envisaged brings no topics. */
    static void noUseCase(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> {
            List<UseCase> named = wish.useCases().stream().filter(useCase -> environment.useCases().contains(useCase.id())).toList();
            if (!named.isEmpty() && named.stream().allMatch(useCase -> useCase.state() == UseCase.State.ENVISAGED)) {
                found.error(path + ".useCases", "names none but what is only envisaged: the cluster would hold nothing", "add a use case that exists or is planned, or take the environment out");
            }
        });
    }

    /** The copy takes every topic of the cluster: one that must not be there would come along, and one more would stay empty. */
    static void recoveryOfOtherUseCases(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> {
            if (environment.purpose() == Environment.Purpose.DR && !environment.useCases().isEmpty()) {
                List<UseCase> here = Placement.of(environment, wish);
                Standby.recovered(environment, wish).filter(other -> !Placement.of(other, wish).equals(here)).ifPresent(other ->
                        found.error(path + ".useCases", "is " + String.join(", ", environment.useCases()) + ", but \"" + other.name() + "\" runs "
                                + String.join(", ", Placement.of(other, wish).stream().map(UseCase::id).toList()) + ": a cluster is copied as a whole",
                                "leave it out, and " + environment.name() + " recovers what runs there"));
            }
        });
    }

    static void recovers(Requirements wish, Objections found) {
        each("environments", wish.environments(), (path, environment) -> {
            if (environment.purpose() == Environment.Purpose.DR) {
                environment.recovers().ifPresentOrElse(name -> recoversCaptured(environment, name, path, wish, found), () -> recoversGuessed(environment, path, wish, found));
            } else {
                environment.recovers().ifPresent(name -> found.error(path + ".recovers", "is \"" + name + "\", but \"" + environment.name() + "\" is no recovery environment ("
                        + found.cite(path + ".purpose") + ")", "leave it out, or write purpose: dr"));
            }
        });
    }

    private static void recoversCaptured(Environment recovery, String name, String path, Requirements wish, Objections found) {
        Optional<Environment> named = wish.environments().stream().filter(other -> other.name().equals(name)).findFirst();
        if (named.isPresent() && Standby.recovered(recovery, wish).isEmpty()) {
            Optional<Environment> first = Standby.of(named.get(), wish);
            found.error(path + ".recovers", "is \"" + name + "\", which " + first.map(other -> "\"" + other.name() + "\" stands by for already: a cluster is the copy of one other").orElse("is no production environment"),
                    first.isPresent() ? "name another production environment, or leave this one out" : "name one with purpose: prod");
        }
    }

    private static void recoversGuessed(Environment recovery, String path, Requirements wish, Objections found) {
        long production = wish.environments().stream().filter(environment -> environment.purpose() == Environment.Purpose.PROD).count();
        Optional<Environment> taken = Standby.recovered(recovery, wish);
        if (taken.isPresent() && production > 1) {
            found.warning(path + ".name", "is \"" + recovery.name() + "\", which stands by for one of several production environments, and nobody said for which: \"" + taken.get().name() + "\" is taken",
                    "write recovers: " + taken.get().name() + ", or another one; each needs a recovery environment of its own");
        } else if (taken.isEmpty() && production > 0) {
            found.warning(path + ".name", "is \"" + recovery.name() + "\", which has no production left to stand by for: nothing is copied to it", "leave it out, or add the production environment that it recovers");
        }
    }

    static void useCaseNowhere(Requirements wish, Objections found) {
        Set<String> placed = wish.environments().stream().flatMap(environment -> Placement.of(environment, wish).stream()).map(UseCase::id).collect(Collectors.toSet());
        each("useCases", wish.useCases(), (path, useCase) -> {
            if (useCase.state() != UseCase.State.ENVISAGED && !placed.contains(useCase.id())) {
                found.warning(path + ".id", "is \"" + useCase.id() + "\", which no environment has among its useCases: nothing is sized or generated for it",
                        "add it to environments[].useCases, or write state: envisaged");
            }
        });
    }

    static void optionsWithoutEffect(Requirements wish, Objections found) {
        List<Environment> clusters = wish.environments().stream().filter(environment -> environment.sharesClusterWith().isEmpty()).toList();
        if (!wish.options().isEmpty() && !clusters.isEmpty() && clusters.stream().noneMatch(environment -> environment.options().isEmpty())) {
            found.warning("options", "has no effect: every environment with a cluster names options of its own", "take it out, or leave environments[].options out where it is to hold");
        }
    }

    static void noOptionLeft(Requirements wish, Objections found) {
        List<PlatformOption> out = wish.scoring().knockouts().stream().map(Knockout::option).toList();
        optionsLeft("options", wish.options(), out, found);
        each("environments", wish.environments(), (path, environment) -> optionsLeft(path + ".options", environment.options(), out, found));
    }

    private static void optionsLeft(String path, List<PlatformOption> options, List<PlatformOption> out, Objections found) {
        if (!options.isEmpty() && out.containsAll(options)) {
            found.error(path, "leaves nothing to choose: scoring.knockouts (" + found.line("scoring.knockouts") + ") excludes every one of them",
                    "add an option, or take a knock-out away");
        }
    }
}
