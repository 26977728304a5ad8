package dev.strawman.requirements;

import java.util.Optional;

/** The key metrics of software delivery, today and as wanted. */
public record Devops(
        @Item(says = "Time from commit to production.", example = "{baseline: 5d, target: 1d}") Metric leadTime,
        @Item(says = "How often production changes.", example = "{baseline: monthly, target: weekly}") Metric deployFrequency,
        @Item(says = "Time until a failed change is mended.", example = "{baseline: 4h, target: 1h}") Metric timeToRestore,
        @Item(says = "Share of changes that fail.", example = "{baseline: 20 %, target: 10 %}") Metric changeFailureRate) {

    /** One metric in the words of the room. */
    public record Metric(
            @Item(says = "Today.", example = "5d") Optional<String> baseline,
            @Item(says = "Wanted.", example = "1d") Optional<String> target) {
    }
}
