package dev.strawman.plan;

import dev.strawman.plan.monitoring.CloudWatchMeasure;
import dev.strawman.plan.monitoring.Datadog;
import dev.strawman.plan.monitoring.Measure;
import dev.strawman.plan.monitoring.Monitoring.Unseen;
import java.util.List;
import java.util.Optional;

/** Which signals of a deployment can be seen and how, whatever shows them. */
interface Seen {

    boolean sees(String signal);

    List<Unseen> unseen();

    /** What Prometheus, or who thinks like it, reads. */
    default List<Measure> prometheus() {
        return List.of();
    }

    default List<CloudWatchMeasure> cloudWatch() {
        return List.of();
    }

    default Optional<Datadog> datadog() {
        return Optional.empty();
    }
}
