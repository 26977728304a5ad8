package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.requirements.Captures;
import dev.strawman.requirements.Certificates;
import dev.strawman.requirements.DevProcess;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Features;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Schemas;
import dev.strawman.requirements.Security;
import dev.strawman.requirements.TechStack;
import dev.strawman.plan.monitoring.Clock;
import dev.strawman.plan.monitoring.OnCall;
import dev.strawman.plan.monitoring.Rhythm;
import dev.strawman.plan.monitoring.Severity;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.requirements.Operations;
import dev.strawman.requirements.Tooling;
import dev.strawman.unit.Cidr;
import dev.strawman.unit.Percent;
import dev.strawman.unit.Cadence;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A plan written by hand, for tests that need one without reading requirements: a shared development cluster, production and its recovery site. */
public final class HandmadePlan {

    private static final Catalog CATALOG = Catalog.load();

    private HandmadePlan() {
    }

    public static Plan plan() {
        Site dev = site("dev", List.of("dev", "test"), Environment.Purpose.DEV, false, "eu-west-1", Site.Recovery.Part.ALONE, Optional.empty());
        Site prod = site("prod", List.of("prod"), Environment.Purpose.PROD, true, "eu-west-1", Site.Recovery.Part.SOURCE, Optional.of("dr/eu-central-1"));
        Site dr = site("dr", List.of("dr"), Environment.Purpose.DR, true, "eu-central-1", Site.Recovery.Part.TARGET, Optional.of("prod/eu-west-1"));
        List<Deployment> deployments = new ArrayList<>();
        for (Site site : List.of(dev, prod, dr)) {
            deployments.add(strimzi(site));
            deployments.add(msk(site, "msk-express", "express.m7g.large", 0, Security.ClientAuth.IAM));
            deployments.add(confluent(site));
        }
        return new Plan(new Plan.Client("Northgate Payments", "northgate-payments"), List.of(dev, prod, dr), deployments, watch(), List.of(),
                List.of(), List.of(), List.of(), delivery(), estate(),
                List.of(new Plan.Pin("strimzi", "1.2.0", "release"), new Plan.Pin("strimzi-chart", "1.2.0", "release"), new Plan.Pin("kubernetes", ">= 1.30", "release"),
                        new Plan.Pin("terraform", ">= 1.11", "terraform"), new Plan.Pin("hashicorp/aws", ">= 6.40, < 7.0", "provider"),
                        new Plan.Pin("confluentinc/confluent", "~> 2.83", "provider"), new Plan.Pin("strimzi-drain-cleaner", "1.6.1", "release")),
                Planner.platforms(CATALOG), Planner.figures(CATALOG), new Captures("requirements.yaml", new TreeMap<>()));
    }

    public static Deployment strimzi(Site site) {
        Optional<Capacity.Controllers> controllers = site.production() ? Optional.of(new Capacity.Controllers(3, 1, 4, 2, 64)) : Optional.empty();
        return new Deployment("strimzi", "strimzi", "Strimzi on Kubernetes", site,
                new Capacity.Brokers(site.production() ? 6 : 3, "m7g.xlarge", 4, 16, new Capacity.Pod(3500, 14), 6, site.production() ? 400 : 50, 4000, controllers, false,
                        bound("storage", site.production() ? 6 : 3), bound("cpu", 3)),
                Security.ClientAuth.MTLS, List.of(), Security.Authorisation.ACL, Security.Network.PRIVATE, site.production(), "4.3.1", new Deployment.Replication("MirrorMaker 2", true, true), site.paired(), Optional.empty(),
                List.of("cleanup.policy", "compression.type", "delete.retention.ms", "max.message.bytes", "min.insync.replicas", "retention.ms"), List.of(), List.of("brokers and controllers", "topics and access"), List.of());
    }

    /** The same, with nothing in the other region to copy to. */
    public static Deployment uncopied(Deployment made) {
        return made.with(false, made.gaps());
    }

