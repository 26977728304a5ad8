package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.InstanceType;
import dev.strawman.catalog.NetworkAccess;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Platform;
import dev.strawman.catalog.Profile;
import dev.strawman.catalog.ReplicationEnd;
import dev.strawman.plan.Decision.Rejected;
import dev.strawman.plan.sizing.Check;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import dev.strawman.unit.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the product of each platform for each site: what is not ruled out and fits, the lowest rank first. */
final class Selection {

    /** Field that limits the whole comparison, and in an environment that environment. */
    static final String OPTIONS = "options";

    private final Requirements wish;
    private final Catalog catalog;
    private final List<Sites.Draft> drafts;
    private final Decisions decisions;
    private final Exclusions rules;
    private final Sizes sizes;
    private final KafkaVersions versions;
    private final List<Exclusion> exclusions = new ArrayList<>();

    Selection(Requirements wish, Catalog catalog, List<Sites.Draft> drafts, Decisions decisions) {
        this.wish = wish;
        this.drafts = drafts;
        this.catalog = catalog;
        this.decisions = decisions;
        this.rules = new Exclusions(wish, catalog);
        this.sizes = new Sizes(wish, catalog);
        this.versions = new KafkaVersions(wish, catalog);
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    /** @param beyond limits that only the estimate of Kafka Streams' own topics breaks: an estimate rules nothing out, so it is left out of the size */
    private record Candidate(Option option, Profile profile, SignIns signIns, Sizes.Sized sized, List<Check> beyond) {
    }

    /** The deployment of this platform at this site, as far as it is known without the others; empty when every product is ruled out. */
    Optional<Deployment> choose(Platform platform, Sites.Draft draft) {
        Site site = draft.site();
        List<Rejected> rejected = new ArrayList<>();
        List<Candidate> fitting = new ArrayList<>();
        for (Option option : platform.options().stream().map(option -> option.on(Spellings.of(site.provider()))).toList()) {
            List<Exclusion> broken = new ArrayList<>(rules.of(option, site, wanted(site)));
            if (broken.isEmpty()) {
                Candidate candidate = candidate(option, draft);
                broken.addAll(limits(platform, option, site, candidate));
                if (broken.isEmpty()) {
                    fitting.add(candidate);
                }
            }
            exclusions.addAll(broken);
            if (!broken.isEmpty()) {
                rejected.add(new Rejected(option.id(), broken.stream().map(Exclusion::why).collect(Collectors.joining("; "))));
            }
        }
        fitting.sort(Comparator.comparingInt(candidate -> candidate.profile().rank()));
        fitting.stream().skip(1).forEach(candidate -> rejected.add(new Rejected(candidate.option().id(), "would do: " + candidate.profile().why())));
        if (fitting.isEmpty()) {
            if (Partly.asked(platform, site, exclusions)) {
                decisions.add(platform.id() + "/" + site.path(), "Which product of " + platform.displayName() + "?", "none", "every one of them is ruled out here",
                        List.of("options", site.requirement()), List.of(), rejected.toArray(Rejected[]::new));
            }
            return Optional.empty();
        }
        Candidate chosen = fitting.getFirst();
        explain(platform, draft, chosen, rejected);
        return Optional.of(deployment(platform, site, chosen));
    }

    private Candidate candidate(Option option, Sites.Draft draft) {
        Profile profile = catalog.profile(option.id());
        SignIns signIns = SignIns.of(wish, option, profile, draft.site());
        // How many clients each application has, nobody captured, so where some sign in with IAM all are held against its limits.
        boolean iam = signIns.uses(Security.ClientAuth.IAM);
        Optional<Sizes.Shape> shape = shape(option, draft.site());
        Sizes.Sized whole = sizes.of(option, draft.site(), draft.demand(), iam, shape);
        if (whole.sizing().fits() || draft.own().none()) {
            return new Candidate(option, profile, signIns, whole, List.of());
        }
        Sizes.Sized captured = sizes.of(option, draft.site(), draft.captured(), iam, shape);
        return captured.sizing().fits() ? new Candidate(option, profile, signIns, captured, whole.sizing().failures())
                : new Candidate(option, profile, signIns, whole, List.of());
    }

    /** What production has on this product, that of the same region if there is one, for an environment outside of production that is to have its shape. */
    private Optional<Sizes.Shape> shape(Option option, Site site) {
        if (site.production() || !site.productionShape()) {
            return Optional.empty();
        }
        return drafts.stream().filter(draft -> draft.site().purpose() == Environment.Purpose.PROD)
                .min(Comparator.comparing(draft -> !draft.site().region().equals(site.region())))
                .flatMap(model -> candidate(option, model).sized().capacity() instanceof Capacity.Brokers brokers
                        ? Optional.of(new Sizes.Shape(model.site().path(), brokers.brokers())) : Optional.empty());
    }

    /** Options the client limits this environment to, else those of the whole comparison; none means no limit. */
    private Exclusions.Wanted wanted(Site site) {
        return wish.environments().stream().filter(each -> each.name().equals(site.environment()) && !each.options().isEmpty()).findFirst()
                .map(environment -> new Exclusions.Wanted(environment.options(), site.requirement() + "." + OPTIONS)).orElse(new Exclusions.Wanted(wish.options(), OPTIONS));
    }

    private static List<Exclusion> limits(Platform platform, Option option, Site site, Candidate candidate) {
        List<Exclusion> broken = new ArrayList<>();
        for (Check failure : candidate.sized().sizing().failures()) {
            broken.add(new Exclusion(site.environment(), platform.id(), option.id(), "limit-exceeded", "workloads", option.id() + ".limits",
                    failure.name() + ": " + failure.explanation()));
        }
        return broken;
    }

    private void explain(Platform platform, Sites.Draft draft, Candidate chosen, List<Rejected> rejected) {
        Site site = draft.site();
        Capacity capacity = chosen.sized().capacity();
        String path = platform.id() + "/" + site.path();
        decisions.add(path, "Which product of " + platform.displayName() + "?", chosen.option().id(), chosen.profile().why(),
                List.of(wanted(site).path(), "security.network", "security.clientAuth", "features"), List.of("profiles." + chosen.option().id()), rejected.toArray(Rejected[]::new));
        decisions.add(path, "How many and how big?", capacity.summary(), "bound by " + capacity.binding().dimension() + ": " + capacity.binding().arithmetic()
                + "; next " + capacity.next().dimension() + ": " + capacity.next().arithmetic()
                + chosen.sized().sizing().cautions().stream().map(caution -> ". Note: " + caution.replaceFirst("\\.$", "")).collect(Collectors.joining()) + streams(draft.own(), chosen) + taken(chosen),
                List.of("workloads", site.requirement()), List.of(chosen.option().id() + ".limits", "sizing"));
        versions.explain(chosen.option(), path, decisions);
        chosen.signIns().explain(wish, chosen.option(), chosen.profile(), path, decisions);
    }

    /** How much of it is the estimate of what nobody captured. */
    private static String streams(OwnTopics own, Candidate chosen) {
        return own.none() ? "" : chosen.beyond().isEmpty() ? ". Of it, topics that Kafka Streams makes (estimated): " + own.words()
                : ". Note: topics that Kafka Streams makes are not counted (estimated: " + own.words() + "); with them " + chosen.beyond().stream()
                .map(check -> check.name() + ": " + check.explanation()).collect(Collectors.joining(", ")) + ", so measure them before you choose it";
    }

    /** Where machines have no size of the catalogue, what they are taken to carry. */
    private static String taken(Candidate chosen) {
        if (!(chosen.sized().capacity() instanceof Capacity.Brokers brokers) || !brokers.instanceType().isEmpty()) {
            return "";
        }
        InstanceType type = chosen.sized().sizing().type().orElseThrow();
        return ". Note: the catalogue names no node types of this provider; each node is taken to have a disk of " + Decimals.plain(type.ebsMiBPerSecond(), 0) + " MiB/s and a network of "
                + Decimals.plain(type.nicMiBPerSecond(), 0) + " MiB/s to itself, like " + type.name() + " of AWS: measure both";
    }

    private Deployment deployment(Platform platform, Site site, Candidate chosen) {
        Option option = chosen.option();
        Security.Network network = network(option);
        Security.Authorisation authorisation = authorisation(option, chosen);
        boolean customerKeys = wish.keys().byok() && option.offers(dev.strawman.catalog.Feature.CUSTOMER_MANAGED_KEY);
        Registries registries = new Registries(wish.features().schemaRegistry());
        return new Deployment(platform.id(), option.id(), option.displayName(), site, chosen.sized().capacity(), chosen.signIns().own(), chosen.signIns().others(), authorisation,
                network, customerKeys, versions.of(option), replication(chosen.profile()), false,
                registries.of(chosen.profile()), chosen.profile().topicSettings(), registries.vendorTasks(chosen.profile()), registries.teamTasks(option, chosen.profile(), site),
                List.of());
    }

    private static Deployment.Replication replication(Profile profile) {
        return new Deployment.Replication(profile.replication(), profile.replicationEnds().contains(ReplicationEnd.SOURCE),
                profile.replicationEnds().contains(ReplicationEnd.TARGET));
    }

    /** A private network on a platform that only reaches into one through private links is one of these links. */
    private Security.Network network(Option option) {
        Security.Network asked = wish.security().network();
        boolean vendorNetwork = option.sizing() == dev.strawman.catalog.SizingModel.UNITS;
        return asked == Security.Network.PRIVATE && vendorNetwork && option.offers(NetworkAccess.PRIVATELINK) ? Security.Network.PRIVATELINK : asked;
    }

    private Security.Authorisation authorisation(Option option, Candidate chosen) {
        if (chosen.signIns().own() != Security.ClientAuth.IAM && chosen.profile().authorisation() == dev.strawman.catalog.Authorisation.IAM) {
            return Security.Authorisation.ACL;
        }
        Optional<Security.Authorisation> asked = wish.security().authorisation().filter(way -> way == Security.Authorisation.ACL
                && option.offers(dev.strawman.catalog.Authorisation.ACL) && chosen.signIns().own() != Security.ClientAuth.IAM);
        return asked.orElse(Security.Authorisation.valueOf(chosen.profile().authorisation().name()));
    }

    static Delivery.GitOps gitOps(Requirements wish) {
        if (wish.infrastructure().kubernetes().distribution() == Infrastructure.Kubernetes.Distribution.NONE) {
            return Delivery.GitOps.NONE;
        }
        var automation = wish.devProcess().automation();
        return automation.contains(dev.strawman.requirements.DevProcess.Automation.ARGOCD) ? Delivery.GitOps.ARGOCD
                : automation.contains(dev.strawman.requirements.DevProcess.Automation.FLUX) ? Delivery.GitOps.FLUX : Delivery.GitOps.NONE;
    }
}
