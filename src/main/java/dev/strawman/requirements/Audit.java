package dev.strawman.requirements;

import dev.strawman.unit.Cadence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Audit events and how long they are kept. */
public record Audit(
        @Item(says = "Events recorded.", fallback = "[authz, admin]", noted = true) List<Event> events,
        @Item(says = "How long they are kept.", fallback = "365d") Duration retention,
        @Item(says = "How long they are at hand.", fallback = "90d", noted = true) Duration online,
        @Item(says = "Where they go; the log store when left out.", example = "splunk") Optional<String> destination,
        @Item(says = "How often access is reviewed.", fallback = "quarterly", example = "half-yearly") Cadence reviewCadence) {

    public enum Event { AUTHN, AUTHZ, ADMIN, SCHEMA, DATA_ACCESS }
}
