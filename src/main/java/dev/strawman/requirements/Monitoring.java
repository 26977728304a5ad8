package dev.strawman.requirements;

import java.time.Duration;
import java.util.List;

/** Metrics and where alerts go. */
public record Monitoring(
        @Item(says = "Metrics asked for by name.", example = "[consumer lag]", noted = true) List<String> metrics,
        @Item(says = "Whether the monitoring system is run by the team itself.", fallback = "true") boolean selfHosted,
        @Item(says = "How long metrics are kept.", fallback = "30d") Duration retention,
        @Item(says = "Route per severity.") List<AlertRoute> alertRoutes) {

    /** Where alerts of one severity go. */
    public record AlertRoute(
            @Item(says = "Severity, 1 is the worst.", must = true, example = "1", min = 1, max = 4) int severity,
            @Item(says = "Tool that carries it.", must = true, example = "pagerduty") Tooling.Alerting channel) {
    }
}
