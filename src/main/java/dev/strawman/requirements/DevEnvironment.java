package dev.strawman.requirements;

import java.util.List;

/** What developers work with. */
public record DevEnvironment(
        @Item(says = "On the developer's machine.", fallback = "[compose, testcontainers]", noted = true) List<Local> local,
        @Item(says = "Shared, remote.", fallback = "shared dev", noted = true) String remote,
        @Item(says = "Days until a newcomer is productive.", fallback = "2", noted = true) int onboardingDays,
        @Item(says = "Tools with a user interface.", example = "[kafka-ui]", noted = true) List<String> tools) {

    public enum Local { COMPOSE, TESTCONTAINERS, KIND, NONE }
}
