package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.sizing.Demand;
import dev.strawman.requirements.Environment;
import dev.strawman.requirements.Infrastructure;
import dev.strawman.requirements.Placement;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.UseCase;
import dev.strawman.unit.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clusters to run: one for each environment with a cluster of its own, in each of its regions. */
final class Sites {

    private static final int CLUSTER_NAME_LENGTH = 40;

    private final Requirements wish;
    private final Map<List<String>, Flows> flows = new HashMap<>();
    private final Traffic traffic;
    private final Topics topics;
    private final Applications applications;
    private final PartitionCounts partitions;
    private final Recoveries recoveries;
    private final Demands demands;
    private final Places places;
    private final StreamTopics streams;
    private final Decisions decisions;

    Sites(Requirements wish, Catalog catalog, Decisions decisions) {
        this.wish = wish;
        this.traffic = new Traffic(catalog);
        this.topics = new Topics(wish, catalog);
        this.applications = new Applications(wish);
        this.partitions = new PartitionCounts(wish, catalog);
        this.recoveries = new Recoveries(wish);
        this.places = new Places(wish, catalog);
        this.demands = new Demands(traffic, new TieredRetention(wish, catalog));
        this.streams = new StreamTopics(catalog);
        this.decisions = decisions;
    }

    /**
     * A cluster before a product is chosen.
     *
     * @param tenants  the environments on it
     * @param own      what Kafka Streams makes there, an estimate
     * @param demand   what all of it demands of the sizing formulas
     * @param captured the same without the estimate
     */
    record Draft(Site site, List<Tenant> tenants, OwnTopics own, Demand demand, Demand captured) {
    }

    /** A cluster to be: the environments on it, the one that has it first, in one of its regions. */
    private record Seat(List<Tenant> tenants, Infrastructure.Region region, String path) {
    }

    /** In parallel, for clusters know nothing of each other here; the order stays. */
    List<Draft> all() {
        List<Seat> seats = seats();
        Set<String> explained = new HashSet<>();
        seats.forEach(seat -> seat.tenants().stream().flatMap(tenant -> tenant.flows().channels().stream()).filter(channel -> explained.add(channel.name()))
                .forEach(channel -> partitions.explain(channel, traffic.of(channel, 1), seat.region().zones(), decisions)));
        seats.forEach(seat -> seat.tenants().forEach(tenant -> explainStreams(tenant.flows(), seat.region().zones(), explained)));
        return seats.parallelStream().map(seat -> site(seat.tenants(), seat.region(), seat.path())).toList();
    }

