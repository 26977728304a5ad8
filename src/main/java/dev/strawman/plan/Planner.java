package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.Platform;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.requirements.Capture;
import dev.strawman.requirements.Cicd;
import dev.strawman.requirements.Remark;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Says;
import dev.strawman.requirements.Spellings;
import dev.strawman.requirements.Stakeholder;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what was captured into a plan. Pure: the same requirements and catalogue give the same plan. */
public final class Planner {

    private static final String REGION_LOSS = "How is the loss of the region met?";

    private Planner() {
    }

    /** The plan for every environment, region and platform that nothing rules out. */
    public static Plan plan(Requirements wish, Catalog catalog) {
        Decisions decisions = new Decisions();
        List<Sites.Draft> drafts = new Sites(wish, catalog, decisions).all();
        drafts.forEach(draft -> draft.tenants().forEach(tenant -> tenant.explain(draft.site(), wish, decisions)));
        Decisions choices = new Decisions();
        Selection selection = new Selection(wish, catalog, drafts, choices);
        List<Deployment> chosen = new ArrayList<>();
        for (Sites.Draft draft : drafts) {
            for (Platform platform : catalog.platforms()) {
                selection.choose(platform, draft).ifPresent(chosen::add);
            }
        }
        Pairs pairs = new Pairs(chosen, catalog);
        List<Deployment> deployments = pairs.deployments(new Gaps(wish, catalog));
        drafts.forEach(draft -> explainRecovery(draft.site(), pairs, decisions));
        decisions.addAll(choices);
        pairs.explain(decisions);
        explainRegistries(wish, catalog, deployments, decisions);
        Watch watch = new Watching(wish, catalog, decisions).of(deployments);
        Copies copies = new Copies(deployments, watch);
        copies.explain(decisions);
        Map<Deployment, RegionLoss> late = late(deployments, watch);
        late.forEach((deployment, loss) -> decisions.because(deployment.site().path(), REGION_LOSS, "; on " + deployment.platform() + " the RTO does not hold: " + loss.arithmetic() + " = " + loss.leaves()));
        List<Site> sites = drafts.stream().map(Sites.Draft::site).toList();
        String owner = People.owner(wish);
        String team = People.team(wish);
        List<Plan.Question> questions = Stream.of(captured(wish), Contradictions.questions(wish, catalog), Unplanned.of(wish, catalog).stream().map(option -> option.question(owner)).toList(),
                Partly.of(catalog, sites, deployments, selection.exclusions()).stream().map(platform -> platform.question(owner)).toList(),
                sites.stream().flatMap(site -> Recoveries.question(site, owner).stream()).toList(), pairs.questions(team), new OpenDuties(wish, catalog).questions(deployments),
                new Outsiders(wish, catalog).questions(deployments),
                copies.questions(team), late.isEmpty() ? List.<Plan.Question>of() : List.of(tooLate(wish, late)),
                unanswered(wish, deployments, watch).stream().toList(),
                new Places(wish, catalog).questions(deployments.stream().filter(each -> catalog.option(each.option()).kubernetes()).map(Deployment::site).toList()))
                .flatMap(List::stream).toList();
        return new Plan(new Plan.Client(wish.engagement().client(), Names.client(wish.engagement())), sites, copies.deployments(), watch, selection.exclusions(), decisions.all(),
                assumptions(wish, catalog, deployments), questions, delivery(wish), estate(wish, catalog), pins(catalog), platforms(catalog), figures(catalog), wish.captures());
    }

    private static void explainRecovery(Site site, Pairs pairs, Decisions decisions) {
        decisions.add(site.path(), REGION_LOSS, pairs.tier(site), pairs.reason(site), List.of("sla.regionLoss.rpo", "sla.regionLoss.rto", site.requirement()), List.of());
    }

    /** Copied clusters of which the RTO is over before somebody could have failed over. */
    private static Map<Deployment, RegionLoss> late(List<Deployment> deployments, Watch watch) {
        Map<Deployment, RegionLoss> late = new LinkedHashMap<>();
        deployments.stream().filter(deployment -> deployment.copied() && !deployment.site().standby()).forEach(deployment -> {
            RegionLoss loss = RegionLoss.of(deployment, deployments, watch);
            if (!loss.holds()) {
                late.put(deployment, loss);
            }
        });
        return late;
    }

    private static Plan.Question tooLate(Requirements wish, Map<Deployment, RegionLoss> late) {
        String sums = late.entrySet().stream().map(one -> one.getKey().platform() + ": " + one.getValue().arithmetic() + " = " + one.getValue().leaves()).collect(Collectors.joining("; "));
        return new Plan.Question(RegionLoss.RTO, "The RTO for the loss of a region does not hold when the first answer takes as long as promised (" + wish.captures().cite(RegionLoss.ANSWER)
                + "). A faster answer, or a longer RTO? " + sums + ".", People.knowing(wish, RegionLoss.RTO));
    }

    /** A failover is a person's decision, so that an RTO cannot be kept while nobody answers. */
    private static Optional<Plan.Question> unanswered(Requirements wish, List<Deployment> deployments, Watch watch) {
        return deployments.stream().filter(deployment -> deployment.copied() && deployment.site().production() && !deployment.site().standby())
                .map(deployment -> RegionLoss.of(deployment, deployments, watch)).filter(loss -> !loss.holdsUnanswered()).findFirst()
                .map(loss -> new Plan.Question(RegionLoss.RTO, "Outside the hours of cover nobody answers (" + wish.captures().cite("support.outOfHours") + "), for up to " + Durations.text(loss.silence())
                        + ", and a failover is a person's decision: the RTO of " + Durations.text(loss.rto()) + " for the loss of a region does not hold then. A rota for these hours, or a longer RTO in them?",
                        People.knowing(wish, RegionLoss.RTO)));
    }