    public static Deployment msk(Site site, String option, String instanceType, int diskGiB, Security.ClientAuth authentication) {
        return new Deployment("msk", option, "Amazon MSK", site,
                new Capacity.Brokers(3, instanceType, 2, 8, Capacity.Pod.NONE, 0, diskGiB, diskGiB * 4, Optional.empty(), false, bound("ingress", 3), bound("partitions", 3)),
                authentication, List.of(), authentication == Security.ClientAuth.IAM ? Security.Authorisation.IAM : Security.Authorisation.ACL,
                Security.Network.PRIVATE, site.production(), "3.9.x.kraft", new Deployment.Replication("MSK Replicator", true, true), site.paired(), Optional.of(Features.SchemaRegistry.GLUE),
                List.of("cleanup.policy", "compression.type", "delete.retention.ms", "max.message.bytes", "retention.ms"),
                List.of("brokers and controllers", "patches"), List.of("topics and access", "monitoring"),
                List.of(new Gap("availability of 99.95 %", "sla.availability", "99.9 %, the most that AWS promises for one cluster", "0.05 points of promised availability", "msk.sla")));
    }

    public static Deployment confluent(Site site) {
        return new Deployment("confluent", "cc-enterprise", "Confluent Cloud Enterprise", site,
                new Capacity.Units("eCKU", site.production() ? 2 : 1, site.production() ? 4 : 1, site.production(), bound("ingress", 1), bound("partitions", 1)),
                Security.ClientAuth.OAUTH, List.of(), Security.Authorisation.RBAC, Security.Network.PRIVATELINK, site.production(), "", new Deployment.Replication("Cluster Linking", true, true), site.paired(), Optional.of(Features.SchemaRegistry.CONFLUENT),
                List.of("cleanup.policy", "delete.retention.ms", "max.message.bytes", "min.insync.replicas", "retention.ms"),
                List.of("brokers and controllers", "patches", "schema registry"), List.of("topics and access", "schemas"),
                List.of(new Gap("mutual TLS for services", "security.clientAuth", "OAuth identity pools", "certificates as identity", "cc.mtls")));
    }

    private static Capacity.Bound bound(String dimension, int count) {
        return new Capacity.Bound(dimension, count, "4.2 MiB/s / (62.5 MiB/s x 0.75) = 0.1, rounded to " + count);
    }

    private static Site site(String environment, List<String> serves, Environment.Purpose purpose, boolean production, String region,
            Site.Recovery.Part part, Optional<String> peer) {
        List<Topic> topics = new ArrayList<>();
        List<Application> applications = new ArrayList<>();
        for (String served : serves) {
            String prefix = serves.size() > 1 ? served + "." : "";
            String identity = serves.size() > 1 ? served + "-" : "";
            topics.add(topic(prefix, "payments.authorisation.requested", Topic.Kind.EVENT, served, "7d"));
            topics.add(topic(prefix, "payments.authorisation.decided", Topic.Kind.EVENT, served, "7d"));
            topics.add(topic(prefix, "payments.authorisation.requested.fraud-scoring.retry-1m", Topic.Kind.RETRY, served, "14d"));
            topics.add(topic(prefix, "payments.authorisation.requested.fraud-scoring.dlq", Topic.Kind.DEAD_LETTER, served, "14d"));
            applications.add(new Application("card-gateway", identity + "card-gateway", served, false, Optional.of("payments-team"),
                    List.of(prefix + "payments.authorisation.requested"), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(new Quota(List.of(new Quota.Moved(24, 0, 2, 0, false)))), Optional.empty(), false, "useCases[0].flows[0].from"));
            applications.add(new Application("fraud-scoring", identity + "fraud-scoring", served, false, Optional.of("fraud-team"),
                    List.of(prefix + "payments.authorisation.decided", prefix + "payments.authorisation.requested.fraud-scoring.retry-1m",
                            prefix + "payments.authorisation.requested.fraud-scoring.dlq"),
                    List.of(prefix + "payments.authorisation.requested", prefix + "payments.authorisation.requested.fraud-scoring.retry-1m"),
                    Optional.of(prefix + "fraud-scoring"), Optional.empty(), Optional.of(prefix + "fraud-scoring"), Optional.of(prefix + "fraud-scoring-"),
                    Optional.of(new Quota(List.of(new Quota.Moved(24, 0, 2, 0, false), new Quota.Moved(24, 0, 0, 4, false)))), Optional.empty(), false, "useCases[0].flows[0].to"));
        }
        return new Site(environment, serves, purpose, production, production, region, Infrastructure.Provider.AWS, 3, "northgate-payments-" + environment, environment + "-account",
                production ? Optional.of(Cidr.parse("10.40.0.0/16")) : Optional.empty(), Optional.empty(),
                new Site.Load(9.1, 3.2, 40.5, 48, 1900, 40, 160, Percent.parse(production ? "100" : "10"), 24),
                new Site.ServiceLevel(Percent.parse(production ? "99.95" : "99"), Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(5),
                        Duration.ofMinutes(30), Duration.ofMillis(50), Duration.ofMillis(250), Window.parse("Sunday 02:00-06:00")),
                new Site.Recovery(part == Site.Recovery.Part.ALONE ? "T1" : "T3", part, peer, "RPO 5 min and RTO 30 min for the loss of a region", "RPO of 5 min for the loss of a region asks for replication"),
                new Site.Protection(production, Duration.ofDays(365), Duration.ofDays(365), Duration.ofDays(30), Duration.ofDays(90),
                        Duration.ofDays(30), Duration.ofDays(365)),
                topics, applications, "environments[0]");
    }

