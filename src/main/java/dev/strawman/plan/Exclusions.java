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

    Exclusions(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
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
        rule.excludeWhen(must("preference.licensing") && wish.preference().licensing() == Preference.Licensing.FOSS && !rule.option().licence().equals("foss"),
                "licence", "preference.licensing", id + ".licence", "only open source is allowed");
    }

    private void place(Rule rule) {
        Option option = rule.option();
        String provider = Spellings.of(rule.site().provider());
        boolean shared = option.clouds().contains(provider);
        rule.excludeWhen(!shared, "provider-not-offered", "infrastructure.providers",
                option.id() + ".clouds", "runs on " + String.join(", ", option.clouds()) + "; " + rule.site().region() + " is " + provider);
        rule.excludeWhen(option.kubernetes() && wish.infrastructure().kubernetes().distribution() == Infrastructure.Kubernetes.Distribution.NONE,
                "no-kubernetes", "infrastructure.kubernetes.distribution", option.id() + ".kubernetes", "needs Kubernetes; the client runs none");
        Optional<RegionOffer> offer = catalog.offer(option.id(), rule.site().region());
        rule.excludeWhen(shared && offer.isEmpty(), "region-not-offered", rule.site().requirement(), "regions." + rule.site().region(),
                "nothing known says that it is offered in " + rule.site().region());
        rule.excludeWhen(option.minimumZones() > rule.site().zones(), "too-few-zones", "infrastructure.regions", option.id() + ".minimumZones",
                "needs " + option.minimumZones() + " zones; the region has " + rule.site().zones());
        Offer network = option.network().get(Ways.offered(wish.security().network()));
        rule.excludeWhen(!network.offered(), "network-not-offered", "security.network", option.id() + ".network",
                Spellings.of(wish.security().network()) + " network is asked; not offered");
    }

    /** Ruled out are products that leave no choice of identity, and those beside which the same platform has one that offers what must be; the others are bridged by a gap. */
    private void identity(Rule rule) {
        List<ClientAuthentication> asked = wish.security().clientAuth().stream().map(Ways::offered).toList();
        boolean onlyIam = catalog.profile(rule.option().id()).authentication().equals(List.of(ClientAuthentication.IAM));
        rule.excludeWhen(onlyIam && !asked.isEmpty() && !asked.contains(ClientAuthentication.IAM), "identity-not-offered", "security.clientAuth",
                rule.option().id() + ".clientAuthentication", "offers IAM only");
        Optional<Option> able = must("security.clientAuth") && asked.stream().noneMatch(rule.option()::offers) ? able(rule, asked) : Optional.empty();
        rule.excludeWhen(able.isPresent(), "identity-not-offered", "security.clientAuth", rule.option().id() + ".clientAuthentication",
                String.join(" or ", wish.security().clientAuth().stream().map(Ways::words).toList()) + " must be; not offered here, but by " + able.map(Option::displayName).orElse(""));
    }

    /** A product of the same platform that lets services sign in as asked. */
    private Optional<Option> able(Rule rule, List<ClientAuthentication> asked) {
        String cloud = Spellings.of(rule.site().provider());
        return catalog.platformOf(rule.option().id()).options().stream().filter(option -> option.clouds().contains(cloud)).map(option -> option.on(cloud))
                .filter(option -> asked.stream().anyMatch(option::offers)).findFirst();
    }

    private boolean must(String path) {
        return wish.captures().at(path).filter(capture -> capture.priority() == Capture.Priority.MUST).isPresent();
    }

    private void features(Rule rule) {
        boolean mustHoldKeys = wish.keys().byok() && must("keys.byok");
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
