package dev.strawman.requirements;

import java.util.Optional;

/** One strength, weakness, opportunity or threat of an option. */
public record Swot(
        @Item(says = "Option it is about.", must = true, example = "strimzi") PlatformOption option,
        @Item(says = "Quadrant.", must = true, example = "weakness") Quadrant quadrant,
        @Item(says = "The point made.", must = true, example = "Nobody in the team runs Kafka today") String text,
        @Item(says = "Factor it weighs on.", must = true, example = "operations") Scoring.Factor factor,
        @Item(says = "Score on that factor, H is good for us.", must = true, example = "L") Grade score,
        @Item(says = "What it rests on.", example = "skills matrix") Optional<String> evidence) {

    public enum Quadrant { STRENGTH, WEAKNESS, OPPORTUNITY, THREAT }
}
