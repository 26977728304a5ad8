package dev.strawman.requirements;

import java.util.Optional;

/** One strength, weakness, opportunity or threat of an option. */
public record Swot(
        @Item(says = "Option it is about.", must = true, example = "strimzi", noted = true) PlatformOption option,
        @Item(says = "Quadrant.", must = true, example = "weakness", noted = true) Quadrant quadrant,
        @Item(says = "The point made.", must = true, example = "Nobody in the team runs Kafka today", noted = true) String text,
        @Item(says = "Factor it weighs on.", must = true, example = "operations", noted = true) Scoring.Factor factor,
        @Item(says = "Score on that factor, H is good for us.", must = true, example = "L", noted = true) Grade score,
        @Item(says = "What it rests on.", example = "skills matrix", noted = true) Optional<String> evidence) {

    public enum Quadrant { STRENGTH, WEAKNESS, OPPORTUNITY, THREAT }
}
