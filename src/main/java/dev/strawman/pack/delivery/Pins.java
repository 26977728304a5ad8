package dev.strawman.pack.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.strawman.blueprint.Blueprints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Versions of actions, images and tools that pipelines run, from {@code blueprints/delivery/pins.yaml}. */
final class Pins {

    private static final String FILE = "delivery/pins.yaml";

    private final Map<String, Pin> byName = new LinkedHashMap<>();

    /** @param commit commit of an action, or empty */
    private record Pin(String version, String commit) {
    }

    private Pins() {
    }

    static Pins load() {
        Pins pins = new Pins();
        try {
            for (JsonNode pin : new ObjectMapper(new YAMLFactory()).readTree(Blueprints.text(FILE)).path("pins")) {
                pins.byName.put(pin.path("name").asText(), new Pin(pin.path("version").asText(), pin.path("commit").asText()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pins;
    }

    /** Asking for something that is not pinned is a bug. */
    private Pin pin(String name) {
        Pin pin = byName.get(name);
        if (pin == null) {
            throw new IllegalStateException("pins.yaml has no " + name);
        }
        return pin;
    }

    String version(String name) {
        return pin(name).version();
    }

    /** An action at its commit, {@code actions/checkout@de0f...}. */
    String action(String name) {
        return name + "@" + pin(name).commit();
    }

    /** The version that stands as a comment beside an action, by the line it stands at. */
    Map<String, String> remarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        byName.forEach((name, pin) -> {
            if (!pin.commit().isEmpty()) {
                remarks.put("uses: " + action(name), pin.version());
            }
        });
        return remarks;
    }
}
