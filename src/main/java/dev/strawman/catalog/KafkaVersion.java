package dev.strawman.catalog;

import java.util.List;

/**
 * A Kafka version that options offer, spelt as the platform wants it.
 *
 * @param metadataVersion null where the platform chooses it
 * @param recommended     the one to take when nobody asks for another; the note says why
 */
public record KafkaVersion(String version, String metadataVersion, boolean recommended, List<String> options, Source source,
                           Status status, String note) {

    public KafkaVersion {
        options = options == null ? List.of() : List.copyOf(options);
        status = status == null && source != null ? source.trust().status() : status;
        note = note == null ? "" : note;
    }
}
