package dev.strawman.requirements;

import java.util.List;
import java.util.Optional;

/** One person or group in the room, what they need, and how to reach them. */
public record Stakeholder(
        @Item(says = "Short name that other fields refer to.", must = true, example = "ciso", shape = Shape.NAME) String id,
        @Item(says = "Name or title.", example = "Chief information security officer", noted = true) Optional<String> name,
        @Item(says = "What they answer for.", must = true, example = "security") Role role,
        @Item(says = "Influence on the outcome.", fallback = "M", noted = true) Grade influence,
        @Item(says = "What they need, in their words.", example = "[Keys are ours]", noted = true) List<String> requirements,
        @Item(says = "Handle in the source repository, for code ownership.", shape = Shape.HANDLE, example = "\"@northgate/platform\"") Optional<String> handle,
        @Item(says = "Mail address or channel, for alerts and questions.", example = "platform@northgate.example") Optional<String> contact) {

    public enum Role { OWNER, DEV, OPS, SECURITY, DATA, FINANCE, ARCHITECT, COMPLIANCE, DELIVERY, OTHER }
}
