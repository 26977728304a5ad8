package dev.strawman.plan;

import dev.strawman.plan.Topic.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The probe of every cluster: a topic of its own and an identity that may use nothing else. It is left out of the sizing, to which
 * a record a second and partition adds nothing.
 */
public final class Probes {

    /** Name of the topic, of the identity, and prefix of the consumer groups. */
    public static final String NAME = "kafka-probe";

    /** Enough that each of up to twelve brokers leads one, since the probe measures the leaders. */
    private static final int PARTITIONS = 12;
    private static final String REQUIREMENT = "sla.availability";

    private Probes() {
    }

    /** The topic, as safe as the first of the others. */
    static Optional<Topic> topic(String environment, String classification, List<Topic> others) {
        return others.stream().findFirst().map(first -> {
            List<Setting> settings = new ArrayList<>();
            settings.add(new Setting("cleanup.policy", "delete", "nobody reads it again"));
            first.setting("min.insync.replicas").ifPresent(copies -> settings.add(new Setting("min.insync.replicas", copies, "as on the other topics, whose writes it stands for")));
            settings.add(new Setting("retention.ms", "3600000", "an hour, to look at what went wrong"));
            return new Topic(NAME, NAME, Topic.Kind.PROBE, environment, NAME, PARTITIONS, first.replicationFactor(), settings, Optional.empty(),
                    classification, List.of(), false, Optional.empty(), REQUIREMENT, "so that each of up to " + PARTITIONS + " brokers leads one");
        });
    }

    static Application application(String environment, String owner) {
        return new Application(NAME, NAME, environment, false, Optional.of(owner), List.of(NAME), List.of(NAME), Optional.empty(), Optional.of(NAME + "-"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, REQUIREMENT);
    }
}
