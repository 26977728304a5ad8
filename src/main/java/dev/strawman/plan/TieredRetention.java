package dev.strawman.plan;

import dev.strawman.catalog.Catalog;
import dev.strawman.catalog.SizingConstant;
import dev.strawman.requirements.Requirements;
import dev.strawman.requirements.Workload;
import java.time.Duration;
import java.util.Optional;

/** Which topics move their older records to object storage, where a cluster has tiered storage: one answer for their settings and for the sizing. */
record TieredRetention(Requirements wish, Catalog catalog) {

    /**
     * How long records stay on the brokers; empty where a topic is not tiered. A compacted one cannot be, one that is kept no longer than on
     * the brokers gains nothing (Kafka refuses a longer time there), and Amazon MSK tiers none that is kept shortly.
     */
    Optional<Duration> local(Workload.Retention retention) {
        Duration local = wish.features().tieredStorage().local();
        Duration least = Duration.ofDays((long) catalog.value(SizingConstant.TIERED_RETENTION_DAYS));
        boolean tiered = wish.features().tieredStorage().acceptable() && retention.cleanup() == Workload.Retention.Cleanup.DELETE
                && retention.keep().compareTo(local) > 0 && retention.keep().compareTo(least) >= 0;
        return tiered ? Optional.of(local) : Optional.empty();
    }
}
