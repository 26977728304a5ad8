package dev.strawman.requirements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to a record that cannot be processed. */
public record DeadLetters(
        @Item(says = "Strategy.", fallback = "retrytopics", example = "parking") Strategy strategy,
        @Item(says = "Waits between attempts; each is a retry topic.", fallback = "[1 min, 10 min, 1h]") List<Duration> backoff,
        @Item(says = "How long dead letters are kept.", fallback = "14d") Duration retention,
        @Item(says = "Who owns dead letters; the consuming team when left out.", example = "service-desk", noted = true) Optional<String> owner,
        @Item(says = "Whether a tool to replay them is needed.", fallback = "false", noted = true) boolean replayTool) {

    public enum Strategy { NONE, DLQ, RETRYTOPICS, PARKING, STOP }
}