    private static Topic topic(String prefix, String name, Topic.Kind kind, String environment, String keep) {
        List<Topic.Setting> settings = List.of(
                new Topic.Setting("cleanup.policy", "delete", "records leave by age (workloads[0].retention.cleanup)"),
                new Topic.Setting("max.message.bytes", "1048588", "largest record is 6 KiB in the 99th percentile"),
                new Topic.Setting("min.insync.replicas", "2", "one broker may be lost while writing (workloads[0].resilience.minInsyncReplicas)"),
                new Topic.Setting("retention.ms", Long.toString(dev.strawman.unit.Durations.parse(keep).toMillis()), keep + " (workloads[0].retention.keep)"));
        Optional<Topic.Subject> subject = kind == Topic.Kind.EVENT
                ? Optional.of(new Topic.Subject(prefix + name + "-value", TechStack.DataFormat.AVRO, Schemas.Compatibility.BACKWARD))
                : Optional.empty();
        return new Topic(prefix + name, name, kind, environment, "authorisation-to-ledger", 12, 3, settings, subject, "restricted", List.of(), true, Optional.empty(),
                "useCases[0].events[0]", "max(9.1 / 10, 40.5 / 5, 12 consumers) = 12");
    }

    private static Watch watch() {
        List<OnCall.Route> routes = Arrays.stream(Severity.values())
                .map(severity -> new OnCall.Route(severity, severity.pages() ? Tooling.Alerting.PAGERDUTY : Tooling.Alerting.SLACK, Duration.ofMinutes(15), false)).toList();
        return new Watch(new Clock(Clock.UTC, true), new OnCall(Operations.Cover.TWENTY_FOUR_BY_SEVEN, Optional.empty(), false, true, routes, List.of("platform team"), List.of("head-of-payments"), Optional.empty()),
                List.of(), List.of(), rhythm(), Duration.ofDays(30), List.of());
    }

    private static Rhythm rhythm() {
        return new Rhythm(Optional.empty(), "", "monthly", Duration.ofDays(30), "trivy, on build and weekly", "weekly", Optional.empty(), List.of(),
                Operations.VersionPolicy.N_1, new Rhythm.Review(Cadence.parse("quarterly"), true), List.of(), List.of(), List.of(), List.of());
    }

    private static Delivery delivery() {
        return new Delivery(DevProcess.SourceRepo.GITHUB, DevProcess.Pipeline.ACTIONS, Delivery.GitOps.ARGOCD, 1, List.of("main"),
                List.of(new Delivery.Owner("*", "platform-lead", "@northgate/platform")), Collections.emptySortedMap(), List.of(), List.of());
    }

    /** How a directory vouches for services; nothing is known of one that the catalogue lacks. */
    public static Tokens tokens(String directory) {
        return Tokens.of(CATALOG.directory(directory));
    }

    private static Estate estate() {
        return new Estate(Infrastructure.Kubernetes.Distribution.EKS, Optional.of("1.33"), Optional.of("gp3"), List.of(), Infrastructure.CpuArch.ARM64,
                Security.Directory.OKTA, tokens("okta"), Optional.of(Security.SecretStore.VAULT), Optional.of(Certificates.Issuer.VAULT_PKI),
                List.of(Tooling.LogStore.SPLUNK), List.of(Tooling.Alerting.PAGERDUTY), Optional.of(Features.SchemaRegistry.ANY), Optional.empty(), Optional.empty(),
                List.of(new Estate.Place("eu-west-1", Infrastructure.Provider.AWS, true), new Estate.Place("eu-central-1", Infrastructure.Provider.AWS, true)));
    }
}
