package dev.strawman.requirements;

import java.util.List;

/** What developers work with. */
public record DevEnvironment(
        @Item(says = "On the developer's machine.", fallback = "[compose, testcontainers]") List<Local> local,
        @Item(says = "Shared, remote.", fallback = "shared dev") String remote,
        @Item(says = "Days until a newcomer is productive.", fallback = "2") int onboardingDays,
        @Item(says = "Tools with a user interface.", example = "[kafka-ui]") List<String> tools) {

    public enum Local { COMPOSE, TESTCONTAINERS, KIND, NONE }
}
