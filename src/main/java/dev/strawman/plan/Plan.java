package dev.strawman.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.strawman.plan.monitoring.Watch;
import dev.strawman.requirements.Captures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was decided, complete and explained: everything that a target needs to write its files, and nothing that depends on
 * how it writes them. The order of every list is the order in which things are generated.
 *
 * @param client      who the tree is for
 * @param sites       Kafka clusters to run: one for each environment with a cluster of its own, in each of its regions
 * @param deployments how each platform realises each site; only platforms and options that are not ruled out
 * @param watch       what is watched, who is told, what is at stake
 * @param exclusions  options that are out, with the rule, the requirement and the fact behind it
 * @param decisions   every choice, with what was rejected and why
 * @param assumptions what was taken for granted
 * @param questions   what nobody could answer yet, and whom to ask
 * @param delivery    how changes to the tree reach the environments
 * @param estate      what stands around the platform
 * @param pins        versions of tools, providers and charts that the tree is written for
 * @param platforms   platforms in the order in which they are shown everywhere
 * @param figures     numbers of the platforms that files are written with
 * @param captures    where each requirement stands, to cite it
 */
public record Plan(
        Client client,
        List<Site> sites,
        List<Deployment> deployments,
        Watch watch,
        List<Exclusion> exclusions,
        List<Decision> decisions,
        List<Assumption> assumptions,
        List<Question> questions,
        Delivery delivery,
        Estate estate,
        List<Pin> pins,
        List<Platform> platforms,
        List<Figure> figures,
        @JsonIgnore Captures captures) {

    public Plan {
        sites = List.copyOf(sites);
        deployments = List.copyOf(deployments);
        exclusions = List.copyOf(exclusions);
        decisions = List.copyOf(decisions);
        assumptions = List.copyOf(assumptions);
        questions = List.copyOf(questions);
        pins = List.copyOf(pins);
        platforms = List.copyOf(platforms);
        figures = List.copyOf(figures);
    }

    /** A version or constraint, by the name of what it pins: {@code strimzi}, {@code hashicorp/aws}, {@code terraform}. */
    public record Pin(String name, String version, String source) {
    }

    /**
     * A platform.
     *
     * @param id   first part of its paths
     * @param name for people: {@code Amazon MSK}
     */
    public record Platform(String id, String name) {
    }

    /** A number of a platform, or a few that belong together, by a name that ends in the unit. */
    public record Figure(String name, List<Double> values, String source, String status) {

        public Figure {
            values = List.copyOf(values);
        }
    }

    /** The values of a figure; asking for one that the catalogue lacks is a bug. */
    public List<Double> figures(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).map(Figure::values).findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no figure " + name));
    }

    /** Days after which a key in AWS KMS is rotated: as captured, within what KMS takes. */
    public int keyRotationDays(Site site) {
        List<Double> bounds = figures("keyRotationDays");
        return Math.clamp(Math.ceilDiv(site.protection().keyRotation().toSeconds(), Duration.ofDays(1).toSeconds()), bounds.getFirst().intValue(), bounds.getLast().intValue());
    }

    /** The value of a figure that is one number. */
    public double figure(String name) {
        return figures(name).getFirst();
    }

    /** The pinned version or constraint; asking for one that the catalogue lacks is a bug. */
    public String pin(String name) {
        return pins.stream().filter(pin -> pin.name().equals(name)).map(Pin::version).findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue pins no version of " + name));
    }

    /** The client's name as captured, and as it appears in generated names. */
    public record Client(String name, String slug) {
    }

    /** Something taken for granted: a default, or a value that was only assumed in the room. */
    public record Assumption(String requirement, String text) {
    }

    /** Something nobody could answer yet. */
    public record Question(String requirement, String text, String askWhom) {
    }

    /** Deployments of one platform, in the order of the sites. */
    public List<Deployment> on(String platform) {
        return deployments.stream().filter(deployment -> deployment.platform().equals(platform)).toList();
    }

    public Optional<Deployment> at(String platform, Site site) {
        return on(platform).stream().filter(deployment -> deployment.site().equals(site)).findFirst();
    }

    /**
     * Names in the captured domain at which clients start: the cluster's own first, then that of the cluster which it takes over from;
     * none where no domain was captured.
     */
    public List<String> startNames(Deployment deployment) {
        Optional<Site> other = sites.stream().filter(site -> deployment.holdsCopy() && deployment.site().pairedWith(site)).findFirst();
        return estate.domain().map(domain -> Stream.concat(Stream.of(deployment.site()), other.stream()).map(site -> startName(site, domain)).toList()).orElse(List.of());
    }

    private String startName(Site site, String domain) {
        boolean alone = sites.stream().filter(other -> other.environment().equals(site.environment())).count() == 1;
        return site.environment() + (alone ? "" : "-" + Names.slug(site.region())) + "." + domain;
    }

    /** Whether somebody named the cloud account of a site; otherwise its environment is taken to have one of its own. */
    public boolean accountCaptured(Site site) {
        return captures.at(Accounts.field(site)).filter(capture -> !capture.text().isEmpty()).isPresent();
    }

    /** Of these requirements those that somebody wrote. */
    public List<String> written(String... requirements) {
        return Stream.of(requirements).filter(requirement -> captures.at(requirement).filter(capture -> !capture.defaulted()).isPresent()).toList();
    }

    /** Where a site lives, in words. */
    public String inAccount(Site site) {
        return accountCaptured(site) ? "in the account captured as " + site.account() : "in an account of its own, because none was captured";
    }

    /** The requirement for headers and reasons, in words that do not change when the requirements file is reordered. */
    public String cite(String requirement) {
        return captures.cite(requirement);
    }

    /** The requirement with the line where it stands, for a person at a terminal. */
    public String locate(String requirement) {
        return captures.locate(requirement);
    }
}
