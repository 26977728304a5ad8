package dev.strawman.plan;

import dev.strawman.catalog.Authorisation;
import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Feature;
import dev.strawman.catalog.KnownGap;
import dev.strawman.catalog.Option;
import dev.strawman.catalog.Promise;
import dev.strawman.catalog.RegionOffer;
import dev.strawman.catalog.Status;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Preference;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Tooling.MonitoringTool;
import dev.strawman.unit.Decimals;
import dev.strawman.unit.Durations;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an option that was chosen for a site cannot give as asked: said once here, shown by every document. */
final class Gaps {

    private static final List<MonitoringTool> UNWRITTEN = List.of(MonitoringTool.NEWRELIC, MonitoringTool.SPLUNK, MonitoringTool.DYNATRACE, MonitoringTool.ELK);

    private final Requirements wish;
    private final Catalog catalog;
    private final Registries registries;

    Gaps(Requirements wish, Catalog catalog) {
        this.wish = wish;
        this.catalog = catalog;
        this.registries = new Registries(wish.features().schemaRegistry());
    }

    /** Of a deployment of which it is known whether it is copied. */
    List<Gap> of(Deployment deployment) {
        Option option = deployment.option(catalog);
        Site site = deployment.site();
        List<Gap> gaps = new ArrayList<>();
        availability(option, site, gaps);
        licence(option, gaps);
        region(option, site, gaps);
        identity(option, deployment.authentication(), gaps);
        gaps.addAll(SignIns.gaps(deployment));
        new Outsiders(wish, catalog).gap(deployment).ifPresent(gaps::add);
        keys(option, site, gaps);
        settings(option, site, gaps);
        replication(option, deployment, gaps);
        registries.gap(option, catalog.profile(option.id()), site).ifPresent(gaps::add);
        known(option, deployment, gaps);
        maintenance(option, site, gaps);
        streams(gaps);
        audit(option, gaps);
        monitoring(option, gaps);
        return gaps;
    }

    private void availability(Option option, Site site, List<Gap> gaps) {
        double asked = site.serviceLevel().availability().value().doubleValue();
        Optional<Promise> best = catalog.promises(option.id()).stream().reduce((one, other) -> other.availabilityPercent() > one.availabilityPercent() ? other : one);
        if (best.isEmpty()) {
            gaps.add(new Gap("availability of " + site.serviceLevel().availability(), "sla.availability", "a design for it, with nobody's promise behind it",
                    "a vendor's promise: the team itself answers for it", "sla." + option.id()));
        } else if (best.get().availabilityPercent() < asked) {
            gaps.add(new Gap("availability of " + site.serviceLevel().availability(), "sla.availability",
                    "a design for it; the vendor promises " + Decimals.plain(best.get().availabilityPercent(), 3) + " %",
                    Decimals.plain(asked - best.get().availabilityPercent(), 3) + " points of promised availability", "sla." + option.id()));
        }
    }

    /** What must be open source is ruled out otherwise; what was only preferred is weighed by people. */
    private void licence(Option option, List<Gap> gaps) {
        boolean free = option.licence().equals("foss");
        if (wish.preference().licensing() == Preference.Licensing.COMMERCIAL && free) {
            gaps.add(new Gap("software that a vendor supports", "preference.licensing", "open source, supported by its community",
                    "somebody who has to answer: buy support for it, or a distribution that comes with it", option.id() + ".licence"));
        } else if (wish.preference().licensing() == Preference.Licensing.FOSS && !free) {
            gaps.add(new Gap("open source software", "preference.licensing", "a vendor's service around Apache Kafka", "the software itself: what is the vendor's own stays behind when you leave", option.id() + ".licence"));
        }
    }

    private boolean offered(Option option, Site site) {
        return catalog.offer(option.id(), site.region()).isPresent();
    }

    private void region(Option option, Site site, List<Gap> gaps) {
        catalog.offer(option.id(), site.region()).map(RegionOffer::status).filter(status -> status == Status.UNVERIFIED || status == Status.ESTIMATED)
                .ifPresent(status -> gaps.add(new Gap("region " + site.region(), site.requirement(), "the region as asked",
                        "certainty: that " + option.displayName() + " is offered there was not verified; ask the vendor before you rely on it", "regions." + site.region())));
    }

    private void identity(Option option, Security.ClientAuth taken, List<Gap> gaps) {
        List<Security.ClientAuth> asked = wish.security().clientAuth();
        if (!asked.isEmpty() && !asked.contains(taken)) {
            gaps.add(new Gap(String.join(" or ", asked.stream().map(Ways::words).toList()) + " for services", "security.clientAuth", Ways.words(taken),
                    "one way of identity over all platforms", option.id() + ".clientAuthentication"));
        }
        Security.Authorisation authorisation = wish.security().authorisation().orElse(null);
        if (authorisation == Security.Authorisation.OPA) {
            gaps.add(new Gap("authorisation by Open Policy Agent", "security.authorisation", catalog.profile(option.id()).authorisation() + " of the platform",
                    "policies in one place", option.id() + ".authorisation"));
        }
    }

