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
import java.util.ArrayList;
import java.util.List;

/** Turns what was captured into a plan. Pure: the same requirements and catalogue give the same plan. */
public final class Planner {

    private Planner() {
    }

    /** The plan for every environment, region and platform that nothing rules out. */
    public static Plan plan(Requirements wish, Catalog catalog) {
        Decisions decisions = new Decisions();
        List<Sites.Draft> drafts = new Sites(wish, catalog, decisions).all();
        drafts.forEach(draft -> {
            draft.tenants().forEach(tenant -> tenant.explain(draft.site(), wish, decisions));
            explainRecovery(draft.site(), decisions);
        });
        Selection selection = new Selection(wish, catalog, decisions);
        List<Deployment> deployments = new ArrayList<>();
        for (Sites.Draft draft : drafts) {
            for (Platform platform : catalog.platforms()) {
                selection.choose(platform, draft).ifPresent(deployments::add);
            }
        }
        explainRegistries(wish, catalog, deployments, decisions);
        Watch watch = new Watching(wish, catalog, decisions).of(deployments);
        Copies copies = new Copies(deployments, watch);
        copies.explain(decisions);
        return new Plan(new Plan.Client(wish.engagement().client(), Names.slug(wish.engagement().client())),
                drafts.stream().map(Sites.Draft::site).toList(), copies.deployments(), watch, selection.exclusions(), decisions.all(),
                assumptions(wish), questions(wish, catalog, deployments, copies), delivery(wish), estate(wish, catalog), pins(catalog), platforms(catalog), figures(catalog), wish.captures());
    }

    private static void explainRecovery(Site site, Decisions decisions) {
        decisions.add(site.path(), "How is the loss of the region met?", site.recovery().tier() + site.recovery().peer().map(peer -> " with " + peer).orElse(""),
                site.recovery().reason(), List.of("sla.regionLoss.rpo", "sla.regionLoss.rto", site.requirement()), List.of());
    }

    private static void explainRegistries(Requirements wish, Catalog catalog, List<Deployment> deployments, Decisions decisions) {
        Registries registries = new Registries(wish.features().schemaRegistry());
        for (Platform platform : catalog.platforms()) {
            List<Deployment> here = deployments.stream().filter(deployment -> deployment.platform().equals(platform.id())).toList();
            here.stream().findFirst().ifPresent(first -> registries.explain(platform, catalog.profile(first.option()), here, decisions));
        }
    }

    private static List<Plan.Assumption> assumptions(Requirements wish) {
        return wish.captures().assumed().stream()
                .filter(capture -> !capture.text().isEmpty() && !wish.captures().isNoted(capture.path()))
                .map(capture -> new Plan.Assumption(capture.path(), capture.text() + (capture.defaulted() ? " (nothing was captured)" : " (assumed in the room)")))
                .toList();
    }

    private static List<Plan.Question> questions(Requirements wish, Catalog catalog, List<Deployment> deployments, Copies copies) {
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
        Unplanned.of(wish, catalog).forEach(option -> questions.add(option.question(People.owner(wish))));
        questions.addAll(copies.questions(People.team(wish)));
        questions.addAll(new Places(wish, catalog).questions(deployments.stream().filter(each -> catalog.option(each.option()).kubernetes()).map(Deployment::site).toList()));
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
                wish.sourceControl().protectedBranches(), owners, wish.cicd().policyChecks().stream().map(Spellings::of).toList(), scans(wish));
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
                wish.features().schemaRegistry(), wish.patching().imageRegistry(), new Places(wish, catalog).all());
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
