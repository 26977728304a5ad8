package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Region;
import dev.strawman.plan.Estate.Place;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Infrastructure.Kubernetes.Distribution;
import dev.strawman.requirements.Infrastructure.Provider;
import dev.strawman.requirements.Infrastructure.Region.Role;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Spellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who runs each region, and where the Kubernetes stands that was captured: the requirements hold one for all regions. */
final class Places {

    private final Requirements wish;
    private final Catalog catalog;

    Places(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
    }

    List<Place> all() {
        Provider home = home();
        return wish.infrastructure().regions().stream().map(region -> new Place(region.id(), provider(region.id()), provider(region.id()) == home)).toList();
    }

    /** What nobody said of the places where somebody runs Kafka on Kubernetes. */
    List<Plan.Question> questions(List<Site> onKubernetes) {
        List<Plan.Question> questions = new ArrayList<>();
        List<String> regions = onKubernetes.stream().map(Site::region).distinct().toList();
        for (Place place : all().stream().filter(candidate -> regions.contains(candidate.region())).toList()) {
            if (!place.capturedKubernetes()) {
                questions.add(new Plan.Question("infrastructure.kubernetes", kubernetes(place), People.owner(wish)));
            }
        }
        return questions;
    }

    private String kubernetes(Place place) {
        Infrastructure.Kubernetes captured = wish.infrastructure().kubernetes();
        String named = Spellings.of(captured.distribution()) + captured.storageClass().map(name -> " with the storage class " + name).orElse("");
        return "Which Kubernetes runs in " + place.region() + " (" + Spellings.of(place.provider()) + "), and which storage class and nodes are for brokers? What was captured, " + named
                + ", is that of another provider. The files for " + place.region() + " take any node and the default storage class.";
    }

    /** The provider of the Kubernetes that was captured: a cloud's own runs in that cloud, any other in the primary region. */
    private Provider home() {
        return cloud(wish.infrastructure().kubernetes().distribution()).orElseGet(() -> {
            List<Infrastructure.Region> regions = wish.infrastructure().regions();
            return provider(regions.stream().filter(region -> region.role() == Role.PRIMARY).findFirst().orElse(regions.getFirst()).id());
        });
    }

    /** By its name where the catalogue knows that, else as captured, else one that may be it. */
    Provider provider(String region) {
        return catalog.region(region).map(Region::cloud).flatMap(Places::named).or(() -> captured(region)).orElseGet(this::unlisted);
    }

    private Optional<Provider> captured(String region) {
        return wish.infrastructure().regions().stream().filter(each -> each.id().equals(region)).findFirst().flatMap(Infrastructure.Region::provider);
    }

    /** The provider that names its places as it likes; all regions of the others are known. */
    private Provider unlisted() {
        List<Provider> providers = wish.infrastructure().providers();
        return providers.stream().filter(provider -> !catalog.regionNames().containsKey(Spellings.of(provider))).findFirst().orElse(providers.getFirst());
    }

    private static Optional<Provider> named(String cloud) {
        return Arrays.stream(Provider.values()).filter(provider -> Spellings.of(provider).equals(cloud)).findFirst();
    }

    private static Optional<Provider> cloud(Distribution kubernetes) {
        return Optional.ofNullable(switch (kubernetes) {
            case EKS -> Provider.AWS;
            case AKS -> Provider.AZURE;
            case GKE -> Provider.GCP;
            case NONE, OPENSHIFT, RANCHER, OTHER -> null;
        });
    }
}