    private void keys(Option option, Site site, List<Gap> gaps) {
        if (wish.keys().byok() && !option.offers(Feature.CUSTOMER_MANAGED_KEY)) {
            Status status = option.features().get(Feature.CUSTOMER_MANAGED_KEY).status();
            List<String> siblings = catalog.platformOf(option.id()).options().stream().map(other -> other.on(Spellings.of(site.provider())))
                    .filter(other -> other.offers(Feature.CUSTOMER_MANAGED_KEY) && offered(other, site)).map(Option::displayName).toList();
            gaps.add(new Gap("a key held by the client", "keys.byok", "the provider's key" + (status == Status.UNVERIFIED ? " [unverified]" : ""),
                    "control over the key, such as making data unreadable at once" + (siblings.isEmpty() ? "" : "; " + String.join(", ", siblings) + " would take one"),
                    option.id() + ".features.customer-managed-key"));
        }
        if (wish.keys().hsm()) {
            gaps.add(new Gap("a hardware security module", "keys.hsm", "the provider's key service", "a module of the client's own", ""));
        }
    }

    private void settings(Option option, Site site, List<Gap> gaps) {
        List<String> settable = catalog.profile(option.id()).topicSettings();
        List<String> lost = site.topics().stream().flatMap(topic -> topic.settings().stream()).map(Topic.Setting::key)
                .filter(key -> !settable.contains(key) && !Topic.TIERING_KEYS.contains(key)).distinct().sorted().toList();
        if (!lost.isEmpty()) {
            String fixed = option.fixedMinInSyncReplicas() == null ? "the vendor's values"
                    : "the vendor's values (min.insync.replicas " + option.fixedMinInSyncReplicas() + ")";
            gaps.add(new Gap("topic settings " + String.join(", ", lost), "workloads", fixed, "setting them per topic", "profiles." + option.id() + ".topicSettings"));
        }
        if (option.fixedReplicationFactor() != null) {
            List<Topic> other = site.topics().stream().filter(topic -> topic.replicationFactor() != option.fixedReplicationFactor()).toList();
            if (!other.isEmpty()) {
                gaps.add(new Gap("replication factor " + other.getFirst().replicationFactor(), "workloads", "replication factor " + option.fixedReplicationFactor(),
                        "the choice", option.id() + ".fixedReplicationFactor"));
            }
        }
    }

    private void replication(Option option, Deployment deployment, List<Gap> gaps) {
        Site site = deployment.site();
        String tool = catalog.profile(option.id()).replication();
        wish.features().replication().filter(asked -> asked != Features.Replication.NONE && asked != Features.Replication.ANY && deployment.copied() && !named(asked).equals(tool))
                .ifPresent(asked -> gaps.add(new Gap("replication by " + named(asked), "features.replication", tool, "the same tool on every platform",
                        "profiles." + option.id() + ".replication")));
        wish.features().replication().filter(asked -> asked != Features.Replication.NONE && site.purpose() == Environment.Purpose.PROD && !site.paired())
                .ifPresent(asked -> gaps.add(new Gap("replication to another region" + (asked == Features.Replication.ANY ? "" : " by " + named(asked)), "features.replication",
                        "no copy: what is copied goes to an environment with the purpose dr, and none stands by for this one", "records of this region in any other", "")));
        Duration rpo = site.serviceLevel().regionRpo();
        if (site.production() && !site.paired() && !Recoveries.patient(rpo)) {
            gaps.add(new Gap("RPO " + Durations.text(rpo) + " for the loss of a region", "sla.regionLoss.rpo", "one region only, because no environment with the purpose dr was captured",
                    "everything since the last copy of the sources", ""));
        }
    }

    /** The operator of Strimzi only knows UTC. */
    private void maintenance(Option option, Site site, List<Gap> gaps) {
        Clock clock = new WorkingTime(wish).clock();
        Window asked = site.serviceLevel().maintenance();
        if (option.kubernetes() && !clock.fitsAllYear(asked)) {
            gaps.add(new Gap("maintenance " + clock.text(asked), "sla.maintenanceWindow", clock.inUtc(asked) + " UTC, which is that window for most of the year",
                    "the window while clocks are " + Durations.text(clock.shift()) + " away from that; a window longer than that has a part that holds all year", ""));
        }
    }

    private static String named(Features.Replication tool) {
        return switch (tool) {
            case MM2 -> "MirrorMaker 2";
            case REPLICATOR -> "Confluent Replicator";
            case CLUSTERLINKING -> "Cluster Linking";
            case MSKREPLICATOR -> "MSK Replicator";
            case NONE, ANY -> "nothing in particular";
        };
    }

