package dev.strawman.requirements;

import dev.strawman.unit.Percent;
import dev.strawman.unit.Window;
import java.time.Duration;
import java.util.Optional;

/** Service levels: availability, recovery, latency, support. */
public record ServiceLevels(
        @Item(says = "Availability of production.", must = true, example = "99.95 %", max = 100) Percent availability,
        @Item(says = "Availability of everything else.", fallback = "99 %", max = 100) Percent nonProduction,
        @Item(says = "What the loss of one zone may cost.") ZoneLoss zoneLoss,
        @Item(says = "What the loss of a region may cost.", must = true) RegionLoss regionLoss,
        @Item(says = "Latency in the 99th percentile.") Latency latencyP99,
        @Item(says = "Time to a first answer per severity.") SupportResponse supportResponse,
        @Item(says = "Weekly window for maintenance, local time of operations.timeZone.", fallback = "Sunday 02:00-06:00") Window maintenanceWindow,
        @Item(says = "Service credits owed.", example = "5 % of the monthly fee per hour", noted = true) Optional<String> credits) {

    /** Recovery after the loss of one zone. */
    public record ZoneLoss(
            @Item(says = "Data that may be lost, as time.", fallback = "0") Duration rpo,
            @Item(says = "Time until service is back.", fallback = "5 min") Duration rto) {
    }

    /** Recovery after the loss of a region. */
    public record RegionLoss(
            @Item(says = "Data that may be lost, as time.", must = true, example = "5 min") Duration rpo,
            @Item(says = "Time until service is back.", must = true, example = "30 min") Duration rto) {
    }

    /** Latency in the 99th percentile. */
    public record Latency(
            @Item(says = "From send to acknowledgement.", fallback = "50 ms") Duration produce,
            @Item(says = "From send to the last consumer.", fallback = "200 ms") Duration endToEnd) {
    }

    /** Time to a first answer. */
    public record SupportResponse(
            @Item(says = "Severity 1.", fallback = "60 min") Duration severity1,
            @Item(says = "Severity 2.", fallback = "4h") Duration severity2,
            @Item(says = "Severity 3.", fallback = "1d") Duration severity3,
            @Item(says = "Severity 4.", fallback = "3d") Duration severity4) {
    }
}
