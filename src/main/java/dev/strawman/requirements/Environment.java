package dev.strawman.requirements;

import dev.strawman.unit.Percent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One environment. */
public record Environment(
        @Item(says = "Short name, used in every generated name.", must = true, example = "prod", shape = Shape.ENVIRONMENT) String name,
        @Item(says = "What it is for.", must = true, example = "prod") Purpose purpose,
        @Item(says = "Environment on whose cluster this one lives.", example = "dev") Optional<String> sharesClusterWith,
        @Item(says = "Size relative to production; by purpose when left out (dev, test 10 %, perf 100 %, preprod 50 %, prod, dr 100 %).", example = "10 %") Optional<Percent> scale,
        @Item(says = "Whether it has the same shape as production (zones, brokers per zone), only smaller.", fallback = "false") boolean sameShape,
        @Item(says = "Kind of data in it; live for prod and dr, synthetic otherwise when left out.", example = "masked", noted = true) Optional<DataKind> dataKind,
        @Item(says = "Regions it runs in; the primary one when empty, the recovery one for dr.", example = "[eu-west-1]") List<String> regions,
        @Item(says = "Availability, when it differs from the service levels.", example = "99 %", max = 100) Optional<Percent> availability,
        @Item(says = "How long it lives, for temporary environments.", example = "30d") Optional<Duration> lifetime,
        @Item(says = "Use cases that run in it; all when empty, those of the recovered environment for dr.", example = "[authorisation-to-ledger]", shape = Shape.NAME) List<String> useCases,
        @Item(says = "Production environment that a dr environment stands by for; the first that can have the same platforms when left out.", shape = Shape.ENVIRONMENT) Optional<String> recovers,
        @Item(says = "Platform options for this environment only.", example = "[msk-standard, strimzi]") List<PlatformOption> options,
        @Item(says = "Cloud account it lives in; environments with the same account share it.", example = "payments-nonprod", shape = Shape.NAME) Optional<String> account) {

    public enum Purpose { DEV, TEST, PERF, PREPROD, PROD, DR }

    public enum DataKind { SYNTHETIC, MASKED, LIVE }

    /** Whether clients of the business depend on it. */
    public boolean production() {
        return purpose == Purpose.PROD || purpose == Purpose.DR;
    }
}
