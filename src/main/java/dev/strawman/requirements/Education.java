package dev.strawman.requirements;

import java.util.Optional;

/** One teaching session. */
public record Education(
        @Item(says = "Topic.", must = true, example = "Kafka in production") String topic,
        @Item(says = "Audience.", example = "platform team") Optional<String> audience,
        @Item(says = "Whether it was held or is still needed.", fallback = "needed") State state) {

    public enum State { DONE, NEEDED }
}
