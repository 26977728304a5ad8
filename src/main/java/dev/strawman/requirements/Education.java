package dev.strawman.requirements;

import java.util.Optional;

/** One teaching session. */
public record Education(
        @Item(says = "Topic.", must = true, example = "Kafka in production", noted = true) String topic,
        @Item(says = "Audience.", example = "platform team", noted = true) Optional<String> audience,
        @Item(says = "Whether it was held or is still needed.", fallback = "needed", noted = true) State state) {

    public enum State { DONE, NEEDED }
}
