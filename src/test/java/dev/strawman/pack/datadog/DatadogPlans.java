package dev.strawman.pack.datadog;

import dev.strawman.catalog.Catalog;
import dev.strawman.pack.PackPlans;
import dev.strawman.plan.Plan;

/** Plans of the samples in which Datadog watches. */
final class DatadogPlans {

    static final Catalog CATALOG = Catalog.load();

    private DatadogPlans() {
    }

    /** Bicycles: Datadog was captured. */
    static Plan rentals() {
        return PackPlans.story("rentals");
    }

    /** Payments, had they captured Datadog: two regions, five environments, three platforms. */
    static Plan payments(String tools) {
        return PackPlans.watchedBy(tools);
    }

    /** The same with people to call. */
    static Plan staffed() {
        return PackPlans.watchedBy("[datadog]", "support:\n", "support:\n  tiers: [platform team, vendor]\n  escalation: [platform-lead, head-of-payments]\n");
    }
}
