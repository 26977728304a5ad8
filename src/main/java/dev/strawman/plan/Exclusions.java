package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.ClientAuthentication;
import dev.strawman.catalog.Feature;
import dev.strawman.catalog.Offer;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.RegionOffer;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.PlatformOption;
import dev.strawman.requirements.Preference;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Scoring;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.UseCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which options cannot serve a site at all. A shortfall that the client can live with, such as a lower promise of
 * availability, is a {@link Gaps gap} and not an exclusion.
 */
final class Exclusions {

    private static final Duration FAST = Duration.ofSeconds(1);

    private final Requirements wish;
    private final Catalog catalog;
    private final Places places;

    Exclusions(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
        this.places = new Places(wish, catalog);
    }

    /**
     * Options that a client limits an environment to; none means no limit.
     *
     * @param path field that says so
     */
    record Wanted(List<PlatformOption> options, String path) {

        String words() {
            return String.join(", ", options.stream().map(PlatformOption::id).toList());
        }
    }

    /** Every rule that this option breaks at this site; empty when it can serve. */
    List<Exclusion> of(Option option, Site site, Wanted wanted) {
        List<Exclusion> broken = new ArrayList<>();
        Rule rule = new Rule(catalog.platformOf(option.id()).id(), option, site, broken);
        asked(rule, wanted);
        place(rule);
        identity(rule);
        features(rule);
        return broken;
    }

    /** Adds an exclusion when a condition holds. */
    private record Rule(String platform, Option option, Site site, List<Exclusion> broken) {

        void excludeWhen(boolean out, String name, String requirement, String fact, String why) {
            if (out) {
                broken.add(new Exclusion(site.environment(), platform, option.id(), name, requirement, fact, why));
            }
        }

        void needs(boolean asked, Feature feature, String requirement, String what) {
            Offer offer = option.features().get(feature);
            excludeWhen(asked && !offer.offered(), feature + "-not-offered", requirement, option.id() + ".features." + feature,
                    what + " is asked; " + option.displayName() + " does not offer it" + (offer.note().isEmpty() ? "" : " (" + offer.note() + ")"));
        }
    }

    private void asked(Rule rule, Wanted wanted) {
        String id = rule.option().id();
        rule.excludeWhen(!wanted.options().isEmpty() && wanted.options().stream().noneMatch(option -> option.id().equals(id)), Exclusion.NOT_ASKED_FOR,
                wanted.path(), "", "the client limits " + (wanted.path().equals(Selection.OPTIONS) ? "the comparison" : rule.site().environment()) + " to " + wanted.words());
        for (int number = 0; number < wish.scoring().knockouts().size(); number++) {
            Scoring.Knockout knockout = wish.scoring().knockouts().get(number);
            rule.excludeWhen(knockout.option().id().equals(id), "excluded-by-client", "scoring.knockouts[" + number + "]", "", knockout.reason());
        }
        boolean demanded = wish.captures().at("preference.licensing").filter(capture -> capture.priority() == Capture.Priority.MUST).isPresent();
        rule.excludeWhen(demanded && wish.preference().licensing() == Preference.Licensing.FOSS && !rule.option().licence().equals("foss"),
                "licence", "preference.licensing", id + ".licence", "only open source is allowed");
    }

    private void place(Rule rule) {
        Option option = rule.option();
        List<String> providers = wish.infrastructure().providers().stream().map(Spellings::of).toList();
        boolean shared = option.clouds().stream().anyMatch(providers::contains);
        rule.excludeWhen(!shared, "provider-not-offered", "infrastructure.providers",
                option.id() + ".clouds", "runs on " + String.join(", ", option.clouds()) + "; the client uses " + String.join(", ", providers));
        rule.excludeWhen(option.kubernetes() && wish.infrastructure().kubernetes().distribution() == Infrastructure.Kubernetes.Distribution.NONE,
                "no-kubernetes", "infrastructure.kubernetes.distribution", option.id() + ".kubernetes", "needs Kubernetes; the client runs none");
        Optional<RegionOffer> offer = catalog.offer(option.id(), rule.site().region());
        List<String> unwritten = offer.isPresent() ? List.of() : places.unwritten(rule.site().region()).stream().map(Spellings::of).filter(option.clouds()::contains).toList();
        rule.excludeWhen(!unwritten.isEmpty(), Exclusion.NOT_WRITTEN, "infrastructure.providers", option.id() + ".clouds",
                "runs on " + String.join(", ", unwritten) + " too, but this tool writes it for " + Unwritten.clouds(catalog) + " only");
        rule.excludeWhen(shared && offer.isEmpty() && unwritten.isEmpty(), "region-not-offered", rule.site().requirement(), "regions." + rule.site().region(),
                "nothing known says that it is offered in " + rule.site().region());
        rule.excludeWhen(option.minimumZones() > rule.site().zones(), "too-few-zones", "infrastructure.regions", option.id() + ".minimumZones",
                "needs " + option.minimumZones() + " zones; the region has " + rule.site().zones());
        Offer network = option.network().get(Ways.offered(wish.security().network()));
        rule.excludeWhen(!network.offered(), "network-not-offered", "security.network", option.id() + ".network",
                Spellings.of(wish.security().network()) + " network is asked; not offered");
    }

    /** Only products that leave no choice of identity are ruled out by it; the others are bridged by a gap. */
    private void identity(Rule rule) {
        List<ClientAuthentication> asked = wish.security().clientAuth().stream().map(Ways::offered).toList();
        boolean onlyIam = catalog.profile(rule.option().id()).authentication().equals(List.of(ClientAuthentication.IAM));
        rule.excludeWhen(onlyIam && !asked.isEmpty() && !asked.contains(ClientAuthentication.IAM), "identity-not-offered", "security.clientAuth",
                rule.option().id() + ".clientAuthentication", "offers IAM only");
    }

    private void features(Rule rule) {
        boolean mustHoldKeys = wish.keys().byok() && wish.captures().at("keys.byok").filter(capture -> capture.priority() == Capture.Priority.MUST).isPresent();
        rule.needs(mustHoldKeys && rule.site().production(), Feature.CUSTOMER_MANAGED_KEY, "keys.byok", "a key held by the client");
        rule.needs(wish.features().transactions() == Features.Transactions.EOS, Feature.TRANSACTIONS, "features.transactions", "exactly once");
        rule.needs(wish.features().transactions() == Features.Transactions.IDEMPOTENT, Feature.IDEMPOTENT_PRODUCER, "features.transactions", "an idempotent producer");
        rule.needs(wish.features().streamProcessing().contains(Features.StreamProcessing.KSTREAMS) && streams(rule.site()), Feature.KAFKA_STREAMS, "features.streamProcessing", "Kafka Streams");
        rule.needs(rule.site().topics().stream().anyMatch(Topic::compacted), Feature.COMPACTION, "workloads", "log compaction");
        rule.needs(rule.site().serviceLevel().endToEndP99().compareTo(FAST) < 0, Feature.LOW_LATENCY, "sla.latencyP99.endToEnd", "latency below a second");
    }

    /** Anywhere, while nobody says which applications it is about. */
    private boolean streams(Site site) {
        return !site.streams().isEmpty() || wish.useCases().stream().flatMap(useCase -> useCase.applications().stream()).noneMatch(UseCase.Application::kafkaStreams);
    }
}