    /** In production, once for each application. */
    private void explainStreams(Flows here, int zones, Set<String> explained) {
        List<Flows.Party> parties = here.parties().stream().filter(party -> StreamTopics.runsStreams(party) && explained.add(party.path())).toList();
        if (parties.isEmpty()) {
            return;
        }
        Map<String, Traffic.Flow> flow = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        here.channels().forEach(channel -> {
            flow.put(channel.name(), traffic.of(channel, 1));
            counts.put(channel.name(), partitions.of(channel, flow.get(channel.name()), zones).partitions());
        });
        parties.forEach(party -> Optional.of(streams.of(party, here.channels(), counts, flow)).filter(own -> !own.none())
                .ifPresent(own -> streams.explain(party, here.channels(), own, decisions)));
    }

    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (int number = 0; number < wish.environments().size(); number++) {
            Environment environment = wish.environments().get(number);
            if (environment.sharesClusterWith().isEmpty()) {
                List<Tenant> tenants = tenants(environment);
                for (Infrastructure.Region region : regions(wish, environment)) {
                    seats.add(new Seat(tenants, region, "environments[" + number + "]"));
                }
            }
        }
        return seats;
    }

    private List<Tenant> tenants(Environment owner) {
        Stream<Environment> guests = wish.environments().stream().filter(other -> other.sharesClusterWith().filter(owner.name()::equals).isPresent());
        return Stream.concat(Stream.of(owner), guests).map(environment -> new Tenant(environment, scale(environment).fraction(), flows(environment))).toList();
    }

    /** Environments with the same use cases share them, for there may be thousands of topics. */
    private Flows flows(Environment environment) {
        List<UseCase> here = Placement.of(environment, wish);
        return flows.computeIfAbsent(here.stream().map(UseCase::id).toList(), ids -> new Flows(wish, here));
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

    private Draft site(List<Tenant> tenants, Infrastructure.Region region, String path) {
        Environment environment = tenants.getFirst().environment();
        boolean shared = tenants.size() > 1;
        List<Topic> made = new ArrayList<>();
        List<Topic> failures = new ArrayList<>();
        List<Application> users = new ArrayList<>();
        OwnTopics own = OwnTopics.NONE;
        for (Tenant tenant : tenants) {
            own = own.plus(serve(tenant, shared, region.zones(), made, failures, users));
        }
        made.addAll(failures);
        List<Topic> all = new ArrayList<>(made);
        Probes.topic(environment.name(), wish.dataClassification().levels().getFirst().name(), made).ifPresent(all::add);
        users.add(Probes.application(environment.name(), People.team(wish)));
        Optional<Infrastructure.ExistingNetwork> network = network(environment, region);
        Site.Recovery recovery = recoveries.of(environment, region);
        boolean paired = recovery.part() != Site.Recovery.Part.ALONE || environment.sameShape() && pairedProduction(region);
        Demand demand = demands.of(tenants, made, own, region.zones(), paired);
        Site site = new Site(environment.name(), tenants.stream().map(tenant -> tenant.environment().name()).toList(), environment.purpose(), environment.production(),
                environment.production() || environment.sameShape(),
                region.id(), places.provider(region.id()), region.zones(), clusterName(environment, region),
                account(environment), network.map(Infrastructure.ExistingNetwork::cidr),
                network.flatMap(Infrastructure.ExistingNetwork::vpc), load(tenants, made, own, paired), serviceLevel(environment),
                recovery, protection(), all, users, path);
        return new Draft(site, tenants, own, demand, own.none() ? demand : demands.of(tenants, made, OwnTopics.NONE, region.zones(), paired));
    }

    /** Two clusters of one environment would have one name in accounts, dashboards and alerts. */
    private String clusterName(Environment environment, Infrastructure.Region region) {
        String apart = regions(wish, environment).size() > 1 ? "-" + region.id() : "";
        return Names.cluster(Names.client(wish.engagement()), environment.name() + apart, CLUSTER_NAME_LENGTH);
    }

    /** The same shape as production has room for the copy that production has to be read for. */
    private boolean pairedProduction(Infrastructure.Region region) {
        return wish.environments().stream().filter(each -> each.purpose() == Environment.Purpose.PROD).anyMatch(each -> recoveries.of(each, region).part() != Site.Recovery.Part.ALONE);
    }

    /** Adds the topics and users of one environment, and gives what Kafka Streams makes for them. */
    private OwnTopics serve(Tenant tenant, boolean shared, int zones, List<Topic> made, List<Topic> failures, List<Application> users) {
        String environment = tenant.environment().name();
        String prefix = shared ? environment + "." : "";
        List<Topic> own = new ArrayList<>();
        Map<String, Traffic.Flow> scaled = new LinkedHashMap<>();
        for (Flows.Channel channel : tenant.flows().channels()) {
            own.add(topics.event(channel, environment, prefix, partitions.of(channel, traffic.of(channel, 1), zones)));
            scaled.put(channel.name(), traffic.of(channel, tenant.share()));
        }
        Map<String, Topic> byName = Applications.byCapturedName(own);
        Map<String, Integer> counts = own.stream().collect(Collectors.toMap(Topic::logicalName, Topic::partitions));
        OwnTopics sum = OwnTopics.NONE;
        for (Flows.Party party : tenant.flows().parties()) {
            List<Topic> unprocessed = party.reads().stream().filter(byName::containsKey)
                    .flatMap(topic -> topics.failures(byName.get(topic), party).stream()).toList();
            failures.addAll(unprocessed);
            OwnTopics streamed = streams.of(party, tenant.flows().channels(), counts, scaled);
            users.add(applications.application(party, environment, shared, byName, unprocessed, scaled, streamed));
            sum = sum.plus(streamed);
        }
        made.addAll(own);
        return sum;
    }

    private Optional<Infrastructure.ExistingNetwork> network(Environment environment, Infrastructure.Region region) {
        String primary = wish.infrastructure().regions().getFirst().id();
        return wish.infrastructure().networks().stream()
                .filter(network -> network.environments().isEmpty() || network.environments().contains(environment.name()))
                .filter(network -> network.region().orElse(primary).equals(region.id())).findFirst();
    }

    private Site.Load load(List<Tenant> tenants, List<Topic> made, OwnTopics own, boolean paired) {
        double in = 0;
        double average = 0;
        double out = 0;
        double stored = 0;
        int producers = 0;
        int consumers = 0;
        for (Tenant tenant : tenants) {
            for (Flows.Channel channel : tenant.flows().channels()) {
                Traffic.Flow flow = traffic.of(channel, tenant.share());
                in += flow.peakInMiBps();
                average += flow.averageInMiBps();
                out += flow.peakOutMiBps();
                stored += flow.storedGiB();
            }
            producers += tenant.producers();
            consumers += tenant.consumers();
        }
        int total = made.stream().mapToInt(Topic::partitions).sum() + own.partitions();
        int horizon = tenants.stream().flatMap(tenant -> tenant.flows().workloads().stream()).mapToInt(workload -> workload.horizonMonths()).max().orElse(0);
        return new Site.Load(in + own.peakIn(), average + own.averageIn(), (paired ? out + in : out) + own.peakOut(), total, stored + own.stateGiB(), producers, consumers, scale(tenants.getFirst().environment()), horizon);
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
