package dev.strawman.requirements;

import java.util.List;

/** How the options are weighed. */
public record Scoring(
        @Item(says = "Weights per factor; equal when empty.", noted = true) List<Weight> weights,
        @Item(says = "Options that are out, whatever their score.") List<Knockout> knockouts) {

    public enum Factor { DEV_SUITABILITY, PROD_SUITABILITY, COST, SECURITY_ENCRYPTION, SUPPORT, OPERATIONS, BUSINESS_APPETITE, STRATEGIC_FIT }

    /** Weight of one factor. */
    public record Weight(
            @Item(says = "Factor.", must = true, example = "cost", noted = true) Factor factor,
            @Item(says = "Weight, 0 to 100.", must = true, example = "15", max = 100, noted = true) int weight) {
    }

    /** An option the client excludes. */
    public record Knockout(
            @Item(says = "Option that is out.", must = true, example = "msk-serverless") PlatformOption option,
            @Item(says = "Why.", must = true, example = "no topic needs it") String reason) {
    }
}
