package dev.strawman.pack.cloudwatch;

import dev.strawman.plan.monitoring.Alert;
import java.util.List;
import java.util.Optional;

/**
 * Which alarm silences which, because CloudWatch knows no inhibition: an outage its symptoms, partitions without a leader those
 * with too few copies, and of two thresholds on one signal the worse one the other. Causes, such as a full disk, are never silenced.
 */
record Silences(Watched watched, List<Alert> alerts) {

    private static final String NO_LEADER = "offline-partitions";
    private static final String TOO_FEW_COPIES = "under-min-isr";
    private static final List<String> OUTAGE = List.of(NO_LEADER, TOO_FEW_COPIES, "active-controllers");
    private static final List<String> SYMPTOMS = List.of("under-replicated", "request-handlers-idle", "network-threads-idle", "cluster-load", "throttled", "consumer-lag-seconds");
    /** The slowest alarm of an outage holds three minutes, the fastest symptom five. */
    private static final int WAIT_SECONDS = 120;
    private static final int EXTENSION_SECONDS = 300;

    /** Alerts that are an outage, in the order in which they stand. */
    List<Alert> outage() {
        return alerts.stream().filter(alert -> OUTAGE.contains(alert.signal())).toList();
    }

    Optional<Notice.Muting> of(Alert alert) {
        if (alert.signal().equals(TOO_FEW_COPIES)) {
            return alerts.stream().filter(other -> other.signal().equals(NO_LEADER)).findFirst().map(this::by);
        }
        if (SYMPTOMS.contains(alert.signal())) {
            return byOutage(WAIT_SECONDS, EXTENSION_SECONDS);
        }
        return alerts.stream().filter(other -> worse(other, alert)).findFirst().map(this::by);
    }

    /** Silence while an outage is on, when anything here tells of outages. */
    Optional<Notice.Muting> byOutage(int waitSeconds, int extensionSeconds) {
        return outage().isEmpty() ? Optional.empty() : Optional.of(new Notice.Muting("aws_cloudwatch_composite_alarm.outage.arn", waitSeconds, extensionSeconds));
    }

    private static boolean worse(Alert other, Alert alert) {
        int order = other.threshold().compareTo(alert.threshold());
        return other.signal().equals(alert.signal()) && other.above() == alert.above() && (alert.above() ? order > 0 : order < 0);
    }

    private Notice.Muting by(Alert other) {
        return new Notice.Muting(Alarms.notifying(other, !tellsItself(other)) + ".arn", WAIT_SECONDS, EXTENSION_SECONDS);
    }

    /** A single alarm that nothing silences needs no other to tell people. */
    boolean tellsItself(Alert alert) {
        return Shape.of(watched.measure(alert.signal()), watched.serverless()).single() && of(alert).isEmpty();
    }
}
