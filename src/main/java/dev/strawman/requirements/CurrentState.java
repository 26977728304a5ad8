package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** Today's architecture. */
public record CurrentState(
        @Item(says = "How systems work together today.", fallback = "choreography", noted = true) Interaction interaction,
        @Item(says = "Systems that feed the platform or are fed by it.", noted = true) List<AdjacentSystem> systems) {

    public enum Interaction { CHOREOGRAPHY, ORCHESTRATION, WORKFLOW_ENGINE, MIXED }

    /** A system at the edge of the platform. */
    public record AdjacentSystem(
            @Item(says = "Short name.", must = true, example = "oracle-core", shape = Shape.NAME, noted = true) String id,
            @Item(says = "What it is.", must = true, example = "db", noted = true) Kind kind,
            @Item(says = "Stakeholder who owns it.", example = "platform-lead", shape = Shape.NAME, noted = true) Optional<String> owner,
            @Item(says = "Whether data comes in from it, goes out to it, or both.", fallback = "in", noted = true) Direction direction,
            @Item(says = "How it is reached.", example = "JDBC", noted = true) Optional<String> protocol,
            @Item(says = "Region it runs in.", example = "eu-west-1", shape = Shape.NAME, noted = true) Optional<String> region) {

        public enum Kind { SERVICE, DB, SAAS, FILE, MQ, MAINFRAME }

        public enum Direction { IN, OUT, BOTH }
    }
}