    private static void explainRegistries(Requirements wish, Catalog catalog, List<Deployment> deployments, Decisions decisions) {
        Registries registries = new Registries(wish.features().schemaRegistry());
        for (Platform platform : catalog.platforms()) {
            List<Deployment> here = deployments.stream().filter(deployment -> deployment.platform().equals(platform.id())).toList();
            here.stream().findFirst().ifPresent(first -> registries.explain(platform, catalog.profile(first.option()), here, decisions));
        }
    }

    private static List<Plan.Assumption> assumptions(Requirements wish, Catalog catalog, List<Deployment> deployments) {
        WorkingTime time = new WorkingTime(wish);
        Stream<Plan.Assumption> captured = wish.captures().assumed().stream()
                .filter(capture -> !capture.text().isEmpty() && !wish.captures().isNoted(capture.path()))
                .map(capture -> new Plan.Assumption(capture.path(), time.assumed(capture.path(), capture.text()) + (capture.defaulted() ? " (nothing was captured)" : " (assumed in the room)")));
        return Stream.of(captured, time.assumptions().stream(), new Accounts(wish).assumptions(deployments).stream()).flatMap(each -> each).sorted(Comparator.comparing(Plan.Assumption::requirement)).toList();
    }

    /** What the room left open or did not know. */
    private static List<Plan.Question> captured(Requirements wish) {
        List<Plan.Question> questions = new ArrayList<>();
        for (Capture capture : wish.captures().unknown()) {
            String says = Says.of(capture.path());
            questions.add(new Plan.Question(capture.path(), says.substring(0, says.length() - 1) + ": not known" + capture.note().map(note -> "; " + note).orElse(""),
                    capture.saidBy().orElseGet(() -> People.knowing(wish, capture.path()))));
        }
        for (int number = 0; number < wish.questions().size(); number++) {
            Remark open = wish.questions().get(number);
            questions.add(new Plan.Question("questions[" + number + "]", open.text(), open.owner().orElse(People.owner(wish))));
        }
        return questions;
    }

    private static Delivery delivery(Requirements wish) {
        List<Delivery.Owner> owners = new ArrayList<>();
        for (Stakeholder person : wish.stakeholders()) {
            switch (person.role()) {
                case OPS -> owners.add(new Delivery.Owner("*", person.id(), person.handle().orElse("")));
                case SECURITY -> List.of("/strimzi/**/users/", "/msk/**/access/", "/confluent/**/control-plane/")
                        .forEach(path -> owners.add(new Delivery.Owner(path, person.id(), person.handle().orElse(""))));
                default -> { }
            }
        }
        if (owners.stream().noneMatch(entry -> entry.path().equals("*"))) {
            Stakeholder first = wish.stakeholders().getFirst();
            owners.addFirst(new Delivery.Owner("*", first.id(), first.handle().orElse("")));
        }
        return new Delivery(wish.devProcess().sourceRepo(), wish.devProcess().buildPipeline(), Selection.gitOps(wish), wish.devProcess().approvals(),
                wish.sourceControl().protectedBranches(), owners, handles(wish), wish.cicd().policyChecks().stream().map(Spellings::of).toList(), scans(wish));
    }

    private static SortedMap<String, String> handles(Requirements wish) {
        SortedMap<String, String> handles = new TreeMap<>();
        wish.stakeholders().forEach(person -> person.handle().ifPresent(handle -> handles.put(person.id(), handle)));
        return handles;
    }

    private static List<String> scans(Requirements wish) {
        List<String> scans = new ArrayList<>();
        if (wish.cicd().gates().contains(Cicd.Gate.SCAN)) {
            scans.add("weaknesses by " + wish.patching().scanner());
        }
        if (wish.sourceControl().secretsScan()) {
            scans.add("secrets");
        }
        return scans;
    }

    private static Estate estate(Requirements wish, Catalog catalog) {
        var kubernetes = wish.infrastructure().kubernetes();
        return new Estate(kubernetes.distribution(), kubernetes.version(), kubernetes.storageClass(), kubernetes.nodePools(), wish.infrastructure().cpuArch(),
                wish.security().directory(), Tokens.of(catalog.directory(Spellings.of(wish.security().directory()))), wish.security().secretStore(), wish.certificates().issuer(), wish.tooling().logging(), wish.tooling().alerting(),
                wish.features().schemaRegistry(), wish.patching().imageRegistry(), wish.infrastructure().dns(), new Places(wish, catalog).all());
    }

    static List<Plan.Platform> platforms(Catalog catalog) {
        return catalog.platforms().stream().map(platform -> new Plan.Platform(platform.id(), platform.displayName())).toList();
    }

    static List<Plan.Figure> figures(Catalog catalog) {
        return catalog.platforms().stream().flatMap(platform -> platform.figures().stream())
                .map(figure -> new Plan.Figure(figure.name(), figure.values(), figure.source().title(), figure.status().toString())).toList();
    }

    private static List<Plan.Pin> pins(Catalog catalog) {
        return catalog.platforms().stream().flatMap(platform -> platform.pins().stream())
                .map(pin -> new Plan.Pin(pin.name(), pin.version(), pin.source().title())).distinct().toList();
    }
}
