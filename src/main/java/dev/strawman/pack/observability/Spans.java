package dev.strawman.pack.observability;

import java.time.Duration;

/** Spans of time as Prometheus, Alertmanager and OpenSLO write them: one unit, the largest that fits. */
final class Spans {

    private Spans() {
    }

    static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds == 0) {
            return "0s";
        }
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
