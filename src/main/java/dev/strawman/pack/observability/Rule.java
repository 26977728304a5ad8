package dev.strawman.pack.observability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A rule as Prometheus reads it. */
sealed interface Rule {

    /** A value computed ahead and kept under a name. */
    record Recording(String record, String expr, Map<String, String> labels) implements Rule {
    }

    /** A condition that raises an alert. */
    record Alerting(String alert, String expr, @JsonProperty("for") String hold, Map<String, String> labels, Map<String, String> annotations) implements Rule {
    }

    /** Rules that are computed one after the other. */
    record Group(String name, String interval, List<Rule> rules) {
    }
}
