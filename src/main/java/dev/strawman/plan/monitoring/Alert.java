package dev.strawman.plan.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition that somebody is told of.
 *
 * @param name        name of the alert and of its runbook
 * @param signal      signal that it watches
 * @param match       values of the signal that it watches, as label and regular expression; all of them when empty
 * @param example     labels of one value that it watches, to try it with
 * @param above       fires above the threshold, otherwise below
 * @param threshold   in the signal's unit
 * @param hold        how long it must hold
 * @param severity    how much it weighs
 * @param severityReason why it weighs that much
 * @param owner       stakeholder whose team answers
 * @param useCase     use case it is said of; empty for the cluster as a whole
 * @param mutes       alerts that are its symptoms on the same cluster
 * @param summary     one line, with Prometheus' template language
 * @param description what is going on
 * @param impact      what it means, in the words of the use cases
 * @param requirement field path behind the threshold or the severity
 * @param source      where the threshold comes from
 */
public record Alert(String name, String signal, Map<String, String> match, Map<String, String> example, boolean above, BigDecimal threshold, Duration hold,
        Severity severity, String severityReason, String owner, Optional<String> useCase, List<String> mutes, String summary, String description, String impact,
        String requirement, String source) {
}
