package dev.strawman.requirements;

import java.time.Duration;

/** Logs of brokers and clients. */
public record Logging(
        @Item(says = "Level.", fallback = "INFO", noted = true) Level level,
        @Item(says = "How long logs are kept.", fallback = "30d") Duration retention,
        @Item(says = "Whether personal data is removed.", fallback = "true", noted = true) boolean piiScrub) {

    public enum Level { @Spelling("DEBUG") DEBUG, @Spelling("INFO") INFO, @Spelling("WARN") WARN, @Spelling("ERROR") ERROR }
}
