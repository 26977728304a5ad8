package dev.strawman.plan;

import dev.strawman.catalog.Option;
import dev.strawman.catalog.Platform;
import dev.strawman.catalog.Profile;
import dev.strawman.plan.Decision.Rejected;
import dev.strawman.plan.Deployment.Gap;
import dev.strawman.requirements.Features.SchemaRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which registry holds the schemas: the captured one counts, and that of a platform only where it is the captured one or none was named. */
final class Registries {

    private static final String REQUIREMENT = "features.schemaRegistry";

    private final Optional<SchemaRegistry> asked;

    Registries(Optional<SchemaRegistry> asked) {
        this.asked = asked;
    }

    /** The registry that the product brings, when it is to hold the schemas. */
    Optional<SchemaRegistry> of(Profile profile) {
        return Optional.ofNullable(profile.registry()).map(Ways::asked).filter(own -> asked.isEmpty() || asked.get() == SchemaRegistry.ANY || asked.get() == own);
    }

    /** The registry that the product brings holds schemas of this site. */
    boolean used(Profile profile, Site site) {
        return schemas(site) && of(profile).isPresent();
    }

    /** What the vendor takes on; the registry only where it is the vendor's that holds the schemas. */
    List<String> vendorTasks(Profile profile) {
        return with(profile.vendor(), of(profile).isPresent());
    }

    /** What stays with the team; among it the registry that has to be run beside the brokers. */
    List<String> teamTasks(Option option, Profile profile, Site site) {
        return with(profile.team(), gap(option, profile, site).isPresent());
    }

    private static List<String> with(List<String> tasks, boolean registry) {
        return registry ? Stream.concat(tasks.stream(), Stream.of("schema registry")).toList() : tasks;
    }

    private boolean none() {
        return asked.filter(SchemaRegistry.NONE::equals).isPresent();
    }

    private Optional<SchemaRegistry> named() {
        return asked.filter(registry -> registry != SchemaRegistry.ANY && registry != SchemaRegistry.NONE);
    }

    /** A registry that somebody has to run beside the brokers, because this tree holds none. */
    Optional<Gap> gap(Option option, Profile profile, Site site) {
        if (none() || of(profile).isPresent() || asked.isEmpty() && !schemas(site)) {
            return Optional.empty();
        }
        String emitted = option.kubernetes() && schemas(site) ? "subjects and compatibility as annotations of the topics" : "nothing";
        return Optional.of(new Gap(named().map(registry -> Ways.words(registry) + " as the schema registry").orElse("a schema registry"), REQUIREMENT, emitted,
                named().map(registry -> "the registry itself, its storage and who may use it: run it beside the brokers").orElse("a registry: run Apicurio or Karapace beside it"),
                option.id() + ".features.schema-registry"));
    }

    static boolean schemas(Site site) {
        return site.topics().stream().anyMatch(topic -> topic.subject().isPresent());
    }

    /** Says for a platform which registry holds the schemas, where there are any. */
    void explain(Platform platform, Profile profile, List<Deployment> deployments, Decisions decisions) {
        if (asked.isEmpty() && deployments.stream().noneMatch(deployment -> schemas(deployment.site()))) {
            return;
        }
        Optional<SchemaRegistry> own = of(profile);
        Optional<SchemaRegistry> brought = Optional.ofNullable(profile.registry()).map(Ways::asked);
        String choice = own.map(Ways::words).or(() -> named().map(registry -> Ways.words(registry) + ", beside the brokers")).orElse(none() ? "none" : "one that the team runs beside the brokers");
        String reason = none() ? "None was wanted" : own.isPresent() ? named().isPresent() ? "It was captured, and the platform brings it" : "The platform brings it, and no other was named"
                : named().isPresent() ? "It was captured, and the platform does not bring it: the team runs it, and nothing in this tree belongs to it" : "The platform brings none";
        decisions.add("all", "Which registry holds the schemas on " + platform.displayName() + "?", choice, reason, List.of(REQUIREMENT),
                List.of("profiles." + profile.option()), brought.filter(registry -> own.isEmpty()).map(registry -> new Rejected(Ways.words(registry),
                        none() ? "none was wanted" : "another one was captured")).stream().toArray(Rejected[]::new));
    }
}