    private void known(Option option, Deployment deployment, List<Gap> gaps) {
        Site site = deployment.site();
        boolean mtls = deployment.uses(Security.ClientAuth.MTLS);
        boolean acls = !deployment.authentications().equals(List.of(Security.ClientAuth.IAM)) && catalog.profile(option.id()).authorisation() != Authorisation.RBAC;
        for (KnownGap gap : catalog.profile(option.id()).gaps()) {
            boolean holds = switch (gap.when()) {
                case ALWAYS -> true;
                case PUBLIC_NETWORK -> wish.security().network() == Security.Network.PUBLIC;
                case PRIVATELINK -> wish.security().network() == Security.Network.PRIVATELINK;
                case QUOTAS -> site.applications().stream().anyMatch(application -> application.quota().isPresent());
                case ACLS -> acls;
                case MTLS -> mtls;
                case MTLS_SCHEMAS -> mtls && registries.used(catalog.profile(option.id()), site);
                case PRODUCTION -> site.production();
                case REPLICATED -> deployment.copied();
                case REPLICATED_SCHEMAS -> deployment.copied() && registries.used(catalog.profile(option.id()), site);
                case REPLICATED_ACROSS_ACCOUNTS -> deployment.copied() && accountsDiffer(site);
                case REPLICATED_STREAMS -> deployment.copied() && !site.streams().isEmpty();
                case TIERED -> deployment.tiered();
                case CUSTOMER_KEYS -> wish.keys().byok();
                case REST_PROXY -> wish.features().restProxy();
                case CONNECTORS -> !connectors(gap, site).isEmpty();
            };
            if (holds) {
                boolean connectors = gap.when() == KnownGap.Case.CONNECTORS;
                gaps.add(new Gap(gap.asked() + (connectors ? " " + names(connectors(gap, site)) : ""), gap.requirement(), gap.emitted(),
                        gap.lost() + (connectors ? plugIns(connectors(gap, site)) : ""), "profiles." + option.id() + ".gaps"));
            }
        }
    }

    private boolean accountsDiffer(Site site) {
        String peer = site.recovery().peer().orElseThrow();
        return wish.environments().stream().filter(other -> peer.startsWith(other.name() + "/")).anyMatch(other -> !Sites.account(other).equals(site.account()));
    }

    /** Connectors that a gap is about; one of which nobody says what it moves may be needed anywhere. */
    private List<Features.Connector> connectors(KnownGap gap, Site site) {
        return wish.features().connectors().stream().filter(connector -> connector.topics().isEmpty() || site.applications().stream().anyMatch(application -> application.name().equals(connector.name())))
                .filter(connector -> gap.classes().isEmpty() || connector.connectorClass().filter(gap.classes()::contains).isPresent()).toList();
    }

    private static String names(List<Features.Connector> connectors) {
        return String.join(", ", connectors.stream().map(Features.Connector::name).toList());
    }

    /** A connector without a class is a wish for which nobody has chosen a plug-in. */
    private static String plugIns(List<Features.Connector> connectors) {
        List<Features.Connector> without = connectors.stream().filter(connector -> connector.connectorClass().isEmpty()).toList();
        return without.isEmpty() ? "" : "; no plug-in was captured for " + names(without);
    }

    private void streams(List<Gap> gaps) {
        wish.features().streamProcessing().stream().filter(engine -> engine == Features.StreamProcessing.FLINK || engine == Features.StreamProcessing.KSQLDB)
                .forEach(engine -> gaps.add(new Gap("stream processing with " + Spellings.of(engine), "features.streamProcessing", "topics and access only", "the engine itself", "")));
    }

    private void audit(Option option, List<Gap> gaps) {
        if (option.auditLogRetentionDays() != null && wish.audit().retention().toDays() > option.auditLogRetentionDays().value()) {
            gaps.add(new Gap("audit events for " + Durations.text(wish.audit().retention()), "audit.retention",
                    "the vendor's audit log of " + Decimals.plain(option.auditLogRetentionDays().value(), 0) + " days",
                    "older events, until they are exported to the log store", option.id() + ".auditLogRetentionDays"));
        }
    }

    /** Tools for which this program writes nothing, whatever the platform. */
    private void monitoring(Option option, List<Gap> gaps) {
        boolean cloudWatch = option.id().equals("msk-serverless") || option.id().startsWith("msk-") && wish.tooling().monitoring().contains(MonitoringTool.CLOUDWATCH)
                && !wish.tooling().monitoring().contains(MonitoringTool.PROMETHEUS);
        boolean others = wish.tooling().monitoring().contains(MonitoringTool.PROMETHEUS) || wish.tooling().monitoring().contains(MonitoringTool.DATADOG);
        if (wish.tooling().monitoring().contains(MonitoringTool.CLOUDWATCH) && !option.id().startsWith("msk-") && !others) {
            gaps.add(new Gap("monitoring with cloudwatch alone", "tooling.monitoring", "a Prometheus, its Alertmanager and Grafana for this platform (monitoring/)",
                    "one tool for all: CloudWatch does not see " + option.displayName() + ", so the team runs these as well", ""));
        }
        for (MonitoringTool tool : wish.tooling().monitoring()) {
            if (UNWRITTEN.contains(tool)) {
                gaps.add(new Gap("monitoring with " + Spellings.of(tool), "tooling.monitoring", cloudWatch ? "alarms and a dashboard in CloudWatch"
                        : "rules, tests and dashboards for Prometheus and Grafana (monitoring/)", "monitors and dashboards in " + Spellings.of(tool)
                        + ", which have to be made there; it can read the same metrics", ""));
            }
        }
    }
}
