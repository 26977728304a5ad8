package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deployments are copied to another region or from it. A platform copies between its own clusters only, so that a recovery region
 * on another platform, or with a product that takes no part, has clusters without data: then this says why, what is lost, and what to ask.
 */
final class Pairs {

    private static final List<String> LOSS = List.of("sla.regionLoss.rpo", "sla.regionLoss.rto");

    private final List<Deployment> chosen;
    private final Catalog catalog;

    /** @param chosen deployments of which it is not known yet whether they are copied */
    Pairs(List<Deployment> chosen, Catalog catalog) {
        this.chosen = List.copyOf(chosen);
        this.catalog = catalog;
    }

    /** The deployments with what is known of their copies, and what each of them cannot give. */
    List<Deployment> deployments(Gaps gaps) {
        return chosen.stream().map(deployment -> deployment.with(why(deployment).isEmpty() && deployment.site().paired(), List.of()))
                .map(deployment -> deployment.with(deployment.copied(), gaps(gaps, deployment))).toList();
    }

    private List<Gap> gaps(Gaps gaps, Deployment deployment) {
        return Stream.concat(gaps.of(deployment).stream(), why(deployment).map(why -> gap(deployment, why)).stream()).toList();
    }

    /** Why nothing is copied between this deployment and its other region; empty where something is, or where there is none. */
    private Optional<String> why(Deployment deployment) {
        return deployment.site().recovery().peer().flatMap(peer -> {
            Optional<Deployment> other = at(peer).stream().filter(each -> each.platform().equals(deployment.platform())).findFirst();
            return other.isPresent() ? apart(deployment, other.get()) : Optional.of(elsewhere(deployment, peer));
        });
    }

    private List<Deployment> at(String site) {
        return chosen.stream().filter(deployment -> deployment.site().path().equals(site)).toList();
    }

    private String elsewhere(Deployment deployment, String peer) {
        String here = name(deployment.platform());
        return at(peer).isEmpty() ? "no platform serves " + peer
                : peer + " stands on " + names(at(peer), " and ") + ", and what copies for " + here + " copies to " + here + " only";
    }

    private Optional<String> apart(Deployment deployment, Deployment other) {
        Deployment source = deployment.site().standby() ? other : deployment;
        Deployment target = deployment.site().standby() ? deployment : other;
        if (!target.site().pairedWith(source.site())) {
            return Optional.of(target.site().path() + " is the copy of " + target.site().recovery().peer().orElseThrow());
        }
        return Stream.of(source.replication().source() ? "" : limit(source), target.replication().target() ? "" : limit(target)).filter(limit -> !limit.isEmpty()).findFirst();
    }

    private String limit(Deployment deployment) {
        return catalog.profile(deployment.option()).replicationLimit();
    }

    private Gap gap(Deployment deployment, String why) {
        Site.ServiceLevel promised = deployment.site().serviceLevel();
        String peer = deployment.site().recovery().peer().orElseThrow();
        String asked = "a copy for the loss of the region, RPO " + Durations.text(promised.regionRpo()) + " and RTO " + Durations.text(promised.regionRto());
        return deployment.site().standby()
                ? new Gap(asked, LOSS.getFirst(), "a cluster with topics and access, and no data of " + peer + ": " + why,
                        "when that region goes, all that only Kafka held, and the places of readers: they begin anew here", "")
                : new Gap(asked, LOSS.getFirst(), at(peer).isEmpty() ? "nothing in " + peer + ": " + why : "clusters with topics and access in " + peer + ", and no data: " + why,
                        "with the region, all that only Kafka holds, and the places of readers", "");
    }

    /** A decision for each deployment that another region stands by for, and that nothing copies. */
    void explain(Decisions decisions) {
        for (Deployment deployment : chosen) {
            why(deployment).ifPresent(why -> decisions.add(deployment.path(), deployment.site().standby() ? "What brings the data of the other region here?" : "What copies it to the other region?",
                    "nothing", why + (deployment.site().standby() ? ": it starts empty" : ""), List.of(LOSS.get(0), LOSS.get(1), deployment.site().requirement()), List.of()));
        }
    }

    /** What is done about the loss of a site's region: the captured promise, and on which platforms it is kept. */
    String tier(Site site) {
        String captured = site.recovery().tier() + site.recovery().peer().map(peer -> " with " + peer).orElse("");
        List<Deployment> without = without(site.path());
        return without.isEmpty() ? captured : without.size() == at(site.path()).size() ? "nothing that keeps the data"
                : captured + ", without a copy on " + names(without, " and ");
    }

    /** The arithmetic behind it, as far as it holds. */
    String reason(Site site) {
        List<Deployment> without = without(site.path());
        return without.isEmpty() ? site.recovery().reason() : without.size() == at(site.path()).size()
                ? site.recovery().asked() + (Recoveries.patient(site.serviceLevel().regionRpo()) ? ": from its sources only, because " : " cannot be met: ") + without.stream().flatMap(each -> why(each).stream()).distinct().collect(Collectors.joining("; "))
                : site.recovery().reason() + ", where the platform makes one";
    }

    /** One for each pair that nothing copies between, asked at the side that would be lost. */
    List<Plan.Question> questions(String askWhom) {
        List<Plan.Question> questions = new ArrayList<>();
        for (Deployment deployment : chosen) {
            why(deployment).filter(why -> asks(deployment)).ifPresent(why -> questions.add(new Plan.Question(LOSS.getFirst(), question(deployment), askWhom)));
        }
        return questions;
    }

    /** Of a recovery cluster only where the other side does not ask already. */
    private boolean asks(Deployment deployment) {
        return !deployment.site().standby() || without(deployment.site().recovery().peer().orElseThrow()).isEmpty();
    }

    private List<Deployment> without(String site) {
        return at(site).stream().filter(deployment -> why(deployment).isPresent()).toList();
    }

    private String question(Deployment deployment) {
        Site site = deployment.site();
        String peer = site.recovery().peer().orElseThrow();
        String from = site.standby() ? peer + at(peer).stream().findFirst().map(one -> " on " + names(at(peer), " or ")).orElse("") : site.path() + " on " + name(deployment.platform());
        String to = site.standby() ? site.path() + " on " + name(deployment.platform()) : peer + (at(peer).isEmpty() ? "" : " on " + names(at(peer), " or "));
        return "What copies " + from + " to " + to + "? Now nothing does: " + why(deployment).orElseThrow()
                + ". MirrorMaker 2 beside either side can, run by the team; or the sources write again what was lost; or the loss is accepted.";
    }

    private String names(List<Deployment> deployments, String last) {
        List<String> names = deployments.stream().map(deployment -> name(deployment.platform())).distinct().toList();
        return names.size() == 1 ? names.getFirst() : String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }

    private String name(String platform) {
        return catalog.platforms().stream().filter(each -> each.id().equals(platform)).findFirst().orElseThrow().displayName();
    }
}
