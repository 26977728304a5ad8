package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.sizing.Demand;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Requirements;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clusters to run: one for each environment with a cluster of its own, in each of its regions. */
final class Sites {

    private static final int CLUSTER_NAME_LENGTH = 40;

    private final Requirements wish;
    private final Flows flows;
    private final Traffic traffic;
    private final Topics topics;
    private final Applications applications;
    private final PartitionCounts partitions;
    private final Recoveries recoveries;
    private final Demands demands;
    private final Decisions decisions;

    Sites(Requirements wish, Catalog catalog, Decisions decisions) {
        this.wish = wish;
        this.flows = new Flows(wish);
        this.traffic = new Traffic(wish, catalog);
        this.topics = new Topics(wish, catalog, flows);
        this.applications = new Applications(wish);
        this.partitions = new PartitionCounts(wish, catalog);
        this.recoveries = new Recoveries(wish);
        this.demands = new Demands(flows, traffic, new TieredRetention(wish, catalog));
        this.decisions = decisions;
    }

    /** A site and what it demands of the sizing formulas. */
    record Draft(Site site, Demand demand) {
    }

    /** An environment with a cluster of its own in one of its regions. */
    private record Seat(Environment environment, Infrastructure.Region region, String path) {
    }

    /** In parallel, for clusters know nothing of each other here; the order stays. */
    List<Draft> all() {
        List<Seat> seats = seats();
        seats.stream().findFirst().ifPresent(first -> flows.channels().forEach(channel ->
                partitions.explain(channel, traffic.of(channel, 1), first.region().zones(), decisions)));
        return seats.parallelStream().map(seat -> site(seat.environment(), seat.region(), seat.path())).toList();
    }

    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (int number = 0; number < wish.environments().size(); number++) {
            Environment environment = wish.environments().get(number);
            if (environment.sharesClusterWith().isEmpty()) {
                for (Infrastructure.Region region : regions(wish, environment)) {
                    seats.add(new Seat(environment, region, "environments[" + number + "]"));
                }
            }
        }
        return seats;
    }

    /** Regions an environment runs in: as captured, else the primary one, or the recovery one for a recovery environment. */
    static List<Infrastructure.Region> regions(Requirements wish, Environment environment) {
        List<Infrastructure.Region> all = wish.infrastructure().regions();
        if (!environment.regions().isEmpty()) {
            return all.stream().filter(region -> environment.regions().contains(region.id())).toList();
        }
        Infrastructure.Region.Role role = environment.purpose() == Environment.Purpose.DR ? Infrastructure.Region.Role.DR : Infrastructure.Region.Role.PRIMARY;
        return List.of(all.stream().filter(region -> region.role() == role).findFirst().orElse(all.getFirst()));
    }

    /** Cloud account as captured; an environment of which none was named is taken to have one of its own. */
    static String account(Environment environment) {
        return environment.account().orElse(environment.name());
    }

    /** Size relative to production: as captured, else by purpose. */
    static Percent scale(Environment environment) {
        return environment.scale().orElse(new Percent(BigDecimal.valueOf(switch (environment.purpose()) {
            case DEV, TEST -> 10;
            case PREPROD -> 50;
            case PERF, PROD, DR -> 100;
        })));
    }

    private Draft site(Environment environment, Infrastructure.Region region, String path) {
        List<Environment> served = new ArrayList<>(List.of(environment));
        wish.environments().stream().filter(other -> other.sharesClusterWith().filter(environment.name()::equals).isPresent()).forEach(served::add);
        boolean shared = served.size() > 1;
        Map<String, Traffic.Flow> production = new LinkedHashMap<>();
        flows.channels().forEach(channel -> production.put(channel.name(), traffic.of(channel, 1)));
        List<Topic> made = new ArrayList<>();
        List<Topic> failures = new ArrayList<>();
        List<Application> users = new ArrayList<>();
        for (Environment each : served) {
            serve(each, shared, region.zones(), production, made, failures, users);
        }
        made.addAll(failures);
        List<Topic> all = new ArrayList<>(made);
        Probes.topic(environment.name(), wish.dataClassification().levels().getFirst().name(), made).ifPresent(all::add);
        users.add(Probes.application(environment.name(), People.team(wish)));
        Optional<Infrastructure.ExistingNetwork> network = network(environment, region);
        Site.Recovery recovery = recoveries.of(environment, region);
        boolean paired = recovery.part() != Site.Recovery.Part.ALONE;
        Demand demand = demands.of(served.stream().map(each -> scale(each).fraction()).toList(), made, region.zones(), paired);
        Site site = new Site(environment.name(), served.stream().map(Environment::name).toList(), environment.purpose(), environment.production(),
                environment.production() || environment.sameShape(),
                region.id(), region.zones(), Names.shorten(Names.slug(wish.engagement().client()) + "-" + environment.name(), CLUSTER_NAME_LENGTH),
                account(environment), network.map(Infrastructure.ExistingNetwork::cidr),
                network.flatMap(Infrastructure.ExistingNetwork::vpc), load(served, made, paired), serviceLevel(environment),
                recovery, protection(), all, users, path);
        return new Draft(site, demand);
    }

    private void serve(Environment environment, boolean shared, int zones, Map<String, Traffic.Flow> production,
            List<Topic> made, List<Topic> failures, List<Application> users) {
        String prefix = shared ? environment.name() + "." : "";
        double share = scale(environment).fraction();
        List<Topic> own = new ArrayList<>();
        Map<String, Traffic.Flow> scaled = new LinkedHashMap<>();
        for (Flows.Channel channel : flows.channels()) {
            own.add(topics.event(channel, environment.name(), prefix, partitions.of(channel, production.get(channel.name()), zones)));
            scaled.put(channel.name(), traffic.of(channel, share));
        }
        Map<String, Topic> byName = Applications.byCapturedName(own);
        for (Flows.Party party : flows.parties()) {
            List<Topic> unprocessed = party.reads().stream().filter(byName::containsKey)
                    .flatMap(topic -> topics.failures(byName.get(topic), party).stream()).toList();
            failures.addAll(unprocessed);
            users.add(applications.application(party, environment.name(), shared, byName, unprocessed, scaled));
        }
        made.addAll(own);
    }

    private Optional<Infrastructure.ExistingNetwork> network(Environment environment, Infrastructure.Region region) {
        String primary = wish.infrastructure().regions().getFirst().id();
        return wish.infrastructure().networks().stream()
                .filter(network -> network.environments().isEmpty() || network.environments().contains(environment.name()))
                .filter(network -> network.region().orElse(primary).equals(region.id())).findFirst();
    }

    private Site.Load load(List<Environment> served, List<Topic> made, boolean paired) {
        double in = 0;
        double average = 0;
        double out = 0;
        double stored = 0;
        int producers = 0;
        int consumers = 0;
        for (Environment environment : served) {
            double share = scale(environment).fraction();
            for (Flows.Channel channel : flows.channels()) {
                Traffic.Flow flow = traffic.of(channel, share);
                in += flow.peakInMiBps();
                average += flow.averageInMiBps();
                out += flow.peakOutMiBps();
                stored += flow.storedGiB();
            }
            producers += traffic.producers(share);
            consumers += traffic.consumers(share);
        }
        int total = made.stream().mapToInt(Topic::partitions).sum();
        int horizon = wish.workloads().stream().mapToInt(workload -> workload.horizonMonths()).max().orElse(0);
        return new Site.Load(in, average, paired ? out + in : out, total, stored, producers, consumers, scale(served.getFirst()), horizon);
    }

    private Site.ServiceLevel serviceLevel(Environment environment) {
        var levels = wish.sla();
        Percent availability = environment.availability().orElse(environment.production() ? levels.availability() : levels.nonProduction());
        return new Site.ServiceLevel(availability, levels.zoneLoss().rpo(), levels.zoneLoss().rto(), levels.regionLoss().rpo(),
                levels.regionLoss().rto(), levels.latencyP99().produce(), levels.latencyP99().endToEnd(), levels.maintenanceWindow());
    }

    private Site.Protection protection() {
        return new Site.Protection(wish.keys().byok(), wish.keys().rotation(), wish.certificates().validity(), wish.certificates().renewBefore(),
                wish.certificates().clientValidity(), wish.logging().retention(), wish.audit().retention());
    }
}
