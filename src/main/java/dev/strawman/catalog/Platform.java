package dev.strawman.catalog;

import java.util.List;

/** A vendor's platform with its options, versions, sizes and the figures of its files. */
public record Platform(String id, String displayName, List<KafkaVersion> kafkaVersions, List<Pin> pins, List<Option> options,
                       List<InstanceType> instanceTypes, List<Figure> figures) {

    public Platform {
        kafkaVersions = kafkaVersions == null ? List.of() : List.copyOf(kafkaVersions);
        pins = pins == null ? List.of() : List.copyOf(pins);
        options = options == null ? List.of() : List.copyOf(options);
        instanceTypes = instanceTypes == null ? List.of() : List.copyOf(instanceTypes);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** The version or constraint to write for {@code name}; asking for one that is not pinned is a bug. */
    public String pin(String name) {
        return pins.stream().filter(pin -> pin.name().equals(name)).map(Pin::version).findFirst()
                .orElseThrow(() -> new IllegalStateException("catalogue " + id + " pins no \"" + name + "\""));
    }
}
