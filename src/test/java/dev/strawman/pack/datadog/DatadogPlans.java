package dev.strawman.pack.datadog;

import dev.strawman.catalog.Catalog;
import dev.strawman.plan.Plan;
import dev.strawman.plan.Planner;
import dev.strawman.requirements.reading.RequirementsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans of the samples in which Datadog watches. */
final class DatadogPlans {

    static final Catalog CATALOG = Catalog.load();

    private DatadogPlans() {
    }

    /** Bicycles: Datadog was captured. */
    static Plan rentals() {
        return plan(text("rentals"));
    }

    /** Payments, had they captured Datadog: two regions, five environments, three platforms. */
    static Plan payments(String tools) {
        return plan(text("payments").replace("monitoring: [prometheus, grafana]", "monitoring: " + tools));
    }

    /** The same with people to call. */
    static Plan staffed() {
        return plan(text("payments").replace("monitoring: [prometheus, grafana]", "monitoring: [datadog]")
                .replace("support:\n", "support:\n  tiers: [platform team, vendor]\n  escalation: [platform-lead, head-of-payments]\n"));
    }

    private static Plan plan(String requirements) {
        return Planner.plan(RequirementsReader.read("requirements.yaml", requirements), CATALOG);
    }

    private static String text(String sample) {
        try {
            return Files.readString(Path.of("generated-samples", sample, "requirements.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
