package dev.strawman.requirements;

import java.util.Optional;

/** One strength, weakness, opportunity or threat of an option. */
public record Swot(
        @Item(says = "Option it is about.", must = true, example = "msk-standard") PlatformOption option,
        @Item(says = "Quadrant.", must = true, example = "strength") Quadrant quadrant,
        @Item(says = "The point made.", must = true) String text,
        @Item(says = "Factor it weighs on.", must = true, example = "operations") Scoring.Factor factor,
        @Item(says = "Score on that factor, H is good for us.", must = true, example = "L") Grade score,
        @Item(says = "What it rests on.") Optional<String> evidence) {

    public enum Quadrant { STRENGTH, WEAKNESS, OPPORTUNITY, THREAT }
}
